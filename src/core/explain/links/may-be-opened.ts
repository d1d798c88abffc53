import { SYSTEM_USER_LEVEL } from '../../coverage/notes.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ, unknown } from '../link.js';

/** What the list shows may be opened too: the level will do, and no access list stands in the way (reference §6.4). */
export function mayBeOpened({ isApplicable, service, catalogue, key }: Case): LinkFinding {
  if (!isApplicable) return DOES_NOT_ARISE;
  const level = catalogue.used?.get(key)?.minimumLevel;
  if (level !== undefined && level > SYSTEM_USER_LEVEL) return broken({ text: 'level-too-high', level });
  if (!service || !catalogue.used) return NOT_READ;
  if (service.accessList) return unknown({ text: 'access-list-unread' });
  return level === undefined ? unknown({ text: 'level-not-told' }) : holds({ text: 'may-be-opened', level });
}
