import assert from 'node:assert/strict';
import type { ApiName } from '../../../src/altinn/http/call.js';
import { call, httpTo, timed, upstream } from '../../support/http-client.js';
import { answer, inTurn, useServers } from '../../support/http-server.js';

const start = useServers();

const APIS: readonly ApiName[] = ['metadata', 'system-users', 'authorized-parties'];

describe('a rate', () => {
  it('is kept over all APIs together, evenly', async () => {
    const times: number[] = [];
    const { base } = await start((_, response) => {
      times.push(performance.now());
      answer(response, 200, {});
    });
    const http = httpTo(base, { limits: { rate: 40, concurrency: 32 } });
    await Promise.all(Array.from({ length: 21 }, (_, nth) => http(call({ api: APIS[nth % 3] ?? 'metadata' }))));
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    assert.ok(last - first >= 480, `21 requests at 40 a second took ${last - first} ms`);
    for (const time of times) {
      const within = times.filter((other) => other >= time && other < time + 250).length;
      assert.ok(within <= 13, `${within} in a quarter of a second`);
    }
  });

  it('counts each try', async () => {
    const { base, received } = await start(inTurn([503]));
    const http = httpTo(base, { limits: { rate: 10 } });
    const { milliseconds } = await timed(upstream(http(call())));
    assert.equal(received.length, 3);
    assert.ok(milliseconds >= 190, `${milliseconds}`);
  });

  it('is none unless it is asked for', async () => {
    const { base } = await start(inTurn([200, {}]));
    const http = httpTo(base);
    const { milliseconds } = await timed(Promise.all(Array.from({ length: 50 }, () => http(call()))));
    assert.ok(milliseconds < 1000, `${milliseconds}`);
  });
});
