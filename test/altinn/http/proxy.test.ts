import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Secret } from '../../../src/core/secret.js';
import { usageError } from '../../support/build.js';
import { call, httpTo, upstream } from '../../support/http-client.js';
import { answer, inTurn, type TestServer, useServers } from '../../support/http-server.js';

const NAMES = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
];

describe('a proxy of the environment', () => {
  const start = useServers();
  const kept: Record<string, string | undefined> = {};
  let proxy: TestServer;

  before(() => {
    for (const name of NAMES) {
      kept[name] = process.env[name];
      delete process.env[name];
    }
  });
  beforeEach(async () => {
    proxy = await start((_, response) => answer(response, 200, 'by proxy'));
    process.env['HTTP_PROXY'] = proxy.base;
    process.env['HTTPS_PROXY'] = proxy.base;
  });
  after(() => {
    for (const name of NAMES) {
      const value = kept[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('is never asked for this machine itself', async () => {
    const { base } = await start(inTurn([200, 'directly']));
    for (const address of [base, base.replace('127.0.0.1', 'localhost')]) {
      const { bytes } = await httpTo(address)(call({ token: async () => new Secret('a.b.c') }));
      assert.equal(bytes.toString(), 'directly');
    }
    assert.equal(proxy.connections(), 0);
  });

  it('is asked for every other host', async () => {
    const { bytes } = await httpTo('http://platform.invalid')(call());
    assert.equal(bytes.toString(), 'by proxy');
    assert.deepEqual(
      proxy.received.map(({ path }) => path),
      ['http://platform.invalid/something'],
    );
  });

  it('is a mistake where it is no address, and what it holds is not told', async () => {
    for (const wrong of [
      'http://somebody:hunter2@proxy.invalid:999999',
      'http://[hunter2',
      'somebody:hunter2@proxy:x',
    ]) {
      process.env['HTTPS_PROXY'] = wrong;
      const { message } = await usageError(() => httpTo('https://platform.invalid')(call()));
      assert.match(message, /^What is set as a proxy \(.*HTTPS_PROXY.*\) is no address/);
      assert.doesNotMatch(message, /hunter2/);
    }
  });

  it('sees of https only where it goes, never the token', async () => {
    const asked: string[] = [];
    const tunnel = createServer().on('connect', (request, socket) => {
      asked.push(`${request.method} ${request.url}`, JSON.stringify(request.headers));
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve));
    const address = tunnel.address();
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
    try {
      const http = httpTo('https://platform.invalid', { limits: { tries: 1 } });
      await upstream(http(call({ token: async () => new Secret('hunter2') })));
    } finally {
      tunnel.close();
    }
    assert.equal(asked[0], 'CONNECT platform.invalid:443');
    assert.doesNotMatch(asked.join(), /hunter2|something/);
  });
});
