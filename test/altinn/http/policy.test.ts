import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiName } from '../../../src/altinn/http/call.js';
import { Secret } from '../../../src/core/secret.js';
import { call, httpTo, upstream } from '../../support/http-client.js';
import { answer, type Handler, inTurn, nobodyThere, useServers } from '../../support/http-server.js';

const start = useServers();

/** A server that takes its time, and what it saw of calls at once. */
function slow(milliseconds: number): { readonly handler: Handler; readonly most: () => number } {
  let now = 0;
  let most = 0;
  return {
    most: () => most,
    handler: async (_, response) => {
      now += 1;
      most = Math.max(most, now);
      await wait(milliseconds);
      now -= 1;
      answer(response, 200, {});
    },
  };
}

/** Gives an API up at once, and leaves it alone for as long as a test takes. */
const IMPATIENT = { patience: 0, pause: 30_000 };

describe('an API that fails again and again', () => {
  const failing = (api: ApiName) => call({ api, path: `/${api}` });

  it('is not asked any more, while another still is', async () => {
    const { base, received } = await start(({ path }, response) => answer(response, path === '/metadata' ? 503 : 200));
    const http = httpTo(base, { limits: { ...IMPATIENT, failuresInRow: 2, tries: 1 } });
    for (const nth of [1, 2]) assert.equal((await upstream(http(failing('metadata')))).failure.status, 503, `${nth}`);
    const { failure, message } = await upstream(http(failing('metadata')));
    assert.deepEqual(
      [failure.api, failure.code, failure.status, failure.isDown],
      ['metadata', 'not-asked', null, true],
    );
    assert.match(
      message,
      /^metadata was not asked, for 2 calls in a row had failed\. The last: HTTP 503 from metadata: /,
    );
    assert.equal((await http(failing('system-users'))).status, 200);
    assert.deepEqual(
      received.map(({ path }) => path),
      ['/metadata', '/metadata', '/system-users'],
    );
  });

  it('is given up by calls, not by tries', async () => {
    const { base, received } = await start(inTurn([503]));
    const http = httpTo(base, { limits: { ...IMPATIENT, failuresInRow: 2, waiting: 20 } });
    for (let nth = 0; nth < 4; nth += 1) await upstream(http(call()));
    assert.equal(received.length, 6);
  });

  it('is asked again after a pause, by one call first', async () => {
    const { base, received } = await start(inTurn([503], [503], [200, {}]));
    const http = httpTo(base, { limits: { ...IMPATIENT, failuresInRow: 2, tries: 1, pause: 100 } });
    for (let nth = 0; nth < 3; nth += 1) await upstream(http(call()));
    assert.equal(received.length, 2);
    await wait(120);
    await Promise.all([http(call()), http(call()), http(call())]);
    assert.equal(received.length, 5);
  });

  it('is waited for while it is away for a short time, so that a long audit goes on', async () => {
    let isDown = true;
    const { base } = await start((_, response) => answer(response, isDown ? 503 : 200, {}));
    const http = httpTo(base, { limits: { failuresInRow: 2, tries: 1, pause: 50, patience: 5_000 } });
    for (let nth = 0; nth < 2; nth += 1) await upstream(http(call()));
    const waiting = Array.from({ length: 20 }, () => http(call()).catch((error: unknown) => error));
    await wait(150);
    isDown = false;
    const outcomes = await Promise.all(waiting);
    // Those that tried while it was still away failed; whoever waited was answered.
    assert.ok(outcomes.filter((one) => one instanceof Error).length <= 3);
    assert.equal((await http(call())).status, 200);
  });

  it('is given up when it stays away longer than anybody waits', async () => {
    const { base } = await start(inTurn([503]));
    const http = httpTo(base, { limits: { failuresInRow: 1, tries: 1, pause: 40, patience: 200 } });
    const started = performance.now();
    await upstream(http(call()));
    const codes = await Promise.all(
      Array.from({ length: 30 }, async () => (await upstream(http(call()))).failure.code),
    );
    assert.ok(codes.includes('not-asked'));
    assert.ok(performance.now() - started < 2_000);
  });

  it('is asked on when it answers in between, and when it only refuses', async () => {
    const answers = inTurn([503], [200, {}], [503], [404], [403], [400], [404], [200, {}]);
    const { base, received } = await start(answers);
    const http = httpTo(base, { limits: { ...IMPATIENT, failuresInRow: 2, tries: 1 } });
    for (let nth = 0; nth < 8; nth += 1) await http(call()).catch(() => undefined);
    assert.equal(received.length, 8);
  });

  it('is not asked either when it is out of reach or does not answer', async () => {
    const http = httpTo(await nobodyThere(), { limits: { ...IMPATIENT, failuresInRow: 1, tries: 1 } });
    await upstream(http(call()));
    assert.equal((await upstream(http(call()))).failure.code, 'not-asked');
    const { base } = await start(() => undefined);
    const silent = httpTo(base, { limits: { ...IMPATIENT, failuresInRow: 1, milliseconds: 50 } });
    await upstream(silent(call()));
    assert.equal((await upstream(silent(call()))).failure.code, 'not-asked');
  });
});

describe('the places in flight', () => {
  it('are so many and no more, over all APIs', async () => {
    const { handler, most } = slow(20);
    const { base, received } = await start(handler);
    const http = httpTo(base, { limits: { concurrency: 3 } });
    const apis: ApiName[] = ['metadata', 'resource-registry', 'system-users', 'authorized-parties'];
    await Promise.all(Array.from({ length: 12 }, (_, nth) => http(call({ api: apis[nth % 4] ?? 'metadata' }))));
    assert.equal(received.length, 12);
    assert.equal(most(), 3);
  });

  it('are eight unless told otherwise (DESIGN §4)', async () => {
    const { handler, most } = slow(30);
    const { base } = await start(handler);
    const http = httpTo(base);
    await Promise.all(Array.from({ length: 24 }, () => http(call())));
    assert.equal(most(), 8);
  });

  it('are not held by a call that waits for another try', async () => {
    const order: string[] = [];
    const { base } = await start(({ path }, response) => {
      order.push(path);
      const isFirst = order.filter((seen) => seen === path).length === 1;
      return path === '/down' && isFirst
        ? answer(response, 503, '', { 'Retry-After': '60' })
        : answer(response, 200, {});
    });
    const http = httpTo(base, { limits: { concurrency: 1 } });
    await Promise.all([http(call({ path: '/down' })), http(call({ path: '/up' })), http(call({ path: '/up' }))]);
    assert.deepEqual(order, ['/down', '/up', '/up', '/down']);
  });

  it('are free again after a failure', async () => {
    const { base } = await start(inTurn([404], [500], [404], [200, {}]));
    const http = httpTo(base, { limits: { concurrency: 1 } });
    for (let nth = 0; nth < 3; nth += 1) await upstream(http(call()));
    assert.equal((await http(call())).status, 200);
  });

  it('are taken only once a token is there, for getting it may need places itself', async () => {
    const { base, received } = await start(inTurn([200, {}]));
    const http = httpTo(base, { limits: { concurrency: 2 } });
    const token = async (): Promise<Secret> => {
      await http(call({ api: 'token-exchange', path: '/exchange' }));
      return new Secret('a.b.c');
    };
    await Promise.all(Array.from({ length: 8 }, () => http(call({ api: 'authorized-parties', token }))));
    assert.equal(received.filter(({ path }) => path === '/exchange').length, 8);
    assert.equal(received.length, 16);
  });
});
