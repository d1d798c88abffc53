import assert from 'node:assert/strict';
import { createWay } from '../../../src/altinn/http/http.js';
import { jsonBody } from '../../../src/altinn/http/json-body.js';
import { Secret } from '../../../src/core/secret.js';
import { call, httpTo, USER_AGENT, upstream } from '../../support/http-client.js';
import { answer, inTurn, useServers } from '../../support/http-server.js';

const start = useServers();

/** Gives an API up at once, and leaves it alone for as long as a test takes. */
const IMPATIENT = { patience: 0, pause: 30_000, failuresInRow: 2, tries: 1 };

describe('what counts as a failure of an API', () => {
  it('is not what it refuses: a refusal in between begins the row anew', async () => {
    for (const status of [400, 401, 403, 404, 409]) {
      const { base, received } = await start(inTurn([503], [status], [503], [status], [503], [status]));
      const http = httpTo(base, { limits: IMPATIENT });
      for (let nth = 0; nth < 6; nth += 1) await upstream(http(call()));
      assert.equal(received.length, 6, `${status} is an answer`);
    }
  });

  it('is each status from 500, also one that is not tried again', async () => {
    for (const status of [500, 501, 503]) {
      const { base, received } = await start(inTurn([status]));
      const http = httpTo(base, { limits: IMPATIENT });
      for (let nth = 0; nth < 4; nth += 1) await upstream(http(call()));
      assert.equal(received.length, 2, String(status));
    }
  });

  it('is an answer of something else: a web page, nothing at all, half a body', async () => {
    for (const body of ['<html>', '', '{"data":[']) {
      const { base, received } = await start(inTurn([200, body]));
      const http = httpTo(base, { limits: IMPATIENT });
      for (let nth = 0; nth < 4; nth += 1) await upstream(jsonBody(http, call()));
      assert.equal(received.length, 2, body);
    }
  });

  it('is no body that only says something else than was promised', async () => {
    const { base, received } = await start(inTurn([200, {}]));
    const http = httpTo(base, { limits: IMPATIENT });
    for (let nth = 0; nth < 4; nth += 1) await jsonBody(http, call());
    assert.equal(received.length, 4);
  });
});

describe('an API that was given up', () => {
  it('says how many calls failed, and what came of the last', async () => {
    const { base } = await start(inTurn([503], [500]));
    const http = httpTo(base, { limits: IMPATIENT });
    for (let nth = 0; nth < 2; nth += 1) await upstream(http(call()));
    const { failure, message } = await upstream(http(call({ operation: 'GET other' })));
    assert.deepEqual([failure.operation, failure.code, failure.status], ['GET other', 'not-asked', null]);
    assert.match(
      message,
      /^metadata was not asked, for 2 calls in a row had failed\. The last: HTTP 500 from metadata/,
    );
  });

  it('costs no tokens', async () => {
    const { base } = await start(inTurn([503]));
    const http = httpTo(base, { limits: IMPATIENT });
    let tokens = 0;
    const token = async (): Promise<Secret> => {
      tokens += 1;
      return new Secret('a.b.c');
    };
    for (let nth = 0; nth < 10; nth += 1) await upstream(http(call({ token })));
    assert.equal(tokens, 2);
  });

  it('is tried again by one request, which is not repeated', async () => {
    const { base, received } = await start(inTurn([503]));
    const http = httpTo(base, { limits: { patience: 60, pause: 40, failuresInRow: 1, tries: 3 } });
    await upstream(http(call()));
    assert.equal(received.length, 3);
    assert.equal((await upstream(http(call()))).failure.status, 503);
    assert.equal(received.length, 4);
  });

  it('is waited for anew when whoever failed is asked once more', async () => {
    let isDown = true;
    const { base } = await start((_, response) => answer(response, isDown ? 503 : 200, {}));
    const { http, renewPatience } = createWay({
      bases: { platform: base, dialogporten: base, maskinporten: base },
      userAgent: USER_AGENT,
      limits: { patience: 300, pause: 100, failuresInRow: 1, tries: 1 },
    });
    while ((await upstream(http(call()))).failure.code !== 'not-asked');
    isDown = false;
    assert.equal((await upstream(http(call()))).failure.code, 'not-asked', 'nobody waits any more');
    renewPatience();
    assert.equal((await http(call())).status, 200);
  });
});
