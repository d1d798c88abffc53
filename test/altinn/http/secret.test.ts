import assert from 'node:assert/strict';
import { format, inspect } from 'node:util';
import { Secret } from '../../../src/altinn/http/secret.js';
import { assertKeeps } from '../../support/http-client.js';

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
    for (const key of Reflect.ownKeys(secret)) assertKeeps(Reflect.get(secret, key), VALUE);
    assert.deepEqual(Object.keys(secret), ['reveal']);
    assert.ok(!Object.values(secret).some((value) => value === VALUE));
  });

  it('cannot be cloned into another thread or file', () => {
    assert.throws(() => structuredClone(secret));
  });
});
