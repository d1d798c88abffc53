import { cutRuns } from '../test/support/cuts.js';

/**
 * Kills an audit of many system users at random points, with -9, and goes on with each: `npm run cuts [KILLS] [USERS] [SEED]`.
 * Ends with 1 where a resumed run gives another result than one that was not cut, or asks again for a finished system user.
 */
const [kills = 100, users = 500, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
tell(`seed ${seed}: ${kills} kills of a run of ${users} system users`);
const { resumed, kept, faults } = await cutRuns({ users, kills, seed, tell });
for (const fault of faults) tell(`✖ ${fault}`);
tell(
  `seed ${seed}: ${kills} kills, ${resumed} in the middle of system users, ${kept} answers kept, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
