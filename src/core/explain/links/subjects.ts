import { isPackageUrn, packageCode } from '../../identifiers.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, moot, NOT_READ } from '../link.js';

/** Its policy names an access package. Where a single right will do, it need not. */
export function subjects({ isApplicable, subjects: named, canHaveRight, holdsRight, catalogue }: Case): LinkFinding {
  if (!isApplicable) return DOES_NOT_ARISE;
  if (!named) return NOT_READ;
  const packages = named.filter(isPackageUrn).map(packageCode);
  if (packages.length > 0) return holds({ text: 'packages-named', packages });
  const isUnread = (catalogue.links?.unread.size ?? 0) > 0 || (canHaveRight === undefined && !holdsRight);
  if (isUnread) return NOT_READ;
  const lacking = canHaveRight || holdsRight ? moot : broken;
  return lacking(named.length > 0 ? { text: 'only-others-named', subjects: named } : { text: 'no-package-named' });
}
