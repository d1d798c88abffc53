import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { call, httpTo, timed, upstream } from '../../support/http-client.js';
import { answer, useServers } from '../../support/http-server.js';

const start = useServers();
const KIB = 1024;
const LIMIT = 256 * KIB;

/** What the kernel and both ends may hold of a stream that nobody reads any more. */
const BUFFERS = 24 * KIB * KIB;

/** What a server wrote of a body that never ends. */
class Endless {
  bytes = 0;
  isCutOff = false;

  /** Streams as fast as it is read, until it is cut off. */
  async to(response: ServerResponse): Promise<void> {
    const chunk = Buffer.alloc(64 * KIB, 0x20);
    const cut = new AbortController();
    response.on('close', () => cut.abort());
    while (!cut.signal.aborted) {
      this.bytes += chunk.length;
      if (!response.write(chunk)) await once(response, 'drain', { signal: cut.signal }).catch(() => undefined);
    }
    this.isCutOff = true;
  }
}

describe('the time limit of a call', () => {
  it('ends one that is never answered, which is not repeated', async () => {
    const { base, received } = await start(() => undefined);
    const { value, milliseconds } = await timed(upstream(httpTo(base, { limits: { milliseconds: 150 } })(call())));
    assert.deepEqual([value.failure.status, value.failure.code, value.failure.isDown], [null, 'timeout', true]);
    assert.match(value.message, /^metadata did not answer in time\./);
    assert.ok(milliseconds >= 140 && milliseconds < 900, `${milliseconds}`);
    assert.equal(received.length, 1);
  });

  it('ends one whose answer drips, though it never falls silent', async () => {
    const { base } = await start((_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const http = httpTo(base, { limits: { milliseconds: 300, silence: 200 } });
    const { value, milliseconds } = await timed(upstream(http(call())));
    assert.equal(value.failure.code, 'timeout');
    assert.ok(milliseconds >= 290 && milliseconds < 900, `${milliseconds}`);
  });

  it('leaves no connection behind', async () => {
    const closed: Promise<unknown>[] = [];
    const { base } = await start((_, response) => closed.push(once(response, 'close')));
    await upstream(httpTo(base, { limits: { milliseconds: 50 } })(call()));
    assert.equal(closed.length, 1);
    await Promise.all(closed);
  });
});

describe('the limit of silence', () => {
  it('ends a call that no byte comes for, long before its time is up', async () => {
    const { base } = await start(() => undefined);
    const { value, milliseconds } = await timed(upstream(httpTo(base, { limits: { silence: 150 } })(call())));
    assert.equal(value.failure.code, 'timeout');
    assert.ok(milliseconds >= 140 && milliseconds < 900, `${milliseconds}`);
  });

  it('ends one whose answer falls silent midway', async () => {
    const { base } = await start((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('[1, 2');
    });
    const { value, milliseconds } = await timed(upstream(httpTo(base, { limits: { silence: 150 } })(call())));
    assert.equal(value.failure.code, 'timeout');
    assert.ok(milliseconds >= 140 && milliseconds < 900, `${milliseconds}`);
  });

  it('lets an answer that keeps coming take longer than it', async () => {
    const { base } = await start((_, response) => {
      let left = 6;
      const drip = setInterval(() => {
        left -= 1;
        if (left > 0) return response.write(' ');
        clearInterval(drip);
        return response.end('[]');
      }, 50);
    });
    const { bytes } = await httpTo(base, { limits: { silence: 150 } })(call());
    assert.equal(bytes.toString().trim(), '[]');
  });
});

describe('the size limit of a body', () => {
  it('cuts off a server that streams without end, while it streams, and does not ask again', async () => {
    const written = new Endless();
    const streams: Promise<void>[] = [];
    const { base, received } = await start((_, response) => streams.push(written.to(response)));
    const { failure, message } = await upstream(httpTo(base, { limits: { bytes: LIMIT } })(call()));
    await Promise.all(streams);
    assert.deepEqual([failure.status, failure.code, failure.isDown], [null, 'too-large', undefined]);
    assert.match(message, /^the answer of metadata was cut off/);
    assert.ok(written.isCutOff && written.bytes < LIMIT + BUFFERS, `${written.bytes} bytes`);
    assert.equal(received.length, 1);
  });

  it('counts what a body is after decompression', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * KIB * KIB));
    assert.ok(bomb.length < LIMIT, 'the bomb itself is small enough to pass');
    const { base, received } = await start((_, response) =>
      answer(response, 200, bomb, { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' }),
    );
    const error = await upstream(httpTo(base, { limits: { bytes: LIMIT } })(call()));
    assert.equal(error.failure.code, 'too-large');
    assert.equal(received.length, 1);
  });

  it('lets a body of just that size pass, compressed or not', async () => {
    const body = Buffer.alloc(LIMIT, 0x20);
    const { base } = await start(({ path }, response) =>
      path === '/gzip'
        ? answer(response, 200, gzipSync(body), { 'Content-Encoding': 'gzip' })
        : answer(response, 200, body),
    );
    const http = httpTo(base, { limits: { bytes: LIMIT } });
    for (const path of ['/gzip', '/plain']) assert.equal((await http(call({ path }))).bytes.length, LIMIT);
  });

  it('holds for the body of a refusal too', async () => {
    const { base } = await start((_, response) => new Endless().to(response.writeHead(500)));
    assert.equal((await upstream(httpTo(base, { limits: { bytes: LIMIT } })(call()))).failure.code, 'too-large');
  });
});
