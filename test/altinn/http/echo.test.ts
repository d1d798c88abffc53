import assert from 'node:assert/strict';
import { bytesWithout, withoutEcho } from '../../../src/altinn/http/echo.js';
import { Secret } from '../../../src/core/secret.js';
import { assertKeeps, call, httpTo, jwt, upstream } from '../../support/http-client.js';
import { answer, useServers } from '../../support/http-server.js';

const TOKEN = jwt({ sub: 'hunter2' });
const token = new Secret(TOKEN);
const asked = { ...call(), token: async () => token };

describe('an answer that repeats the token it was asked with', () => {
  const start = useServers();

  it('comes without it, and with everything else', async () => {
    const { base } = await start((request, response) =>
      answer(response, 200, { ø: 'å', sent: request.headers, twice: `${TOKEN} ${TOKEN}` }),
    );
    const { bytes } = await httpTo(base)(asked);
    const body = JSON.parse(bytes.toString('utf8'));
    assert.equal(body.sent.authorization, 'Bearer [redacted]');
    assert.equal(body.twice, '[redacted] [redacted]');
    assert.equal(body.ø, 'å');
  });

  it('comes without it in the headers, and in what its refusal tells', async () => {
    const headers = { 'www-authenticate': `Bearer error="${TOKEN}"` };
    const cleared = withoutEcho({ status: 401, headers, bytes: Buffer.from(TOKEN) }, token);
    assert.equal(cleared.headers['www-authenticate'], 'Bearer error="[redacted]"');
    assert.equal(cleared.bytes.toString(), '[redacted]');
    const { base } = await start((_, response) => answer(response, 400, { code: TOKEN, title: TOKEN }));
    assertKeeps(await upstream(httpTo(base)(asked)), TOKEN);
  });

  it('comes without it where it is encoded or taken apart', async () => {
    const long = jwt({ sub: 'hunter2', scope: 'altinn:made-up/of-some-length' });
    const [, claims = ''] = long.split('.');
    for (const before of ['', 'B', 'Bearer ']) {
      for (const form of ['base64', 'base64url'] as const) {
        const echoed = Buffer.from(`${before}${long}!`).toString(form);
        const headers = { 'x-echo': echoed };
        const cleared = withoutEcho({ status: 200, headers, bytes: Buffer.from(echoed) }, new Secret(long));
        for (const text of [cleared.bytes.toString(), cleared.headers['x-echo'] ?? '']) {
          assert.match(text, /\[redacted\]/);
          assert.doesNotMatch(Buffer.from(text.replace(/\[redacted\]/, ''), form).toString(), /hunter2|eyJ/);
          assert.ok(text.length < 40, text);
        }
      }
    }
    assert.equal(
      bytesWithout(Buffer.from(`"claims":"${claims}"`), new Secret(long)).toString(),
      '"claims":"[redacted]"',
    );
  });

  it('keeps what merely begins alike, and what a short secret has in common with others', () => {
    const [head = ''] = TOKEN.split('.');
    const other = Buffer.from(`${head}.other.token`);
    assert.equal(bytesWithout(other, token), other);
    const chance = Buffer.from(`ab ${Buffer.from('abc').toString('base64')}`);
    assert.equal(bytesWithout(chance, new Secret('abc')), chance);
  });

  it('is the same bytes where it repeats nothing, whatever their encoding', () => {
    const bytes = Buffer.from([0xff, 0x00, 0xfe]);
    assert.equal(bytesWithout(bytes, token), bytes);
    assert.equal(withoutEcho({ status: 200, headers: {}, bytes }, undefined).bytes, bytes);
    const around = bytesWithout(Buffer.concat([bytes, Buffer.from(TOKEN), bytes]), token);
    assert.deepEqual(around, Buffer.concat([bytes, Buffer.from('[redacted]'), bytes]));
  });
});
