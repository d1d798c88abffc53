import assert from 'node:assert/strict';
import { createTokenCache, type Token } from '../../../src/altinn/auth/token.js';
import { Secret } from '../../../src/core/secret.js';

/** Makes tokens that last so many seconds, each another, and counts them. */
function maker(seconds = 119): { readonly make: () => Promise<Token>; readonly made: () => number } {
  let count = 0;
  const make = async (): Promise<Token> => {
    count += 1;
    return { secret: new Secret(`token ${count}`), expiresAt: Date.now() + seconds * 1000 };
  };
  return { make, made: () => count };
}

describe('tokens that are kept', () => {
  it('are told apart by every part of an identity, however it is split', async () => {
    const cache = createTokenCache();
    const { make, made } = maker();
    const identities = [['a', 'b'], ['ab'], ['a', 'b', undefined], ['a', '', 'b'], ['a,b'], ['a","b'], []];
    for (const identity of identities) await cache(identity, make);
    assert.equal(made(), identities.length);
    for (const identity of identities) await cache(identity, make);
    assert.equal(made(), identities.length);
  });

  it('are renewed some seconds before they expire, for they must last on their way', async () => {
    for (const [seconds, expected] of [
      [1, 2],
      [29, 2],
      [45, 1],
    ] as const) {
      const cache = createTokenCache();
      const { make, made } = maker(seconds);
      await cache(['a'], make);
      await cache(['a'], make);
      assert.equal(made(), expected, `${seconds} s`);
    }
  });

  it('are not kept when they could not be made', async () => {
    const cache = createTokenCache();
    const { make, made } = maker();
    await assert.rejects(
      cache(['a'], () => Promise.reject(new Error('down'))),
      /^Error: down$/,
    );
    assert.equal((await cache(['a'], make)).reveal(), 'token 1');
    assert.equal(made(), 1);
  });

  it('are so few that an audit of thousands does not fill the memory', async () => {
    const cache = createTokenCache();
    const { make, made } = maker();
    for (let nth = 0; nth < 1000; nth += 1) await cache([`${nth}`], make);
    await cache(['999'], make);
    assert.equal(made(), 1000);
    await cache(['0'], make);
    assert.equal(made(), 1001);
  });
});
