import assert from 'node:assert/strict';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import { Secret } from '../../src/core/secret.js';
import { assertKeeps } from '../support/http-client.js';

const VALUE = 'eyJ.hunter2.signature';
const secret = new Secret(VALUE);

describe('a secret', () => {
  it('is revealed to whoever asks for it', () => {
    assert.equal(secret.reveal(), VALUE);
  });

  it('prints [redacted] as text', () => {
    assert.equal(secret.toString(), '[redacted]');
    assert.equal(`Bearer ${secret}`, 'Bearer [redacted]');
    assert.equal(`${String(secret)}`, '[redacted]');
    assert.equal([secret].join(), '[redacted]');
    assert.equal(
      format('%s %o %O %j', secret, secret, secret, secret),
      '[redacted] [redacted] [redacted] "[redacted]"',
    );
  });

  it('prints [redacted] as JSON', () => {
    assert.equal(JSON.stringify({ token: secret }), '{"token":"[redacted]"}');
  });

  it('prints [redacted] when inspected, nested and with hidden properties', () => {
    assert.equal(inspect(secret), '[redacted]');
    assert.equal(inspect(secret, { showHidden: true }), '[redacted]');
    assert.equal(inspect({ deep: [{ token: secret }] }, { depth: 10, showHidden: true }).includes('[redacted]'), true);
  });

  it('is in no property, however it is looked through', () => {
    assertKeeps({ deep: [{ token: secret, map: new Map([['token', secret]]) }] }, VALUE);
    assertKeeps(Object.assign(new Error('failed'), { config: { secret } }), VALUE);
    assertKeeps({ ...secret }, VALUE);
    assert.deepEqual(Reflect.ownKeys(secret), []);
    assert.deepEqual(Object.entries(secret), []);
    const inherited: string[] = [];
    for (const name in secret) inherited.push(name);
    assert.deepEqual(inherited, []);
  });

  it('gives nothing to a copy, a clone, another thread or a file', () => {
    assert.deepEqual({ ...secret }, {});
    assert.deepEqual(Object.assign({}, secret), {});
    assert.deepEqual(structuredClone(secret), {});
    assert.ok(!serialize({ secret }).includes(VALUE));
  });

  it('takes no property that would tell it', () => {
    assert.throws(() => Object.assign(secret, { value: VALUE }), TypeError);
    assert.throws(() => Object.defineProperty(secret, 'toJSON', { value: () => VALUE }), TypeError);
  });

  it('is one whether it came as a text or as a secret', () => {
    assert.equal(Secret.of(secret), secret);
    assert.equal(Secret.of(VALUE).reveal(), VALUE);
    assertKeeps(Secret.of(VALUE), VALUE);
  });
});
