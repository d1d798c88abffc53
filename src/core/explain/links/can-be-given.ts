import { packageCode } from '../../identifiers.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ } from '../link.js';

/** This type of system user can be given one of those packages by this kind of party, or a single right to the service. */
export function canBeGiven({ isApplicable, packages, canHaveRight }: Case): LinkFinding {
  if (!isApplicable) return DOES_NOT_ARISE;
  if (!packages) return NOT_READ;
  const { givable, barred } = packages;
  if (givable.length > 0) return holds({ text: 'can-be-given', packages: givable.map(packageCode) });
  if (canHaveRight === undefined) return NOT_READ;
  if (canHaveRight) return holds({ text: 'can-be-given-as-right' });
  return broken(
    barred.length > 0
      ? { text: 'none-can-be-given', packages: barred.map(packageCode) }
      : { text: 'nothing-can-be-given' },
  );
}
