import assert from 'node:assert/strict';
import { type Check, type Outcome, ok, skipped, unknown, wrong } from '../../../src/core/doctor/check.js';
import { CHECK_IDS, type CheckId } from '../../../src/core/doctor/check-ids.js';
import { exitCodeOf, heldUpBy, inOrder } from '../../../src/core/doctor/verdict.js';

const WELL = ok({ text: 'grant-taken' });
const WRONG = wrong({ text: 'key-not-set' }, { text: 'set-key' });
const UNKNOWN = unknown({ text: 'clock-untold' });
const NOT_NEEDED = skipped({ text: 'no-token-file' });
const heldUp = (check: CheckId) => skipped({ text: 'held-up', check, subject: '' });

const check = (id: CheckId, outcome: Outcome, more: Partial<Check> = {}): Check => ({
  id,
  subject: null,
  isNeeded: true,
  ...outcome,
  ...more,
});
const name = (id: CheckId, subject: string | null = null) => ({ id, subject });

describe('a check that rests on others', () => {
  it('is held up by the first that is wrong or not known, and by none that is well or not needed', () => {
    const checks = [check('key', NOT_NEEDED), check('clock', WELL), check('grant', WRONG), check('exchange', UNKNOWN)];
    const by = (...ids: readonly CheckId[]) =>
      heldUpBy(
        ids.map((id) => name(id)),
        checks,
      )?.id;
    assert.equal(by('key', 'clock'), undefined);
    assert.equal(by('clock', 'exchange', 'grant'), 'exchange');
    assert.equal(by('grant'), 'grant');
    assert.equal(by('owner'), undefined);
  });

  it('is told of what lies at the bottom, and not of what was held up in turn', () => {
    const checks = [check('key', WRONG), check('grant', heldUp('key')), check('scope', heldUp('key'))];
    assert.equal(heldUpBy([name('scope')], checks)?.id, 'key');
  });

  it('rests on one of a kind where it is named, else on each', () => {
    const checks = [check('host', WELL, { subject: 'platform' }), check('host', WRONG, { subject: 'maskinporten' })];
    assert.equal(heldUpBy([name('host', 'platform')], checks), undefined);
    assert.equal(heldUpBy([name('host', 'maskinporten')], checks)?.subject, 'maskinporten');
    assert.equal(heldUpBy([name('host')], checks)?.subject, 'maskinporten');
  });
});

describe('the end of a diagnosis', () => {
  it('is 0 where all that is needed is well, 1 where anything is wrong, 3 where that could not be told', () => {
    const code = (...outcomes: readonly Outcome[]) => exitCodeOf(outcomes.map((one) => check('key', one)));
    assert.equal(code(), 0);
    assert.equal(code(WELL, NOT_NEEDED), 0);
    assert.equal(code(WELL, UNKNOWN, WRONG), 1);
    assert.equal(code(WELL, UNKNOWN), 3);
    assert.equal(exitCodeOf([check('scope', UNKNOWN, { isNeeded: false })]), 0);
    assert.equal(exitCodeOf([check('scope', WRONG, { isNeeded: false })]), 0);
  });

  it('is told in order, whatever the order in which it was made', () => {
    const made = [...CHECK_IDS].reverse().map((id) => check(id, WELL));
    assert.deepEqual(
      inOrder(made).map(({ id }) => id),
      CHECK_IDS,
    );
  });
});
