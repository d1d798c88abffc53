import type { CauseRule } from '../gap.js';

/** The identifier is not in the Resource Registry: mistyped, renamed or withdrawn. */
export const unknownService: CauseRule = {
  applies: ({ service }) => service === undefined,
};
