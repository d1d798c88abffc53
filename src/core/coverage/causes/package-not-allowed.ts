import type { CauseRule } from '../gap.js';

/** Packages give the service, but every one is barred for this type of system user (reference §7.1, §7.4). */
export const packageNotAllowed: CauseRule = {
  applies: ({ packages }) => packages && packages.barred.length > 0,
};
