import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditJson } from '../../src/report/json/schema.js';
import { dekning } from '../support/cli.js';
import { readScenario, scenarioNames, withWorld } from '../support/scenarios/run.js';
import { toldOf } from '../support/scenarios/told.js';

/** Every so many of the scenarios; the library runs them all. */
const EVERY = 12;

const offline = scenarioNames()
  .map((name) => ({ name, scenario: readScenario(name) }))
  .filter(({ scenario }) => scenario.given.live === undefined && scenario.expected.mistake === undefined);

/** Each kind of finding that says where something was held up, and an even choice of the others. */
const sample = offline.filter(
  ({ name }, at) =>
    at % EVERY === 0 || /^(03|05|06|07).*\/(client-named|change-request-waits|package-is|made-before)/.test(name),
);

describe('the built binary, on scenarios', () => {
  it('has some to run', () => {
    assert.ok(sample.length >= 15, `${sample.length}`);
  });

  for (const { name, scenario } of sample) {
    it(`${name}, and renders it again from its saved result`, async () => {
      await withWorld(scenario, async ({ folder, registry, args }) => {
        const run = await dekning(['audit', '--json', '--snapshot', folder, ...args], { cwd: folder });
        assert.equal(run.stderr, '');
        const result = JSON.parse(run.stdout) as AuditJson;
        const { findings, problems, ...expected } = scenario.expected;
        assert.deepEqual(toldOf({ ...result, exitCode: run.code ?? -1 }, registry), {
          ...expected,
          findings: [...findings].sort(),
          problems: [...problems].sort(),
        });
        await writeFile(join(folder, 'run.json'), run.stdout);
        const again = await dekning(['report', 'run.json', '--format', 'json'], { cwd: folder });
        assert.equal(again.stderr, '');
        assert.equal(again.stdout, run.stdout);
        assert.equal(again.code, run.code);
      });
    });
  }
});
