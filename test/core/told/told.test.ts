import assert from 'node:assert/strict';
import { UpstreamError, UsageError } from '../../../src/core/errors.js';
import { bodyFaults, fault } from '../../../src/core/told/faults.js';
import { HAPPENINGS } from '../../../src/core/told/problems.js';
import { isTold } from '../../../src/core/told/told.js';

describe('what is told', () => {
  it('is a text that there is, with every fact that it needs, and nothing else', () => {
    const timeout = { text: 'timeout', api: 'metadata' };
    assert.ok(isTold(HAPPENINGS, timeout));
    assert.ok(isTold(HAPPENINGS, { ...timeout, more: 'is left alone' }));
    for (const wrong of [
      undefined,
      null,
      'timeout',
      [],
      {},
      { text: 'timeout' },
      { text: 'timeout', api: null },
      { text: 'no-such-text', api: 'metadata' },
      { text: 'constructor' },
      { text: 'rest-unread', rows: '5' },
      { text: 'not-found', thing: 'planet', name: 'x', near: [] },
      { text: 'not-found', thing: 'system', name: 'x', near: [5] },
      { text: 'in-file', path: 'x', fault: { text: 'cut-short', line: 1 } },
    ]) {
      assert.ok(!isTold(HAPPENINGS, wrong), JSON.stringify(wrong));
    }
  });

  it('is never prose: an error takes no text that is not in the tables', () => {
    // @ts-expect-error prose
    assert.ok(() => new UsageError('The flag is wrong.'));
    // @ts-expect-error a text that does not exist
    assert.ok(() => new UsageError({ text: 'wrong-flag' }));
    // @ts-expect-error a fact is missing
    assert.ok(() => new UsageError({ text: 'blank-value' }));
    // @ts-expect-error prose
    assert.ok(() => new UpstreamError('It is down.', FAILURE));
  });
});

const FAILURE = { api: 'metadata', operation: 'GET', status: null, code: 'x' };

describe('what is wrong with a body', () => {
  it('is told by place and name, in the words of the library only where there is no name for it', () => {
    assert.deepEqual(
      bodyFaults([
        { path: [3, 'id'], message: 'Invalid input: expected string, received undefined' },
        { path: ['data', 0], message: fault('no-urn') },
        { path: [], message: 'Too big' },
      ]),
      [
        { text: 'other-type', path: '[3].id', expected: 'string', found: 'undefined' },
        { text: 'no-urn', path: 'data[0]' },
        { text: 'other', path: '', detail: 'Too big' },
      ],
    );
  });

  it('is its first three faults, and how many more there are', () => {
    const issues = [0, 1, 2, 3, 4].map((at) => ({ path: [at], message: fault('no-rows') }));
    assert.deepEqual(bodyFaults(issues).at(-1), { text: 'more', count: 2 });
    assert.equal(bodyFaults(issues.slice(0, 3)).length, 3);
  });
});
