import assert from 'node:assert/strict';
import { exitCode, FAIL_ON, type FailOn, type Tally, violations } from '../../../src/core/gate/gate.js';

/** Everything that could be a violation, each in its own number. */
const ROWS = { visible: 10_000, partial: 10, empty: 100, unknown: 20_000, 'not-applicable': 30_000 };
const TALLY: Tally = {
  rows: ROWS,
  waived: 40_000,
  old: 50_000,
  surplus: 1,
  withoutParties: 1_000,
  unreached: 5_000,
  overview: false,
};

const CLEAN: Tally = {
  rows: { visible: 3, partial: 0, empty: 0, unknown: 0, 'not-applicable': 2 },
  waived: 0,
  old: 0,
  surplus: 0,
  withoutParties: 0,
  unreached: 0,
  overview: false,
};

describe('the violations of an audit', () => {
  const table: readonly [failOn: readonly FailOn[], expected: number, overview: number][] = [
    [['empty'], 6_100, 5_000],
    [['partial'], 10, 0],
    [['surplus'], 1, 0],
    [['never'], 0, 0],
    [['empty', 'partial'], 6_110, 5_000],
    [['empty', 'surplus'], 6_101, 5_000],
    [['partial', 'surplus'], 11, 0],
    [['empty', 'partial', 'surplus'], 6_111, 5_000],
    [[], 0, 0],
  ];

  for (const [failOn, expected, overview] of table) {
    it(`with --fail-on ${failOn.join(',') || 'nothing'} are ${expected}, and ${overview} of them in an overview`, () => {
      assert.equal(violations(TALLY, failOn), expected);
      assert.equal(violations({ ...TALLY, overview: true }, failOn), overview);
    });
  }

  it('are none of what is visible, unknown or not applicable', () => {
    const rows = { ...ROWS, empty: 0, partial: 0 };
    const tally = { ...CLEAN, rows };
    assert.equal(violations(tally, ['empty', 'partial', 'surplus']), 0);
  });

  it('count a system user without parties, and a party that nobody reaches, as empty', () => {
    assert.equal(violations({ ...CLEAN, withoutParties: 1 }, ['empty']), 1);
    assert.equal(violations({ ...CLEAN, unreached: 1 }, ['empty']), 1);
    assert.equal(violations({ ...CLEAN, withoutParties: 1, unreached: 1 }, ['partial', 'surplus']), 0);
  });

  it('are waivers that are wrong in themselves too, but not under --fail-on never', () => {
    assert.equal(violations(CLEAN, ['partial'], 2), 2);
    assert.equal(violations({ ...CLEAN, overview: true }, ['empty'], 2), 2);
    assert.equal(violations(TALLY, ['never'], 2), 0);
  });

  it('are none in an overview but for parties that were named', () => {
    assert.equal(violations({ ...TALLY, unreached: 0, overview: true }, FAIL_ON.slice(0, 3)), 0);
  });
});

describe('the exit code of an audit', () => {
  it('is 0 only when there is no violation and everything is complete', () => {
    assert.equal(exitCode(0, true), 0);
  });

  it('is 1 for violations, also when something else is unknown', () => {
    assert.equal(exitCode(1, true), 1);
    assert.equal(exitCode(1, false), 1);
    assert.equal(exitCode(6_111, false), 1);
  });

  it('is 3 when nothing is a violation and something is not complete, also under --fail-on never', () => {
    assert.equal(exitCode(0, false), 3);
    assert.equal(exitCode(violations(TALLY, ['never']), false), 3);
    assert.equal(exitCode(violations(TALLY, ['never']), true), 0);
  });
});
