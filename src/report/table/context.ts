import type { Language } from '../../core/language.js';
import type { AuditResult } from '../../core/result.js';
import type { Messages } from '../../messages/messages.js';
import type { Style } from './style.js';

/** What every part of the table is made with. */
export interface TableContext {
  readonly result: AuditResult;
  readonly style: Style;
  readonly messages: Messages;
  readonly language: Language;
}

/** How much of each list is shown. The rest is counted, and stands in the JSON. */
export const LIMITS = {
  usersWithGaps: 10,
  usersWithout: 20,
  /** Of one system user, and of all that are shown together. */
  partyGroups: { each: 5, all: 15 },
  groups: 6,
  services: 5,
  /** Owners to ask, in one sentence. */
  owners: 3,
  /** Where expectations stand that met no party. */
  places: 3,
  findings: 5,
  problems: 10,
  /** What one problem makes unknown. */
  affected: 3,
} as const;

/** How many parties to show of each system user, so that the report stays one that people read. */
export const partyGroupLimit = (usersShown: number): number =>
  Math.max(1, Math.min(LIMITS.partyGroups.each, Math.floor(LIMITS.partyGroups.all / usersShown)));

/** The first of a list, and how many more there are. */
export function capped<Item>(
  items: readonly Item[],
  limit: number,
): { readonly shown: readonly Item[]; readonly more: number } {
  const keepAll = items.length <= limit + 1;
  const shown = keepAll ? items : items.slice(0, limit);
  return { shown, more: items.length - shown.length };
}
