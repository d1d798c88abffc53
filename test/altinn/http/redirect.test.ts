import assert from 'node:assert/strict';
import { Secret } from '../../../src/core/secret.js';
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
      assert.ok(error.message.includes(`points to ${other.host}, which was not asked`), error.message);
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

  it('is refused for what is posted', async () => {
    const other = await start(inTurn([200, {}]));
    const { base } = await start(to(other.base, 307));
    const grant = call({ api: 'maskinporten', method: 'POST', path: '/token', body: () => new Secret('assertion=x') });
    assert.equal((await upstream(httpTo(base)(grant))).failure.code, 'redirect-refused');
    assert.equal(other.connections(), 0);
  });
});

describe('a redirect on the same host', () => {
  it('is not followed: without its query, what was asked would be answered by an empty list', async () => {
    for (const location of ['/something/', '/moved?a=1', 'elsewhere', '/api/v1/enduser/dialogs/1']) {
      const { base, received } = await start((request, response, nth) =>
        nth === 1 ? to(location)(request, response, 1) : answer(response, 200, 'here'),
      );
      const { failure, message } = await upstream(httpTo(base)(call({ token })));
      assert.equal(received.length, 1, location);
      assert.deepEqual([failure.status, failure.code], [302, 'redirect-refused']);
      assert.match(message, /points to another path, which was not asked/);
    }
  });

  it('is not followed for a POST either', async () => {
    for (const status of [301, 303, 307, 308]) {
      const { base, received } = await start(to('/moved', status));
      const path = '/resourceregistry/api/v1/resource/bysubjects';
      const posted = call({ method: 'POST', path, body: () => new Secret('[]') });
      assert.equal((await upstream(httpTo(base)(posted))).failure.status, status);
      assert.equal(received.length, 1);
    }
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
