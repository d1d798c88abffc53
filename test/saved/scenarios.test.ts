import assert from 'node:assert/strict';
import { savedText, whenRead } from '../support/saved.js';
import { readScenario, resultOf, scenarioNames } from '../support/scenarios/run.js';

/** Every kind of finding and row that the scenarios have, which what is refused must not be among. */
describe('the saved result of a scenario', () => {
  const scenarios = scenarioNames().map((name) => [name, readScenario(name)] as const);

  it('is taken for what it is, each of them', async () => {
    const kinds = new Set<string>();
    for (const [name, scenario] of scenarios) {
      if (scenario.given.live || scenario.expected.mistake) continue;
      const result = await resultOf(scenario);
      for (const format of ['json', 'ndjson'] as const) {
        await whenRead(await savedText(result, format), (saved) => {
          assert.deepEqual([...saved.findings], [...result.findings], name);
          assert.equal(saved.exitCode, result.exitCode, name);
        });
      }
      for (const { kind } of result.findings) kinds.add(kind);
    }
    for (const kind of ['package-not-registered', 'request-pending', 'older-system-user', 'prediction-missed'])
      assert.ok(kinds.has(kind), kind);
  });
});
