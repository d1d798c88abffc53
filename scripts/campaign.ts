import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { campaign } from '../test/support/campaign/campaign.js';
import { nameOf } from '../test/support/campaign/cells.js';
import type { WrongKind } from '../test/support/campaign/judge.js';

/**
 * Injects faults into everything that the built binary asks of Altinn, served by the sandbox, and exits with 1 when one
 * of them made it tell what it could not know, crash, tell a secret, or anything else that it should not (docs/faults.md).
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '6' },
    count: { type: 'string', default: '2000' },
    'at-once': { type: 'string', default: String(availableParallelism() + 1) },
    /** Only runs whose name holds this text. */
    only: { type: 'string' },
    /** `bin/run.js` of another build. */
    binary: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const [seed, count, atOnce] = [values.seed, values.count, values['at-once']].map(Number);
if (![seed, count, atOnce].every(Number.isInteger))
  throw new Error('--seed, --count and --at-once take whole numbers.');

const began = performance.now();
console.log(`seed ${values.seed}, at least ${values.count} faults`);
const { only, binary, verbose } = values;
const { cells, runs, injected, idle, wrong } = await campaign({
  seed: Number(seed),
  count: Number(count),
  atOnce: Number(atOnce),
  binary,
  only: only === undefined ? undefined : (cell) => nameOf(cell).includes(only),
  each: (cell, found, { milliseconds }) => {
    if (verbose) console.log(`${Math.round(milliseconds)} ms  ${nameOf(cell)}`);
    for (const { kind, what } of found) console.log(`✖ ${nameOf(cell)}\n    ${kind}: ${what}`);
  },
});

const counted = (kind: WrongKind): number =>
  wrong.filter((one) => one.wrong.some((found) => found.kind === kind)).length;
const lines: readonly [string, number | string][] = [
  ['seed', values.seed],
  ['count', values.count],
  ['runs', `${runs} of ${cells}`],
  ['without a fault', idle],
  ['faults injected', injected],
  ['false answers', counted('false answer')],
  ['crashes', counted('crash')],
  ['leaks', counted('leak')],
  ['other faults', counted('other')],
  ['time', `${Math.round((performance.now() - began) / 1000)} s`],
];
for (const [name, value] of lines) console.log(`${name.padEnd(18)}${value}`);
process.exitCode = wrong.length === 0 && injected > 0 ? 0 : 1;
