import assert from 'node:assert/strict';
import { exchangeToken } from '../../../src/altinn/auth/exchange.js';
import type { Token } from '../../../src/altinn/auth/token.js';
import { Secret } from '../../../src/altinn/http/secret.js';
import type { UpstreamError } from '../../../src/core/errors.js';
import { assertKeeps, httpTo, jwt, seconds, systemUserClaims, upstream } from '../../support/http-client.js';
import { type Handler, inTurn, useServers } from '../../support/http-server.js';

const start = useServers();
const EXPIRY = seconds(1800);
const ALTINN = jwt(systemUserClaims({ iss: 'https://platform.tt02.altinn.no/', exp: EXPIRY }));
const MASKINPORTEN = new Secret('maskinporten.hunter2.token');

async function exchanged(handler: Handler): Promise<Token> {
  const { base } = await start(handler);
  return exchangeToken(httpTo(base), MASKINPORTEN);
}

const failure = (handler: Handler): Promise<UpstreamError> => upstream(exchanged(handler));

describe('the exchange of a token', () => {
  it('is one GET with the token of Maskinporten, and without the header that is answered by 410', async () => {
    const { base, received } = await start(inTurn([200, ALTINN]));
    await exchangeToken(httpTo(base), MASKINPORTEN);
    const [request] = received;
    assert.equal(received.length, 1);
    assert.deepEqual([request?.method, request?.path], ['GET', '/authentication/api/v1/exchange/maskinporten']);
    assert.equal(request?.headers.authorization, `Bearer ${MASKINPORTEN.reveal()}`);
    assert.equal(request?.headers['x-altinn-enterpriseuser-authentication'], undefined);
    assert.match(String(request?.headers.accept), /^text\/plain/);
  });

  it('gives the token, plain or in quotes, whatever type it is called', async () => {
    const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };
    for (const [body, headers] of [
      [ALTINN, {}],
      [`"${ALTINN}"`, JSON_TYPE],
      [`"${ALTINN}"`, {}],
      [ALTINN, JSON_TYPE],
      [`${ALTINN}\n`, {}],
    ] as const) {
      const { secret, expiresAt } = await exchanged(inTurn([200, body, headers]));
      assert.equal(secret.reveal(), ALTINN);
      assert.equal(expiresAt, EXPIRY * 1000);
    }
  });

  it('is refused with 401 and no body, whatever the reason', async () => {
    const error = await failure(inTurn([401]));
    assert.deepEqual(
      [error.failure.api, error.failure.operation, error.failure.status, error.failure.code],
      ['token-exchange', 'GET exchange/maskinporten', 401, 'token-refused'],
    );
    assertKeeps(error, 'hunter2');
  });

  it('fails on what is no token: a web page, nothing, another JSON', async () => {
    for (const body of ['<!DOCTYPE html><title>Logg inn</title>', '', '""', '{"token":"x"}', '"a.b.c"', 'null']) {
      const error = await failure(inTurn([200, body]));
      assert.deepEqual([error.failure.status, error.failure.code], [200, 'malformed'], body);
      assert.equal(
        error.message,
        'the answer of token-exchange holds no token. Try again later, and report it if it stays so.',
      );
    }
  });

  it('is repeated when Altinn is down or locks out', async () => {
    for (const status of [429, 503]) {
      const { secret } = await exchanged(inTurn([status], [200, ALTINN]));
      assert.equal(secret.reveal(), ALTINN);
    }
  });
});

describe('an exchange that answers with what somebody else asked for', () => {
  it('is refused: what one system user may see must not pass for what another may', async () => {
    const of = (id: string) =>
      jwt({
        iss: 'https://test.maskinporten.no/',
        exp: EXPIRY,
        authorization_details: [
          { type: 'urn:altinn:systemuser', systemuser_id: [id], systemuser_org: { ID: '0192:311204564' } },
        ],
      });
    const { base } = await start(inTurn([200, of('one')]));
    const error = await upstream(exchangeToken(httpTo(base), new Secret(of('another'))));
    assert.deepEqual([error.failure.api, error.failure.code], ['token-exchange', 'token-refused']);
    assert.equal((await exchangeToken(httpTo(base), new Secret(of('ONE')))).expiresAt, EXPIRY * 1000);
  });
});
