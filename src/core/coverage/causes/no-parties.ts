import type { CauseRule } from '../gap.js';

/** The system user was authorised for no party at all. */
export const noParties: CauseRule = {
  applies: ({ standing }) => standing === 'no-parties',
};
