import assert from 'node:assert/strict';
import { createVendorTokens, type VendorTokens } from '../../../src/altinn/auth/tokens.js';
import { SCOPES, type Scope } from '../../../src/altinn/scopes.js';
import { systemUser } from '../../support/build.js';
import { assertKeeps, CLIENT, httpTo, upstream } from '../../support/http-client.js';
import { answer, type Handler, inTurn, type TestServer, useServers } from '../../support/http-server.js';
import { grantIn, issuing } from '../../support/maskinporten.js';

const start = useServers();
const REGISTER = SCOPES.systemRegister;
const PARTIES = SCOPES.authorizedParties;
const OTHER_ID = '0f08aee7-a6e9-4674-ba2d-517bd31e3941';

interface Opened {
  readonly server: TestServer;
  readonly tokens: VendorTokens;
}

async function open(handler: Handler): Promise<Opened> {
  const server = await start(handler);
  return { server, tokens: createVendorTokens(httpTo(server.base), server.base, CLIENT) };
}

/** What was asked for, in order: tokens by the reference that they name, and exchanges. */
const asked = ({ server }: Opened): string[] =>
  server.received.map(({ path }) => (path === '/token' ? 'token' : 'exchange'));

describe('the vendor’s own token', () => {
  it('is asked for once while it lasts', async () => {
    const opened = await open(issuing());
    const first = await opened.tokens.vendor(REGISTER);
    assert.equal((await opened.tokens.vendor(REGISTER)).reveal(), first.reveal());
    assert.deepEqual(asked(opened), ['token']);
    assertKeeps(opened.tokens, first.reveal());
  });

  it('is asked for once though many need it at the same time', async () => {
    const opened = await open(issuing());
    const all = await Promise.all(Array.from({ length: 20 }, () => opened.tokens.vendor(REGISTER)));
    assert.equal(new Set(all.map((token) => token.reveal())).size, 1);
    assert.deepEqual(asked(opened), ['token']);
  });

  it('is another for another scope', async () => {
    const opened = await open(issuing());
    const tokens = await Promise.all([opened.tokens.vendor(REGISTER), opened.tokens.vendor(SCOPES.requestsWrite)]);
    assert.notEqual(tokens[0]?.reveal(), tokens[1]?.reveal());
    assert.equal(opened.server.received.length, 2);
  });

  it('is renewed before it expires', async () => {
    const opened = await open(issuing({ expiresIn: 10 }));
    const first = await opened.tokens.vendor(REGISTER);
    assert.notEqual((await opened.tokens.vendor(REGISTER)).reveal(), first.reveal());
    assert.deepEqual(asked(opened), ['token', 'token']);
  });

  it('is asked for again after a failure, which all that waited are told of', async () => {
    const failing: Handler = (request, response, nth) =>
      nth === 1 ? answer(response, 400, { error: 'invalid_grant' }) : issuing()(request, response, nth);
    const opened = await open(failing);
    const waiting = [opened.tokens.vendor(REGISTER), opened.tokens.vendor(REGISTER)];
    for (const failed of waiting) assert.equal((await upstream(failed)).failure.code, 'token-refused');
    assert.equal(opened.server.received.length, 1);
    assert.match((await opened.tokens.vendor(REGISTER)).reveal(), /^eyJ/);
  });

  it('is not asked for again with a scope that the client lacks; with another it is', async () => {
    const { server, tokens } = await open(inTurn([400, { error: 'invalid_scope' }], [400, { error: 'invalid_grant' }]));
    const lacking = await upstream(tokens.vendor(REGISTER));
    assert.equal(lacking.failure.code, 'missing-scope');
    assert.equal(await upstream(tokens.vendor(REGISTER)), lacking);
    assert.equal(server.received.length, 1);
    assert.equal((await upstream(tokens.vendor(SCOPES.requestsWrite))).failure.code, 'token-refused');
    assert.equal(server.received.length, 2);
  });
});

