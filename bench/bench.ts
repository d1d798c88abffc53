import { loadavg } from 'node:os';
import { join } from 'node:path';
import { evaluation } from './evaluation.js';
import { formats } from './formats.js';
import { largeAudit } from './large-audit.js';
import { isOver, type Line, text } from './line.js';
import { liveAudit } from './live-audit.js';
import { MACHINE, MEMORY_METHOD, ROOT } from './measure.js';
import { loadedModules, startUp, withoutCertificates } from './start-up.js';

/**
 * Measures the budgets of DESIGN §5, those of a live audit against a sandbox, each with a baseline of the same run, and
 * exits with 1 when one is over, or when results that must be the same are not.
 */

/** Git-ignored. */
const FOLDER = join(ROOT, '.bench');

async function* sections(): AsyncGenerator<Line | string> {
  yield* startUp();
  yield* withoutCertificates();
  yield* loadedModules();
  yield* evaluation();
  yield* largeAudit(FOLDER);
  yield* formats(FOLDER);
  yield* liveAudit(FOLDER);
}

const load = loadavg().map((one) => one.toFixed(1));
console.log(`${MACHINE}, load ${load.join(' ')}; peaks of resident memory by ${MEMORY_METHOD}\n`);
const started = performance.now();
let over = 0;
for await (const told of sections()) {
  console.log(typeof told === 'string' ? `      ${told}` : text(told));
  if (typeof told !== 'string' && isOver(told)) over += 1;
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`\n${over === 0 ? 'every budget is kept' : `${over} over budget`}; the bench took ${seconds} s`);
process.exitCode = over === 0 ? 0 : 1;
