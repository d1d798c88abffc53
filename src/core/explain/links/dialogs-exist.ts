import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ, unknown } from '../link.js';
import { seenOf } from '../seen.js';

/**
 * This party has dialogs of it. Only Dialogporten can tell, and it shows what is authorised alone: that something is not
 * shown says that there are none only where it is visible by the rule. What nobody has, this party has not.
 */
export function dialogsExist({ isApplicable, catalogue, key, row, observed }: Case): LinkFinding {
  const seen = seenOf(row, observed);
  if (seen?.isShown) return holds({ text: seen.miss ? 'prediction-missed' : 'shown' });
  if (!isApplicable) return DOES_NOT_ARISE;
  if (catalogue.used && !catalogue.used.has(key)) return broken({ text: 'not-in-use' });
  if (seen) return seen.isWithoutDialogs ? broken({ text: 'not-shown' }) : unknown({ text: 'not-shown-either' });
  return observed === 'unread' ? NOT_READ : unknown({ text: 'not-verified' });
}
