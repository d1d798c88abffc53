import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, type LinkFinding, unknown } from '../link.js';

/** This party has dialogs of it. Only Dialogporten could tell, and it is not asked; but what nobody has, this party has not. */
export function dialogsExist({ isApplicable, catalogue, key }: Case): LinkFinding {
  if (!isApplicable) return DOES_NOT_ARISE;
  return catalogue.used && !catalogue.used.has(key)
    ? broken({ text: 'not-in-use' })
    : unknown({ text: 'not-verified' });
}
