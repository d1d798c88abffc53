import assert from 'node:assert/strict';
import { formatOf, maxAgeFrom, secondsFrom } from '../../src/cli/audit-options.js';
import { usageError } from '../support/build.js';

describe('--max-age', () => {
  it('is a number of seconds, or of minutes, hours or days', () => {
    assert.deepEqual(['0', '90', '90s', '30m', '2h', ' 1d '].map(secondsFrom), [0, 90, 90, 1800, 7200, 86_400]);
  });

  it('is nothing else', async () => {
    for (const text of ['', 'soon', '-1', '1.5h', '1 h', '1w', '9999999999']) {
      const { message } = await usageError(() => secondsFrom(text));
      assert.match(message, /^--max-age: .* is no length of time/);
    }
  });

  it('says nothing of a snapshot, which nobody must take for young because of it', async () => {
    assert.equal(maxAgeFrom({ 'max-age': '1h' }), 3600);
    assert.equal(maxAgeFrom({ snapshot: 'fixtures/example' }), undefined);
    const { message } = await usageError(() => maxAgeFrom({ snapshot: 'fixtures/example', 'max-age': '1h' }));
    assert.match(message, /^--max-age is for a live run/);
  });
});

describe('the format of standard output', () => {
  it('is that of --format, or json for --json', async () => {
    assert.equal(formatOf({ json: false, format: 'ndjson' }, false), 'ndjson');
    assert.equal(formatOf({ json: true, format: 'table' }, true), 'json');
    assert.equal(formatOf({ json: true, format: 'json' }, false), 'json');
    const { message } = await usageError(() => formatOf({ json: true, format: 'ndjson' }, false));
    assert.match(message, /--json and --format ndjson are two formats/);
  });
});
