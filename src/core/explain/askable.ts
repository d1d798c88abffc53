import { isPackageUrn, type PackageUrn } from '../identifiers.js';
import type { Case } from './case.js';

/** What the vendor may ask for, so that the service becomes visible; or what made it visible, where it is. */
export interface Askable {
  readonly packages: readonly PackageUrn[];
  /** Undefined when it was not read whether a single right can be given. */
  readonly right: boolean | undefined;
}

/** Undefined when it cannot be known, since packages or links were not read. */
export function askable({ packages, canHaveRight, held, holdsRight }: Case): Askable | undefined {
  if (held.length > 0 || holdsRight) return { packages: held.filter(isPackageUrn), right: holdsRight };
  return packages && { packages: packages.givable, right: canHaveRight };
}
