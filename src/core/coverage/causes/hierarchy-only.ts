import type { CauseRule } from '../gap.js';

/** The party is listed only to carry its subunits, and gives nothing itself (reference §4.2). */
export const hierarchyOnly: CauseRule = {
  applies: ({ standing }) => standing === 'hierarchy-only',
};
