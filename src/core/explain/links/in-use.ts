import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ } from '../link.js';

/** Dialogporten has a dialog of it, of whomever. */
export function inUse({ isApplicable, catalogue, key }: Case): LinkFinding {
  if (!isApplicable) return DOES_NOT_ARISE;
  if (!catalogue.used) return NOT_READ;
  return catalogue.used.has(key) ? holds({ text: 'in-use' }) : broken({ text: 'not-in-use' });
}
