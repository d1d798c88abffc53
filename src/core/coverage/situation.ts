import type { Grants, Place } from '../access/access.js';

/**
 * Where a party stands with a system user: its place among the authorised parties, or not among them
 * (`not-authorised`), or the user has no party at all (`no-parties`), or that could not be read (`unread`).
 */
export type Standing = Place | 'not-authorised' | 'no-parties' | 'unread';

/** All of a party that a verdict depends on. Parties in the same situation have the same rows. */
export interface Situation {
  readonly userType: string;
  readonly standing: Standing;
  readonly isPerson: boolean;
  readonly isDeleted: boolean;
  /** The system user is so new that Dialogporten may not know yet what it was given. */
  readonly isSettling?: boolean | undefined;
  readonly grants: Grants;
}

/** The grants of a party that gave nothing, or of which nothing is known. */
export const NO_GRANTS: Grants = { packages: [], roles: [], services: [], instances: [] };
