import type { CauseRule } from '../gap.js';

/** No package that can be given gives the service, but a single right to it can be delegated. */
export const singleRightNeeded: CauseRule = {
  applies: ({ packages, singleRight }) => packages && packages.givable.length === 0 && singleRight,
};
