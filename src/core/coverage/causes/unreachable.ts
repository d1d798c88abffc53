import type { CauseRule } from '../gap.js';

/** Only roles, which system users never hold, or nothing at all gives the service, and no single right can. */
export const unreachable: CauseRule = {
  applies: ({ packages }) => packages && packages.givable.length + packages.barred.length === 0,
};
