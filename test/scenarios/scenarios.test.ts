import assert from 'node:assert/strict';
import { CAUSES } from '../../src/core/coverage/causes/index.js';
import { outcomeOf, readScenario, scenarioNames } from '../support/scenarios/run.js';

/** The folders of the corpus: the fifteen causes, and what is easily taken for one of them. */
const FOLDERS = [
  '01-missing-scope',
  '02-token-refused',
  '03-wrong-owner',
  '04-no-such-system-user',
  '05-request-pending',
  '06-package-not-registered',
  '07-older-system-user',
  '08-client-gave-nothing',
  '09-other-subjects',
  '10-cannot-be-given-or-opened',
  '11-no-dialogs',
  '12-settling',
  '13-wrong-environment',
  '14-first-page-only',
  '15-catalogue-is-no-access',
  'before-any-customer',
  'hierarchy',
  'two-at-once',
  'verified',
  'what-is-expected',
] as const;

const names = scenarioNames();
const scenarios = new Map(names.map((name) => [name, readScenario(name)]));

describe('the corpus of scenarios', () => {
  it('has at least 150, and several of each folder', () => {
    assert.ok(names.length >= 150, `${names.length}`);
    const folders = names.map((name) => name.split('/')[0] ?? '');
    assert.deepEqual([...new Set(folders)].sort(), [...FOLDERS].sort());
    for (const folder of FOLDERS) assert.ok(folders.filter((one) => one === folder).length >= 3, folder);
  });

  it('has several scenarios for every cause of an empty row, and for every verdict', () => {
    const rows = [...scenarios.values()].flatMap(({ expected }) =>
      Object.values(expected.rows).flatMap((parties) => Object.values(parties).flatMap((one) => Object.values(one))),
    );
    const beginnings = [
      ...Object.keys(CAUSES).map((cause) => `empty: ${cause}`),
      ...['visible by', 'partial', 'unknown', 'not-applicable'],
    ];
    for (const beginning of beginnings) {
      const count = rows.filter((row) => row === beginning || row.startsWith(`${beginning} `)).length;
      assert.ok(count >= 3, `${beginning}: ${count}`);
    }
  });

  it('says each thing once: no two scenarios have the same world and question', () => {
    const bodies = [...scenarios].map(([name, { given, audit }]) => [JSON.stringify([given, audit]), name] as const);
    assert.equal(new Map(bodies).size, bodies.length);
    const reasons = [...scenarios].map(([name, { why }]) => [why, name] as const);
    assert.equal(new Map(reasons).size, reasons.length);
  });
});

describe('the scenario', () => {
  for (const [name, scenario] of scenarios) {
    it(name, async () => {
      const outcome = await outcomeOf(scenario);
      const { findings, problems, ...expected } = scenario.expected;
      assert.deepEqual(outcome.expected, {
        ...expected,
        findings: [...findings].sort(),
        problems: [...problems].sort(),
      });
      if (scenario.explain) assert.deepEqual(outcome.explain, scenario.explain);
    });
  }
});
