import assert from 'node:assert/strict';
import { Secret } from '../../../src/altinn/http/secret.js';
import { call, httpTo, upstream } from '../../support/http-client.js';
import { answer, type Handler, inTurn, useServers } from '../../support/http-server.js';

const start = useServers();
const token = async (): Promise<Secret> => new Secret('a.b.c');

const to =
  (location: string, status = 302): Handler =>
  (_, response) =>
    answer(response, status, '', { Location: location });

describe('a redirect to another host', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`is refused, and that host never contacted (${status})`, async () => {
      const other = await start(inTurn([200, {}]));
      const { base, received } = await start(to(`${other.base}/elsewhere?secret=hunter2`, status));
      const error = await upstream(httpTo(base)(call({ token })));
      assert.equal(other.connections(), 0);
      assert.equal(received.length, 1);
      assert.deepEqual([error.failure.status, error.failure.code], [status, 'redirect-refused']);
      assert.ok(error.message.includes(`points to ${other.host}, which is not the configured host`), error.message);
      assert.doesNotMatch(error.message, /hunter2/);
    });
  }

  it('is refused without a scheme, by another port, scheme or spelling of the host', async () => {
    const other = await start(inTurn([200, {}]));
    const port = other.host.split(':')[1];
    for (const location of [`//${other.host}/x`, `http://localhost:${port}/x`, `https://${other.host}/x`]) {
      const { base } = await start(to(location));
      assert.equal((await upstream(httpTo(base)(call({ token })))).failure.code, 'redirect-refused', location);
    }
    assert.equal(other.connections(), 0);
  });

  it('is refused after one that stays on the host', async () => {
    const other = await start(inTurn([200, {}]));
    const { base, received } = await start((request, response) =>
      answer(response, 302, '', { Location: request.path === '/something' ? '/next' : other.base }),
    );
    assert.equal((await upstream(httpTo(base)(call({ token })))).failure.code, 'redirect-refused');
    assert.deepEqual(
      received.map(({ path }) => path),
      ['/something', '/next'],
    );
    assert.equal(other.connections(), 0);
  });

  it('is refused for what is posted', async () => {
    const other = await start(inTurn([200, {}]));
    const { base } = await start(to(other.base, 307));
    const grant = call({ api: 'maskinporten', method: 'POST', path: '/token', body: () => new Secret('assertion=x') });
    assert.equal((await upstream(httpTo(base)(grant))).failure.code, 'redirect-refused');
    assert.equal(other.connections(), 0);
  });
});

describe('a redirect on the same host', () => {
  it('is followed for a GET, with its token', async () => {
    const { base, received } = await start((request, response) =>
      request.path === '/something' ? to('/moved?a=1')(request, response, 1) : answer(response, 200, 'here'),
    );
    const { bytes } = await httpTo(base)(call({ token }));
    assert.equal(bytes.toString(), 'here');
    assert.deepEqual(
      received.map(({ path, headers }) => [path, headers.authorization]),
      [
        ['/something', 'Bearer a.b.c'],
        ['/moved?a=1', 'Bearer a.b.c'],
      ],
    );
  });

  it('is read from where it was told, hop by hop', async () => {
    const hops = new Map([
      ['/something', '/a/b/c'],
      ['/a/b/c', 'd'],
      ['/a/b/d', '../e'],
    ]);
    const { base, received } = await start((request, response) => {
      const location = hops.get(request.path);
      return location ? to(location)(request, response, 1) : answer(response, 200, 'here');
    });
    await httpTo(base)(call());
    assert.deepEqual(
      received.map(({ path }) => path),
      ['/something', '/a/b/c', '/a/b/d', '/a/e'],
    );
  });

  it('is not followed for a POST', async () => {
    for (const status of [301, 303, 307, 308]) {
      const { base, received } = await start(to('/moved', status));
      const path = '/resourceregistry/api/v1/resource/bysubjects';
      const { failure, message } = await upstream(
        httpTo(base)(call({ method: 'POST', path, body: () => new Secret('[]') })),
      );
      assert.equal(received.length, 1);
      assert.deepEqual([failure.status, failure.code], [status, 'redirect-refused']);
      assert.doesNotMatch(message, /not the configured host/);
    }
  });

  it('ends when it goes in circles, and does not say that it left the host', async () => {
    const { base, received } = await start(to('/something'));
    const { failure, message } = await upstream(httpTo(base)(call({ token })));
    assert.ok(received.length <= 5, `${received.length}`);
    assert.deepEqual([failure.status, failure.code], [302, 'redirect-refused']);
    assert.doesNotMatch(message, /not the configured host/);
  });
});

describe('a redirect to nowhere', () => {
  it('is refused', async () => {
    for (const location of ['', 'http://', 'mailto:x@example.com']) {
      const { base, received } = await start(to(location));
      assert.equal((await upstream(httpTo(base)(call()))).failure.status, 302, location);
      assert.equal(received.length, 1);
    }
  });
});
