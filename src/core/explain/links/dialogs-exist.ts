import type { Case } from '../case.js';
import { DOES_NOT_ARISE, type LinkFinding, unknown } from '../link.js';

/** This party has dialogs of it. Only Dialogporten could tell, and it is not asked. */
export const dialogsExist = ({ isApplicable }: Case): LinkFinding =>
  isApplicable ? unknown({ text: 'not-verified' }) : DOES_NOT_ARISE;
