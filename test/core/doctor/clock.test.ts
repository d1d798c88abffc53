import assert from 'node:assert/strict';
import {
  clockOutcome,
  isByClock,
  secondsAhead,
  type TimeTold,
  unneededClockOutcome,
} from '../../../src/core/doctor/clock.js';

const NOW = Date.parse('2026-11-23T08:00:00.500Z');

/** What an answer that came at once tells, from a clock so many seconds away from this one. */
const told = (seconds: number, more: Partial<TimeTold> = {}): TimeTold => ({
  host: 'maskinporten.no',
  date: new Date(NOW + seconds * 1000).toUTCString(),
  age: undefined,
  sentAt: NOW,
  receivedAt: NOW,
  ...more,
});

describe('the clock of this machine', () => {
  it('is compared with the middle of a call, and with the time at which a kept answer was made', () => {
    assert.equal(secondsAhead(told(0)), 0);
    assert.equal(secondsAhead(told(-300)), 300);
    assert.equal(secondsAhead(told(300)), -300);
    assert.equal(secondsAhead(told(2, { receivedAt: NOW + 4000 })), 0);
    assert.equal(secondsAhead(told(-60, { age: '60' })), 0);
  });

  it('is told nothing by an answer without a date, or with one that is none', () => {
    for (const date of [undefined, '', 'yesterday']) assert.equal(secondsAhead(told(0, { date })), undefined);
    assert.equal(clockOutcome([told(0, { date: undefined })], undefined).status, 'unknown');
    assert.equal(clockOutcome([told(0, { date: undefined })], 'given').status, 'ok');
    assert.equal(clockOutcome([told(0, { date: undefined }), told(-300)], undefined).status, 'wrong');
  });

  it('may be off by 10 seconds, and by more where Maskinporten takes its grants all the same', () => {
    for (const seconds of [-10, 0, 10]) assert.equal(clockOutcome([told(seconds)], 'refused').status, 'ok');
    for (const seconds of [-11, 91, 300]) {
      assert.equal(clockOutcome([told(seconds)], 'refused').status, 'wrong');
      assert.equal(clockOutcome([told(seconds)], undefined).status, 'wrong');
      assert.deepEqual(clockOutcome([told(seconds)], 'given').seen.told, {
        text: 'clock-off-but-taken',
        host: 'maskinporten.no',
        seconds: Math.abs(seconds),
      });
    }
  });

  it('may be behind for as long as a grant is good', () => {
    for (const fate of ['refused', undefined] as const) {
      const outcome = clockOutcome([told(60)], fate);
      assert.deepEqual(
        [outcome.status, outcome.seen.told],
        ['ok', { text: 'clock-little-behind', host: 'maskinporten.no', seconds: 60 }],
      );
    }
    assert.equal(isByClock(clockOutcome([told(60)], 'refused'), 'refused'), false);
  });

  it('does no harm to a ready token, for which no grant is made', () => {
    assert.equal(unneededClockOutcome([told(0)]).status, 'ok');
    assert.deepEqual(unneededClockOutcome([told(-300)]), {
      status: 'skipped',
      seen: { kind: 'sight', told: { text: 'clock-off-unneeded', host: 'maskinporten.no', seconds: 300 } },
    });
    assert.equal(unneededClockOutcome([]).status, 'skipped');
  });

  it('is not blamed for a grant that is refused for what no clock changes', () => {
    const off = clockOutcome([told(300)], 'refused');
    assert.equal(isByClock(off, 'refused'), true);
    assert.equal(isByClock(off, 'time'), true);
    for (const fate of ['client', 'key-id', 'signature', 'key-expired', 'audience', 'given'] as const) {
      assert.equal(isByClock(off, fate), false, fate);
    }
    assert.equal(isByClock(clockOutcome([told(0)], 'refused'), 'refused'), false);
  });
});
