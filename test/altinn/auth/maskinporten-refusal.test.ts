import assert from 'node:assert/strict';
import { type Grant, requestToken } from '../../../src/altinn/auth/maskinporten.js';
import { SCOPES } from '../../../src/altinn/scopes.js';
import type { UpstreamError } from '../../../src/core/errors.js';
import { assertKeeps, CLIENT, CLIENT_ID, httpTo, upstream } from '../../support/http-client.js';
import { type Handler, inTurn, useServers } from '../../support/http-server.js';
import { tokenAnswer } from '../../support/maskinporten.js';

const start = useServers();
const VENDOR: Grant = { scope: SCOPES.systemRegister };
const USER: Grant = {
  scope: SCOPES.authorizedParties,
  systemUser: { owner: '313775429', externalRef: '12345qwerty' },
};
const UNKNOWN_USER = /it knows no system user of this owner with this external reference for this client/;

async function refusal(handler: Handler, grant = VENDOR): Promise<UpstreamError> {
  const { base, received } = await start(handler);
  const error = await upstream(requestToken(httpTo(base), base, CLIENT, grant));
  assert.equal(error.failure.api, 'maskinporten');
  // What Maskinporten says of a client may hold its id, and its descriptions are not ours to pass on.
  for (const secret of [CLIENT_ID, 'hunter2', received[0]?.body.split('assertion=')[1]?.slice(0, 60) ?? 'none']) {
    assertKeeps(error, secret);
  }
  return error;
}

const withError = (error: string, description?: string, grant?: Grant, status = 400): Promise<UpstreamError> =>
  refusal(inTurn([status, { error, ...(description !== undefined && { error_description: description }) }]), grant);

describe('a scope that the client does not have', () => {
  it('is named, with the API that asks for it and where to order it', async () => {
    const told = await withError('invalid_scope', `Client ${CLIENT_ID} hunter2 (MP-201)`);
    assert.deepEqual([told.failure.status, told.failure.code], [400, 'missing-scope']);
    assert.deepEqual(told.failure.scope, {
      name: 'altinn:authentication/systemregister.write',
      api: 'system-register',
    });
    assert.match(told.message, /systemregister\.write, which system-register asks for\..*Samarbeidsportalen/);
    assert.notEqual(told.failure.isDown, true);
  });

  it('may show only in the token that is given', async () => {
    for (const scope of ['other:x', '', `${VENDOR.scope.name}.other`]) {
      const { failure } = await refusal(inTurn([200, tokenAnswer('a.b.c', scope)]));
      assert.deepEqual([failure.status, failure.code, failure.scope], [200, 'missing-scope', VENDOR.scope], scope);
    }
  });
});

describe('a system user that Maskinporten does not find', () => {
  it('is told by the code of the error', async () => {
    const { failure, message } = await withError('invalid_altinn_customer_configuration', 'hunter2', USER);
    assert.deepEqual([failure.status, failure.code], [400, 'token-refused']);
    assert.match(message, /^maskinporten gave no token \(invalid_altinn_customer_configuration\): /);
    assert.match(message, UNKNOWN_USER);
  });

  it('is told by the number in the description', async () => {
    const description = `System user not found for ${CLIENT_ID}, hunter2 (MP-303)`;
    const { failure, message } = await withError('invalid_grant', description, USER);
    assert.equal(failure.code, 'token-refused');
    assert.match(message, /^maskinporten gave no token \(invalid_grant, MP-303\): /);
    assert.match(message, UNKNOWN_USER);
  });

  it('is not blamed when the token was to be the vendor’s own', async () => {
    assert.doesNotMatch((await withError('invalid_grant', 'x (MP-303)', VENDOR)).message, UNKNOWN_USER);
  });
});

describe('every other refusal', () => {
  it('is token-refused, with its codes and what to check', async () => {
    const { failure, message } = await withError('invalid_grant', `Invalid assertion of ${CLIENT_ID} hunter2 (MP-110)`);
    assert.deepEqual([failure.status, failure.code], [400, 'token-refused']);
    assert.match(
      message,
      /^maskinporten gave no token \(invalid_grant, MP-110\): the grant was not taken\. Check the client id, the key/,
    );
  });

  it('may have no description', async () => {
    const { message, failure } = await withError('invalid_client', undefined, USER, 401);
    assert.equal(failure.code, 'token-refused');
    assert.match(message, /^maskinporten gave no token \(invalid_client\): /);
    assert.doesNotMatch(message, UNKNOWN_USER);
  });

  it('tells what is wrong with the grant, where Maskinporten does: in its words, by number, or by the page about it', async () => {
    const failed = 'Invalid assertion. Client authentication failed.';
    for (const [description, page, fault] of [
      [`${failed} (trace_id: 00)`, 'MP-100', 'client'],
      [`${failed} Unknown key identifier (kid) for client`, 'MP-100', 'key-id'],
      [`${failed} Invalid JWT signature. (trace_id: 00)`, undefined, 'signature'],
      [`${failed} Expired key`, undefined, 'key-expired'],
      [`${failed} hunter2`, 'MP-121', 'key-expired'],
      [`${failed} Invalid JWT claim aud (MP-110)`, undefined, 'audience'],
      [`${failed} Invalid JWT claim exp`, undefined, 'time'],
      [`${failed} hunter2`, undefined, undefined],
      [`${failed} hunter2`, 'MP-999', undefined],
    ] as const) {
      const body = {
        error: 'invalid_grant',
        error_description: description,
        ...(page && { error_uri: `https://maskinporten.no/errors/${page}` }),
      };
      const { failure, message } = await refusal(inTurn([400, body]));
      assert.equal(failure.grant, fault, description);
      if (page) assert.match(message, new RegExp(`\\(invalid_grant, ${page}\\)`));
    }
  });

  it('has no error in it that is no code', async () => {
    const { message } = await withError(`bad ${CLIENT_ID} hunter2\nMP-100`);
    assert.match(message, /^maskinporten gave no token \(MP-100\): /);
  });

  it('is told by its status where the body is none of OAuth’s', async () => {
    for (const body of ['<html>hunter2', '', { title: 'hunter2' }, { error: { code: 'hunter2' } }]) {
      assert.equal((await refusal(inTurn([400, body]))).failure.code, 'http-error');
    }
    assert.equal((await refusal(inTurn([401]))).failure.code, 'token-refused');
  });

  it('is no refusal when Maskinporten is down or throttles', async () => {
    for (const status of [429, 503]) {
      const { failure } = await refusal(inTurn([status, { error: 'invalid_grant' }]), USER);
      assert.deepEqual([failure.status, failure.isDown], [status, true]);
      assert.notEqual(failure.code, 'token-refused');
    }
  });
});

describe('an answer without a token', () => {
  it('is malformed', async () => {
    const whole = tokenAnswer('a.b.c', VENDOR.scope.name);
    for (const told of [
      { access_token: undefined },
      { access_token: '' },
      { access_token: 1 },
      { expires_in: 'soon' },
    ]) {
      const { failure, message } = await refusal(inTurn([200, { ...whole, ...told }]));
      assert.deepEqual([failure.status, failure.code], [200, 'malformed']);
      assert.equal(
        message,
        'the answer of maskinporten holds no token. Try again later, and report it if it stays so.',
      );
    }
    for (const body of ['<html>hunter2', 'null', '[]']) {
      assert.equal((await refusal(inTurn([200, body]))).failure.code, 'malformed');
    }
  });
});
