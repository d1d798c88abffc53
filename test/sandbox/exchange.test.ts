import assert from 'node:assert/strict';
import { ACCOUNTANT, claimsIn, PATHS, SCOPES, VENDOR, withSandbox } from './support.js';

describe('the token exchange of the sandbox', () => {
  it('gives a token of Altinn that keeps what Maskinporten said, but for issuer and client_amr', () =>
    withSandbox({}, async (client) => {
      const token = await client.userToken(ACCOUNTANT.owner);
      const before = claimsIn(token);
      const after = claimsIn(await client.exchanged(token));
      for (const kept of ['client_id', 'consumer', 'scope', 'jti', 'authorization_details']) {
        assert.deepEqual(after[kept], before[kept], kept);
      }
      assert.equal(after.iss, `${client.url}/authentication/api/v1/openid/`);
      assert.equal(after['client_amr'], undefined);
      assert.equal(after['urn:altinn:orgNumber'], VENDOR);
      assert.equal(after['urn:altinn:authenticatemethod'], 'maskinporten');
      assert.equal(after['urn:altinn:authlevel'], '3');
      assert.equal(after.exp - after.iat, 30 * 60);
    }));

  it('answers in plain text, and as a quoted string when JSON is accepted', () =>
    withSandbox({}, async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const plain = await client.ask(PATHS.exchange, { token });
      assert.match(plain.headers.get('content-type') ?? '', /^text\/plain/);
      assert.match(await plain.text(), /^eyJ/);
      const quoted = await client.ask(PATHS.exchange, { token, headers: { accept: 'application/json, */*' } });
      assert.match(quoted.headers.get('content-type') ?? '', /^application\/json/);
      assert.match(await quoted.text(), /^"eyJ.*"$/);
    }));

  it('answers 401 without a body for no token, one of another sandbox, one that was exchanged, and one that expired', () =>
    withSandbox({}, async (other) => {
      const foreign = await other.vendorToken(SCOPES.register);
      let now = new Date('2026-11-20T08:00:00Z');
      await withSandbox({ now: () => now }, async (client) => {
        const token = await client.vendorToken(SCOPES.register);
        const exchanged = await client.exchanged(token);
        now = new Date('2026-11-20T08:02:00Z');
        for (const refused of [undefined, 'nonsense', foreign, exchanged, token]) {
          const response = await client.ask(PATHS.exchange, refused === undefined ? {} : { token: refused });
          assert.deepEqual([response.status, await response.text()], [401, '']);
        }
      });
    }));

  it('knows ID-porten, of which it has no tokens, and refuses other providers in words', () =>
    withSandbox({}, async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const base = '/authentication/api/v1/exchange';
      assert.equal((await client.ask(`${base}/id-porten`, { token })).status, 401);
      const unknown = await client.ask(`${base}/feide`, { token });
      assert.equal(unknown.status, 400);
      assert.match(unknown.headers.get('content-type') ?? '', /^text\/plain/);
    }));

  it('says that enterprise users are gone', () =>
    withSandbox({}, async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const headers = { 'X-Altinn-EnterpriseUser-Authentication': 'x' };
      assert.equal((await client.ask(PATHS.exchange, { token, headers })).status, 410);
    }));
});
