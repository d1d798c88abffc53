import type { CauseRule } from '../gap.js';

/** A unit below a subunit, which Dialogporten drops whatever was delegated (reference §6.4 step 4). */
export const nestedTooDeep: CauseRule = {
  applies: ({ standing }) => standing === 'nested',
};
