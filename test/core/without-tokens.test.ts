import assert from 'node:assert/strict';
import { withoutTokens } from '../../src/core/without-tokens.js';
import { jwt } from '../support/http-client.js';

describe('a text without its tokens', () => {
  it('has none, whole or cut short, and everything else', () => {
    const token = jwt({ sub: 'somebody' });
    assert.equal(withoutTokens(`Bearer ${token}, sent`), 'Bearer [token], sent');
    assert.equal(withoutTokens(`/path?a=1&token=${token}&b=2`), '/path?a=1&token=[token]&b=2');
    assert.equal(withoutTokens(`${token} ${token}`), '[token] [token]');
    assert.equal(withoutTokens(`cut ${token.slice(0, 20)}`), 'cut [token]');
    assert.equal(withoutTokens('nothing of the kind, as eyJafjalla'), 'nothing of the kind, as eyJafjalla');
  });
});
