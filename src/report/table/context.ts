import type { ReportContext } from '../context.js';
import type { Style } from './style.js';

/** What every part of the table is made with. */
export interface TableContext extends ReportContext {
  readonly style: Style;
}

/** How much of each list is shown. The rest is counted, and stands in the JSON. */
export const LIMITS = {
  usersWithGaps: 10,
  usersWithout: 20,
  /** Of one system user, and of all that are shown together. */
  partyGroups: { each: 5, all: 15 },
  groups: 6,
  services: 5,
  waivers: 3,
  findings: 5,
  problems: 10,
  /** What one problem makes unknown. */
  affected: 3,
} as const;

/** How many parties to show of each system user, so that the report stays one that people read. */
export const partyGroupLimit = (usersShown: number): number =>
  Math.max(1, Math.min(LIMITS.partyGroups.each, Math.floor(LIMITS.partyGroups.all / usersShown)));
