import type { CauseRule } from '../gap.js';

/** The system user has parties, but not this one: for an agent, a client that was not delegated. */
export const partyNotDelegated: CauseRule = {
  applies: ({ standing }) => standing === 'not-authorised',
};
