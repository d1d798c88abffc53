import assert from 'node:assert/strict';
import { type Grant, requestToken } from '../../../src/altinn/auth/maskinporten.js';
import { SCOPES } from '../../../src/altinn/scopes.js';
import { assertKeeps, CLIENT, CLIENT_ID, httpTo, seconds } from '../../support/http-client.js';
import { inTurn, useServers } from '../../support/http-server.js';
import { type Granted, grantIn, tokenAnswer } from '../../support/maskinporten.js';

const start = useServers();
const VENDOR: Grant = { scope: SCOPES.systemRegister };
const OWNER = '313775429';

const ofUser = (externalRef: string | null): Grant => ({
  scope: SCOPES.authorizedParties,
  systemUser: { owner: OWNER, externalRef },
});

/** What Maskinporten is asked for. */
async function granted(grant: Grant, path = ''): Promise<{ readonly got: Granted; readonly base: string }> {
  const server = await start(inTurn([200, tokenAnswer('a.b.c', grant.scope.name)]));
  const base = `${server.base}${path}`;
  await requestToken(httpTo(base), base, CLIENT, grant);
  const [request] = server.received;
  assert.ok(request);
  return { got: await grantIn(request), base };
}

describe('a grant (reference §0.4)', () => {
  it('is posted as a form to /token, without any other credentials', async () => {
    const { base, received } = await start(inTurn([200, tokenAnswer('a.b.c', VENDOR.scope.name)]));
    await requestToken(httpTo(base), base, CLIENT, VENDOR);
    const [request] = received;
    assert.deepEqual([request?.method, request?.path], ['POST', '/token']);
    assert.equal(request?.headers['content-type'], 'application/x-www-form-urlencoded');
    assert.equal(request?.headers.authorization, undefined);
  });

  it('is signed with RS256, and says by which key', async () => {
    const { got } = await granted(VENDOR);
    assert.deepEqual(got.header, { alg: 'RS256', kid: 'our-key' });
  });

  it('is for Maskinporten, with exactly one slash at the end of its address', async () => {
    for (const path of ['', '/sandbox/maskinporten']) {
      const { got, base } = await granted(VENDOR, path);
      assert.equal(got.claims['aud'], `${base}/`);
      assert.match(String(got.claims['aud']), /[^/]\/$/);
    }
  });

  it('is by the client, for the one scope that is needed', async () => {
    const { got } = await granted(VENDOR);
    assert.equal(got.claims['iss'], CLIENT_ID);
    assert.equal(got.claims['scope'], 'altinn:authentication/systemregister.write');
    assert.equal(got.claims['authorization_details'], undefined);
  });

  it('lives from now for two minutes at most', async () => {
    const { claims } = (await granted(VENDOR)).got;
    const [issued, expires] = [Number(claims['iat']), Number(claims['exp'])];
    assert.ok(Math.abs(issued - seconds(0)) <= 2);
    assert.ok(expires - issued > 30 && expires - issued <= 120, `${expires - issued} s`);
  });

  it('has an id that no other has', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await granted(VENDOR)).got.claims['jti']));
    assert.equal(new Set(ids).size, 3);
    for (const id of ids) assert.match(String(id), /^[0-9a-f-]{36}$/);
  });

  it('names the owner of the system user that it is for', async () => {
    const { claims } = (await granted(ofUser(null))).got;
    assert.deepEqual(claims['authorization_details'], [
      {
        type: 'urn:altinn:systemuser',
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:313775429' },
      },
    ]);
    assert.equal(claims['scope'], 'altinn:accessmanagement/authorizedparties');
  });

  it('names the external reference only where it is not the owner’s number, which is what Altinn takes it for', async () => {
    const refIn = async (externalRef: string | null): Promise<unknown> => {
      const [detail]: unknown[] = [(await granted(ofUser(externalRef))).got.claims['authorization_details']].flat();
      assert.ok(typeof detail === 'object' && detail);
      return 'externalRef' in detail ? detail.externalRef : 'left out';
    };
    assert.equal(await refIn('12345qwerty'), '12345qwerty');
    for (const externalRef of [null, '', OWNER]) assert.equal(await refIn(externalRef), 'left out');
  });
});

describe('a token from Maskinporten', () => {
  it('lasts as long as it is told, and prints nothing', async () => {
    const { base } = await start(inTurn([200, tokenAnswer('tok.hunter2.sig', VENDOR.scope.name, 119)]));
    const token = await requestToken(httpTo(base), base, CLIENT, VENDOR);
    assert.equal(token.secret.reveal(), 'tok.hunter2.sig');
    assert.ok(Math.abs(token.expiresAt - Date.now() - 119_000) < 2000);
    assertKeeps(token, 'hunter2');
  });

  it('may have more scopes than the one, or not tell', async () => {
    for (const scope of [`other:x ${VENDOR.scope.name}`, undefined]) {
      const { base } = await start(inTurn([200, { ...tokenAnswer('a.b.c', ''), scope }]));
      assert.equal((await requestToken(httpTo(base), base, CLIENT, VENDOR)).secret.reveal(), 'a.b.c');
    }
  });

  it('is asked for again with a new grant when Maskinporten is down', async () => {
    const { base, received } = await start(inTurn([503], [429], [200, tokenAnswer('a.b.c', VENDOR.scope.name)]));
    await requestToken(httpTo(base), base, CLIENT, VENDOR);
    const ids = await Promise.all(received.map(async (request) => (await grantIn(request)).claims['jti']));
    assert.equal(ids.length, 3);
    assert.equal(new Set(ids).size, 3);
  });
});
