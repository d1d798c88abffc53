import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Audits the bundled example and prints the report. Exits 0 when the example came out as it should: with violations. */

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const VIOLATIONS = 1;

const { status, error } = spawnSync(
  process.execPath,
  [path('bin/run.js'), 'audit', '--snapshot', path('fixtures/example'), '--config', path('fixtures/example.yaml')],
  { stdio: 'inherit' },
);
if (error) throw error;
const asExpected = status === VIOLATIONS;
console.log(
  asExpected
    ? '\nThe example has gaps on purpose, so the audit left with exit code 1: as expected.'
    : `\nThe audit left with exit code ${status}, but the example has gaps on purpose and should give 1.`,
);
process.exitCode = asExpected ? 0 : 1;
