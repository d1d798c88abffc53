import assert from 'node:assert/strict';
import type { Call } from '../../../src/altinn/http/call.js';
import { Secret } from '../../../src/core/secret.js';
import { call, httpTo } from '../../support/http-client.js';
import { inTurn, useServers } from '../../support/http-server.js';

const start = useServers();
const body = (): Secret => new Secret('[]');

const sent = async (told: Partial<Call>): Promise<string[]> => {
  const { base, received } = await start(inTurn([200, {}]));
  await httpTo(base)(call(told));
  return received.map(({ method, path }) => `${method} ${path}`);
};

describe('this tool only reads (DESIGN §4): it sends', () => {
  it('GET', async () => {
    assert.deepEqual(await sent({}), ['GET /something']);
  });

  it('POST to Maskinporten, for a token', async () => {
    assert.deepEqual(await sent({ api: 'maskinporten', method: 'POST', path: '/token', body }), ['POST /token']);
  });

  it('POST to bysubjects, which changes nothing', async () => {
    for (const path of [
      '/resourceregistry/api/v1/resource/bysubjects',
      '/resourceregistry/api/v1/resource/bysubjects/',
    ]) {
      assert.deepEqual(await sent({ api: 'resource-registry', method: 'POST', path, body }), [`POST ${path}`]);
    }
  });
});

describe('this tool only reads (DESIGN §4): it never sends', () => {
  const never = async (told: Partial<Call>, message: RegExp): Promise<void> => {
    const { base, connections } = await start(inTurn([200, {}]));
    await assert.rejects(httpTo(base)(call(told)), message);
    assert.equal(connections(), 0);
  };

  it('POST to any other path', async () => {
    for (const path of [
      '/resourceregistry/api/v1/resource',
      '/resourceregistry/api/v1/resource/bysubjects/../x',
      '/x/resourceregistry/api/v1/resource/bysubjects',
      '/resourceregistry/api/v1/resource/bysubjectsx',
      '/authentication/api/v1/systemuser/request/vendor',
      '/token',
    ]) {
      await never({ method: 'POST', path, body }, /is no read, and this tool only reads\.$/);
    }
  });

  it('anything that opens a dialog, which would mark it as seen', async () => {
    for (const path of ['/api/v1/enduser/dialogs/0195-1', '/api/v1/enduser/dialogs', '/api/v1/EndUser/Dialogs/x/y']) {
      await never({ path }, /is no read/);
    }
  });

  it('no less where a query only looks like it', async () => {
    const path = '/list?token=a/enduser/dialogs/b';
    assert.deepEqual(await sent({ path }), [`GET ${path}`]);
  });

  it('a path that would make the host another one', async () => {
    for (const path of ['.evil.example/x', '@evil.example/x', ':80/x', '']) {
      await never({ path }, /is no read, and this tool only reads\.$/);
    }
  });

  it('a token for it, which is not even asked for', async () => {
    let asked = 0;
    const token = async (): Promise<Secret> => new Secret(`${++asked}`);
    await never({ method: 'POST', path: '/x', token, body }, /no read/);
    assert.equal(asked, 0);
  });
});
