import assert from 'node:assert/strict';
import { Secret } from '../../../src/core/secret.js';
import { call, httpTo, timed, upstream } from '../../support/http-client.js';
import { answer, inTurn, nobodyThere, useServers } from '../../support/http-server.js';

const start = useServers();

describe('a call is repeated', () => {
  for (const status of [429, 502, 503, 504]) {
    it(`on ${status}, until it is answered`, async () => {
      const { base, received } = await start(inTurn([status], [status], [200, 'at last']));
      const { bytes } = await httpTo(base)(call());
      assert.equal(bytes.toString(), 'at last');
      assert.equal(received.length, 3);
    });

    it(`on ${status}, three times at most`, async () => {
      const { base, received } = await start(inTurn([status]));
      const error = await upstream(httpTo(base)(call()));
      assert.equal(received.length, 3);
      assert.equal(error.failure.status, status);
      assert.equal(error.failure.isDown, true);
      assert.match(error.message, new RegExp(`^HTTP ${status} from metadata after 3 tries: `));
    });
  }

  it('when the connection is reset', async () => {
    const { base, received } = await start((_, response, nth) =>
      nth < 3 ? response.socket?.resetAndDestroy() : answer(response, 200, 'at last'),
    );
    assert.equal((await httpTo(base)(call())).status, 200);
    assert.equal(received.length, 3);
  });

  it('when the connection is reset, three times at most', async () => {
    const { base, received } = await start((_, response) => response.socket?.resetAndDestroy());
    const { failure, message } = await upstream(httpTo(base)(call()));
    assert.equal(received.length, 3);
    assert.deepEqual([failure.status, failure.code, failure.isDown], [null, 'econnreset', true]);
    assert.match(message, /^metadata could not be reached after 3 tries \(econnreset\)\./);
  });

  it('when nobody is there, three times at most', async () => {
    const attempts: number[] = [];
    const http = httpTo(await nobodyThere(), { listen: ({ attempt }) => attempts.push(attempt) });
    const { failure } = await upstream(http(call()));
    assert.deepEqual(attempts, [1, 2, 3]);
    assert.deepEqual([failure.status, failure.code], [null, 'econnrefused']);
  });

  it('when its answer is cut short, three times at most', async () => {
    const { base, received } = await start((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('[1, 2', () => response.destroy());
    });
    const { failure } = await upstream(httpTo(base)(call()));
    assert.equal(received.length, 3);
    assert.deepEqual([failure.status, failure.isDown], [null, true]);
  });

  it('with a body that is made anew, for a grant may be used only once', async () => {
    const { base, received } = await start(inTurn([503], [503], [200, {}]));
    let made = 0;
    const body = async (): Promise<Secret> => new Secret(`grant ${++made}`);
    await httpTo(base)(call({ api: 'maskinporten', method: 'POST', path: '/token', body }));
    assert.deepEqual(
      received.map((request) => request.body),
      ['grant 1', 'grant 2', 'grant 3'],
    );
  });
});

describe('a call is not repeated', () => {
  for (const status of [400, 401, 403, 404, 409, 410, 500, 501]) {
    it(`on ${status}`, async () => {
      const { base, received } = await start(inTurn([status], [200, {}]));
      const error = await upstream(httpTo(base)(call()));
      assert.equal(received.length, 1);
      assert.equal(error.failure.status, status);
      assert.notEqual(error.failure.isDown, true);
      assert.doesNotMatch(error.message, /tries/);
    });
  }

  it('when the second try is refused for good', async () => {
    const { base, received } = await start(inTurn([503], [403], [200, {}]));
    assert.equal((await upstream(httpTo(base)(call()))).failure.status, 403);
    assert.equal(received.length, 2);
  });
});

describe('the wait before another try', () => {
  const waitFor = async (header: string, limits = {}): Promise<number> => {
    const { base } = await start(inTurn([503, 'later', { 'Retry-After': header }], [200, {}]));
    return (await timed(httpTo(base, { limits })(call()))).milliseconds;
  };

  it('is as long as the answer asks for in seconds', async () => {
    const milliseconds = await waitFor('1', { waiting: 2000 });
    assert.ok(milliseconds >= 990 && milliseconds < 1600, `${milliseconds}`);
  });

  it('is until the date that the answer asks for', async () => {
    // HTTP dates have whole seconds: the next that is far enough away to tell is 0.2 to 1.2 s from now.
    const date = Math.ceil((Date.now() + 200) / 1000) * 1000;
    await waitFor(new Date(date).toUTCString(), { waiting: 2000 });
    const late = Date.now() - date;
    assert.ok(late >= -10 && late < 600, `${late} ms after it`);
  });

  it('is no longer than the waiting allowed, for a date either', async () => {
    const milliseconds = await waitFor(new Date(Date.now() + 3_600_000).toUTCString());
    assert.ok(milliseconds >= 290 && milliseconds < 800, `${milliseconds}`);
  });

  it('is never longer than the waiting allowed, in all', async () => {
    const { base, received } = await start(inTurn([429, '', { 'Retry-After': '86400' }]));
    const { value, milliseconds } = await timed(upstream(httpTo(base)(call())));
    assert.equal(value.failure.status, 429);
    assert.equal(received.length, 3);
    assert.ok(milliseconds >= 290 && milliseconds < 800, `${milliseconds}`);
  });

  it('is short where the answer asks for nothing, or for what has passed', async () => {
    assert.ok((await waitFor('0')) < 250);
    assert.ok((await waitFor('Mon, 23 Nov 2020 08:00:00 GMT')) < 250);
    assert.ok((await waitFor('soon')) < 250);
  });

  it('differs from call to call, so that many do not come back at once', async () => {
    const { base } = await start(inTurn([503]));
    const http = httpTo(base, { limits: { firstWait: 60, tries: 2, failuresInRow: 100 } });
    const waits = await Promise.all(Array.from({ length: 8 }, async () => timed(upstream(http(call())))));
    const whole = waits.map(({ milliseconds }) => Math.round(milliseconds));
    assert.ok(Math.max(...whole) - Math.min(...whole) >= 5, `${whole}`);
  });
});
