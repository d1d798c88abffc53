import type { Messages } from '../messages.js';

export const resume: Messages['resume'] = {
  goesOn: (startedAt, systemUsers) =>
    `going on with the run of ${startedAt}, by which it is judged: ${systemUsers} system users were read before and are not asked for again.`,
  cut: (folder) => `what was read is kept in ${folder}: the same command goes on from it.`,
  kept: (folder) =>
    `not everything could be read, so ${folder} is kept: the same command asks for only what is missing.`,
  cleared: (folder) => `the run is complete, and its journal in ${folder} is cleared away.`,
};
