import type { Catalogue } from '../catalogue/catalogue.js';
import type { ServiceKey } from '../identifiers.js';
import type { Situation } from './situation.js';
import { NOTES, type Note, type Verdict } from './verdict.js';

/** Authentication level of every system user (reference §0.5). */
export const SYSTEM_USER_LEVEL = 3;

const OPENABLE: ReadonlySet<Verdict> = new Set(['visible', 'partial']);
const LISTABLE: ReadonlySet<Verdict> = new Set(['visible', 'partial', 'empty']);

/**
 * The remarks on a verdict. Level and access list matter for opening a dialog, so they are said of what can be
 * opened; what was not read is not remarked on (its absence is a problem of the run).
 */
export function notesOn(
  catalogue: Catalogue,
  service: ServiceKey,
  verdict: Verdict,
  { isDeleted, isSettling = false }: Pick<Situation, 'isDeleted' | 'isSettling'>,
): readonly Note[] {
  const used = catalogue.used?.get(service);
  const exists = catalogue.services?.has(service) ?? false;
  const holds: Record<Note, boolean> = {
    'level-too-high': OPENABLE.has(verdict) && (used?.minimumLevel ?? 0) > SYSTEM_USER_LEVEL,
    'access-list': OPENABLE.has(verdict) && catalogue.services?.get(service)?.accessList === true,
    'not-in-use': LISTABLE.has(verdict) && exists && catalogue.used !== undefined && used === undefined,
    settling: isSettling && OPENABLE.has(verdict),
    // Dialogporten alone can tell, and only where it was asked (`core/verification`).
    'no-dialogs': false,
    'party-deleted': isDeleted && verdict !== 'not-applicable',
  };
  return NOTES.filter((note) => holds[note]);
}
