import assert from 'node:assert/strict';
import { retryAfter } from '../../../src/altinn/http/retry-after.js';

const NOW = Date.parse('2026-11-23T08:00:00Z');

describe('how long an answer asks to be left alone', () => {
  it('is told in seconds', () => {
    assert.equal(retryAfter('0', NOW), 0);
    assert.equal(retryAfter('2', NOW), 2000);
    assert.equal(retryAfter(' 120 ', NOW), 120_000);
  });

  it('is told as an HTTP date, as Dialogporten does in maintenance (reference §0.2)', () => {
    assert.equal(retryAfter('Mon, 23 Nov 2026 08:00:07 GMT', NOW), 7000);
  });

  it('is nothing when the date has passed', () => {
    assert.equal(retryAfter('Mon, 23 Nov 2026 07:00:00 GMT', NOW), 0);
  });

  it('is not told when the header is missing or says something else', () => {
    for (const header of [undefined, '', '  ', 'soon']) assert.equal(retryAfter(header, NOW), undefined);
  });
});
