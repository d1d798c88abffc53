import assert from 'node:assert/strict';
import { Secret } from '../../../src/core/secret.js';
import { call, httpTo, USER_AGENT, upstream } from '../../support/http-client.js';
import { answer, inTurn, useServers } from '../../support/http-server.js';

const ok = inTurn([200, { fine: true }]);
const start = useServers();

describe('a request', () => {
  it('goes to the base of its API, with path and query as they are told', async () => {
    const platform = await start(ok);
    const dialogporten = await start(ok);
    const maskinporten = await start(ok);
    const http = httpTo('', {
      bases: {
        platform: `${platform.base}/gateway`,
        dialogporten: `${dialogporten.base}/dialogporten`,
        maskinporten: maskinporten.base,
      },
    });
    await http(call({ path: '/meta?term=&all=true' }));
    await http(call({ api: 'dialogporten', path: '/api/v1/metadata/limits' }));
    await http(call({ api: 'maskinporten', method: 'POST', path: '/token', body: () => new Secret('a=b') }));
    assert.deepEqual(
      [platform, dialogporten, maskinporten].map(({ received }) => received.map(({ method, path }) => [method, path])),
      [
        [['GET', '/gateway/meta?term=&all=true']],
        [['GET', '/dialogporten/api/v1/metadata/limits']],
        [['POST', '/token']],
      ],
    );
  });

  it('tells the name and version of this tool', async () => {
    const { base, received } = await start(ok);
    await httpTo(base)(call());
    assert.equal(received[0]?.headers['user-agent'], USER_AGENT);
  });

  it('asks for JSON, unless the call asks for something else', async () => {
    const { base, received } = await start(ok);
    const http = httpTo(base);
    await http(call());
    await http(call({ headers: { Accept: 'text/plain' } }));
    assert.deepEqual(
      received.map(({ headers }) => headers.accept),
      ['application/json', 'text/plain'],
    );
  });

  it('carries a token only when the call has one', async () => {
    const { base, received } = await start(ok);
    const http = httpTo(base);
    await http(call({ token: async () => new Secret('a.b.c') }));
    await http(call());
    assert.deepEqual(
      received.map(({ headers }) => headers.authorization),
      ['Bearer a.b.c', undefined],
    );
  });

  it('asks for its token anew with each call', async () => {
    const { base, received } = await start(ok);
    const http = httpTo(base);
    let made = 0;
    const token = async (): Promise<Secret> => new Secret(`token${++made}`);
    await http(call({ token }));
    await http(call({ token }));
    assert.deepEqual(
      received.map(({ headers }) => headers.authorization),
      ['Bearer token1', 'Bearer token2'],
    );
  });

  it('is not sent when there is no token to send it with', async () => {
    const { base, received } = await start(ok);
    const token = (): Promise<Secret> => Promise.reject(new Error('no token'));
    await assert.rejects(httpTo(base)(call({ token })), /^Error: no token$/);
    assert.equal(received.length, 0);
  });

  it('has its body as it is told, and none otherwise', async () => {
    const { base, received } = await start(ok);
    const http = httpTo(base);
    const path = '/resourceregistry/api/v1/resource/bysubjects';
    const headers = { 'Content-Type': 'application/json' };
    await http(call({ method: 'POST', path, headers, body: () => new Secret('["å"]') }));
    await http(call());
    assert.deepEqual(
      received.map(({ body, headers: got }) => [body, got['content-type'], got['content-length']]),
      [
        ['["å"]', 'application/json', '6'],
        ['', undefined, undefined],
      ],
    );
  });
});

describe('connections', () => {
  it('are kept open from one call to the next', async () => {
    const { base, received, connections } = await start(ok);
    const http = httpTo(base);
    for (let nth = 0; nth < 5; nth += 1) await http(call());
    assert.equal(connections(), 1);
    assert.equal(new Set(received.map(({ port }) => port)).size, 1);
  });

  it('are kept open after a refusal too', async () => {
    const { base, connections } = await start(inTurn([404], [503], [200, {}]));
    const http = httpTo(base);
    await upstream(http(call()));
    await http(call());
    assert.equal(connections(), 1);
  });
});

describe('an answer', () => {
  it('is its status, its headers in lower case and its bytes as they came', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0xe6, 0xf8, 0x0a]);
    const { base } = await start((_, response) => answer(response, 200, bytes, { 'X-Whatever': 'Yes' }));
    const got = await httpTo(base)(call());
    assert.equal(got.status, 200);
    assert.equal(got.headers['x-whatever'], 'Yes');
    assert.deepEqual(got.bytes, bytes);
  });

  it('may be 204, without a body', async () => {
    const { base } = await start((_, response) => response.writeHead(204).end());
    const got = await httpTo(base)(call());
    assert.equal(got.status, 204);
    assert.equal(got.bytes.length, 0);
  });

  it('is JSON in no eyes but the reader’s: a body that looks like it stays bytes', async () => {
    const { base } = await start((_, response) => answer(response, 200, { a: 1 }));
    const { bytes } = await httpTo(base)(call());
    assert.ok(Buffer.isBuffer(bytes));
    assert.equal(bytes.toString('utf8'), '{"a":1}');
  });
});
