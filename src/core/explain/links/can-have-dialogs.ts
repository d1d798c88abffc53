import { canHaveDialogs as can, isTypeWithDialogs } from '../../catalogue/dialogs.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ } from '../link.js';

/** Its type can have dialogs, and its owner has what Dialogporten asks for (reference §6.5). */
export function canHaveDialogs({ service }: Case): LinkFinding {
  if (service === undefined) return NOT_READ;
  if (service === null) return DOES_NOT_ARISE;
  const { type } = service;
  if (!isTypeWithDialogs(type)) return broken({ text: 'type-without-dialogs', type });
  return can(service) ? holds({ text: 'type-with-dialogs', type }) : broken({ text: 'owner-not-told' });
}
