import assert from 'node:assert/strict';
import { EVERY, parseJsonPath } from '../../src/core/json-path.js';

describe('a path into a JSON body', () => {
  it('names keys, indexes, everything at once, and the body itself', () => {
    assert.deepEqual(parseJsonPath('data[0].authorizedResources'), ['data', 0, 'authorizedResources']);
    assert.deepEqual(parseJsonPath('[*].urn'), [EVERY, 'urn']);
    assert.deepEqual(parseJsonPath('$.links.next'), ['links', 'next']);
    assert.deepEqual(parseJsonPath('data[0]["odd key"].*'), ['data', 0, 'odd key', EVERY]);
    assert.deepEqual(parseJsonPath('$'), []);
  });

  it('is none with anything that is left over', () => {
    for (const text of ['', 'data[', 'data[-1]', 'a..b', 'a b', '[x]', 'a]', '$$']) {
      assert.equal(parseJsonPath(text), undefined, text);
    }
  });
});
