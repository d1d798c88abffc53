import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Call } from '../../../src/altinn/http/call.js';
import { SCOPES } from '../../../src/altinn/scopes.js';
import type { UpstreamError } from '../../../src/core/errors.js';
import type { CallEvent } from '../../../src/core/event.js';
import { Secret } from '../../../src/core/secret.js';
import { assertKeeps, call, httpTo, upstream } from '../../support/http-client.js';
import { type Handler, inTurn, nobodyThere, useServers } from '../../support/http-server.js';

const start = useServers();

async function refusalOf(handler: Handler, told: Partial<Call> = {}): Promise<UpstreamError> {
  const { base } = await start(handler);
  return upstream(httpTo(base, { limits: { tries: 1 } })(call(told)));
}

const PROBLEM = { 'Content-Type': 'application/problem+json; charset=utf-8' };

/** The code that is kept of a problem body. */
const codeOf = async (body: unknown, status = 400, headers: Record<string, string> = PROBLEM): Promise<string> =>
  (await refusalOf(inTurn([status, body, headers]))).failure.code;

describe('the code of a refusal', () => {
  it('is the one of a problem body, and is told', async () => {
    const problem = { type: 'x', title: 'System not found', status: 404, code: 'AUTH-00011' };
    const { failure, message } = await refusalOf(inTurn([404, problem, PROBLEM]));
    assert.equal(failure.code, 'AUTH-00011');
    assert.match(message, /^HTTP 404 \(AUTH-00011\) from metadata: there is no such thing there\./);
  });

  it('is the one of the first validation error, which says more than STD-00000 (reference §0.2)', async () => {
    const validationErrors = [{ code: 'AM.VLD-00032', detail: 'x', paths: ['$QUERY/agent'] }, { code: 'AM.VLD-00033' }];
    assert.equal(await codeOf({ code: 'STD-00000', validationErrors }), 'AM.VLD-00032');
    for (const odd of [[], null, {}, ['text'], [{}], [{ code: '' }]]) {
      assert.equal(await codeOf({ code: 'STD-00000', validationErrors: odd }), 'STD-00000');
    }
  });

  it('is ours where there is none: policies refuse without a body', async () => {
    assert.equal(await codeOf('', 401), 'token-refused');
    assert.equal(await codeOf('', 403), 'forbidden');
    assert.equal(await codeOf('', 404), 'not-found');
    assert.equal(await codeOf('Service Unavailable', 503, { 'Content-Type': 'text/plain' }), 'http-error');
  });

  it('is not made up from a body that is something else', async () => {
    for (const body of ['<html>', '{"code":', '[]', 'null', '"AUTH-1"', '{"code":42}', '{"code":null}']) {
      assert.equal(await codeOf(body), 'http-error', body);
    }
    assert.equal(await codeOf({ code: 'AUTH-00011' }, 400, { 'Content-Type': 'text/html' }), 'http-error');
  });

  it('is no text that would fill, break or colour a report', async () => {
    for (const code of ['x'.repeat(41), 'a\nb', '\u001b[31mred', 'a b', '<b>', '']) {
      assert.equal(await codeOf({ code }), 'http-error', JSON.stringify(code));
    }
  });
});

describe('a refusal', () => {
  it('says which scope a token may lack, and where to order it', async () => {
    const { failure, message } = await refusalOf(inTurn([403]), { scope: SCOPES.systemRegister });
    assert.deepEqual(failure.scope, SCOPES.systemRegister);
    assert.match(message, /altinn:authentication\/systemregister\.write: order it in Samarbeidsportalen/);
  });

  it('says nothing of scopes for another status, or for a call without one', async () => {
    assert.equal((await refusalOf(inTurn([401]), { scope: SCOPES.systemRegister })).failure.scope, undefined);
    assert.doesNotMatch((await refusalOf(inTurn([403]))).message, /scope/);
  });

  it('is what the API’s own reading makes of it', async () => {
    const { base } = await start(inTurn([400, 'odd']));
    const own = await refusalOf(inTurn([404]));
    const http = httpTo(base);
    assert.equal(await upstream(http(call({ refusal: ({ status }) => (status === 400 ? own : undefined) }))), own);
    assert.equal((await upstream(http(call({ refusal: () => undefined })))).failure.status, 400);
  });
});

describe('what is kept of a request that failed', () => {
  const SECRETS = ['tok.hunter2.sig', 'body-hunter3', 'header-hunter5', 'answer-hunter6'];
  const told: Partial<Call> = {
    api: 'maskinporten',
    operation: 'POST token',
    method: 'POST',
    path: '/token',
    headers: { 'X-Odd': 'header-hunter5' },
    token: async () => new Secret('tok.hunter2.sig'),
    body: () => new Secret('body-hunter3'),
  };

  const cases: Readonly<Record<string, Handler>> = {
    'a refusal': inTurn([403, { title: 'answer-hunter6', detail: 'answer-hunter6' }, PROBLEM]),
    'an API that is down': inTurn([503, 'answer-hunter6', { 'X-Echo': 'answer-hunter6' }]),
    'a redirect elsewhere': inTurn([302, '', { Location: 'http://other.invalid/?answer-hunter6' }]),
    'a broken connection': (_, response) => response.socket?.resetAndDestroy(),
    'a time limit': () => undefined,
    'a size limit': inTurn([200, 'answer-hunter6'.repeat(1000)]),
  };
  for (const [name, handler] of Object.entries(cases)) {
    it(`is the operation, status and code, and no secret: ${name}`, async () => {
      const { base } = await start(handler);
      const error = await upstream(httpTo(base, { limits: { bytes: 500, milliseconds: 100 } })(call(told)));
      assert.deepEqual([error.failure.api, error.failure.operation], ['maskinporten', 'POST token']);
      assert.ok(
        Object.keys(error.failure).every((key) => /^(api|operation|status|code|isDown|isFailure|scope)$/.test(key)),
      );
      for (const secret of SECRETS) assertKeeps(error, secret);
      assert.doesNotMatch(inspect(error, { depth: 10, showHidden: true }), /authorization|axios|Bearer/i);
      assert.equal(error.cause, undefined);
    });
  }

  it('is no more when nobody is there', async () => {
    const error = await upstream(httpTo(await nobodyThere())(call(told)));
    for (const secret of SECRETS) assertKeeps(error, secret);
  });
});

describe('what is told while calls are made', () => {
  it('is each try, with its outcome, and nothing secret', async () => {
    const events: CallEvent[] = [];
    const { base } = await start(inTurn([503, 'hunter3'], [200, 'hunter3']));
    const token = async (): Promise<Secret> => new Secret('hunter2');
    await httpTo(base, { listen: (event) => events.push(event) })(call({ path: '/a?b=c', token }));
    for (const event of events) assert.ok(event.milliseconds >= 0 && event.milliseconds < 1000);
    assert.deepEqual(
      events.map(({ milliseconds: _, ...event }) => event),
      [
        { kind: 'call', api: 'metadata', method: 'GET', path: '/a?b=c', outcome: 503, attempt: 1 },
        { kind: 'call', api: 'metadata', method: 'GET', path: '/a?b=c', outcome: 200, attempt: 2 },
      ],
    );
    for (const secret of ['hunter2', 'hunter3']) assertKeeps(events, secret);
  });

  it('is why there was no answer', async () => {
    const outcomes: (string | number)[] = [];
    const http = httpTo(await nobodyThere(), { listen: ({ outcome }) => outcomes.push(outcome), limits: { tries: 2 } });
    await upstream(http(call()));
    assert.deepEqual(outcomes, ['econnrefused', 'econnrefused']);
  });
});
