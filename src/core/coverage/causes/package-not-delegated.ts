import type { CauseRule } from '../gap.js';

/** At least one package that gives the service can be given to this type of system user, and was not. */
export const packageNotDelegated: CauseRule = {
  applies: ({ packages }) => packages && packages.givable.length > 0,
};