describe('a system user’s token', () => {
  it('is asked for by its owner, and exchanged', async () => {
    const opened = await open(issuing());
    const token = await opened.tokens.systemUser(systemUser(), PARTIES);
    assert.match(token.reveal(), /^eyJ/);
    assert.deepEqual(asked(opened), ['token', 'exchange']);
    const [grant, exchange] = opened.server.received;
    assert.ok(grant && exchange);
    const details = JSON.stringify((await grantIn(grant)).claims['authorization_details']);
    assert.match(details, /"ID":"0192:313775429"/);
    assert.match(String(exchange.headers.authorization), /^Bearer eyJ/);
    assertKeeps(opened.tokens, token.reveal());
  });

  it('is asked for and exchanged once, though many need it at the same time', async () => {
    const opened = await open(issuing());
    const all = await Promise.all(Array.from({ length: 8 }, () => opened.tokens.systemUser(systemUser(), PARTIES)));
    assert.equal(new Set(all.map((token) => token.reveal())).size, 1);
    assert.deepEqual(asked(opened), ['token', 'exchange']);
  });

  it('is another for another owner, external reference or scope', async () => {
    const opened = await open(issuing());
    const { tokens } = opened;
    const other: Scope = { name: 'altinn:clientdelegations/myclients.read', api: 'authorized-parties' };
    await tokens.systemUser(systemUser(), PARTIES);
    await tokens.systemUser(systemUser({ owner: '310987603', externalRef: '310987603' }), PARTIES);
    await tokens.systemUser(systemUser({ externalRef: '12345qwerty' }), PARTIES);
    await tokens.systemUser(systemUser(), other);
    assert.equal(asked(opened).filter((what) => what === 'token').length, 4);
  });

  it('is never the one that the vendor has for the same scope', async () => {
    const opened = await open(issuing());
    await opened.tokens.vendor(PARTIES);
    await opened.tokens.systemUser(systemUser(), PARTIES);
    assert.deepEqual(asked(opened), ['token', 'token', 'exchange']);
  });

  it('is refused for one, and given for the next', async () => {
    const opened = await open(async (request, response, nth) => {
      if (request.path !== '/token') return issuing()(request, response, nth);
      const isUnknown = JSON.stringify((await grantIn(request)).claims).includes('gone');
      const error = { error: 'invalid_altinn_customer_configuration', error_description: 'x (MP-303)' };
      return isUnknown ? answer(response, 400, error) : issuing()(request, response, nth);
    });
    const gone = await upstream(opened.tokens.systemUser(systemUser({ externalRef: 'gone' }), PARTIES));
    assert.equal(gone.failure.code, 'token-refused');
    assert.match((await opened.tokens.systemUser(systemUser(), PARTIES)).reveal(), /^eyJ/);
  });

  it('is not asked for again once the client lacks the scope, whoever it is for', async () => {
    const { server, tokens } = await open(inTurn([400, { error: 'invalid_scope' }]));
    for (const externalRef of ['a', 'b', 'c']) {
      const { failure } = await upstream(tokens.systemUser(systemUser({ externalRef }), PARTIES));
      assert.deepEqual([failure.code, failure.scope], ['missing-scope', PARTIES]);
    }
    assert.equal(server.received.length, 1);
  });

  it('is not exchanged when it is of another system user of the same owner', async () => {
    const opened = await open(issuing({ systemUserId: OTHER_ID }));
    const { failure, message } = await upstream(opened.tokens.systemUser(systemUser(), PARTIES));
    assert.deepEqual([failure.api, failure.code], ['maskinporten', 'token-refused']);
    assert.match(message, /^maskinporten gave a token for another system user of the same owner\./);
    assert.deepEqual(asked(opened), ['token']);
  });

  it('is not exchanged when it names no system user', async () => {
    const opened = await open(inTurn([200, { access_token: 'a.b.c', expires_in: 100 }]));
    const { failure, message } = await upstream(opened.tokens.systemUser(systemUser(), PARTIES));
    assert.equal(failure.code, 'token-refused');
    assert.match(message, /names no system user/);
    assert.deepEqual(asked(opened), ['token']);
  });

  it('is of the system user also where its id is spelt in other case', async () => {
    const { tokens } = await open(issuing({ systemUserId: systemUser().id.toUpperCase() }));
    assert.match((await tokens.systemUser(systemUser(), PARTIES)).reveal(), /^eyJ/);
  });
});
