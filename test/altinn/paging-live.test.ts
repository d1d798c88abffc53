import assert from 'node:assert/strict';
import { allPages, type Pages } from '../../src/altinn/paging.js';
import { Secret } from '../../src/core/secret.js';
import { call, httpTo, upstream } from '../support/http-client.js';
import { answer, type Handler, type TestServer, useServers } from '../support/http-server.js';

const start = useServers();

const PATH = '/authentication/api/v1/systemuser/vendor/bysystem/991825827_smartcloud';
const FIRST = call({ api: 'system-users', path: PATH, token: async () => new Secret('a.b.c') });

const page = (rows: readonly unknown[], next?: string | null): unknown => ({
  links: next === undefined ? {} : { next },
  data: rows,
});

/** A list of pages, each asked for by the token that the one before links to. */
function listing(pages: Readonly<Record<string, unknown>>): Handler {
  return ({ path }, response) => {
    const body = pages[new URL(path, 'http://x').searchParams.get('token') ?? ''];
    return typeof body === 'number' ? answer(response, body) : answer(response, 200, body);
  };
}

const read = ({ base }: TestServer): Promise<Pages> => allPages(httpTo(base), FIRST);
const pathsOf = ({ received }: TestServer): string[] => received.map(({ path }) => path);

describe('all pages of a list', () => {
  it('may be one', async () => {
    for (const last of [undefined, null, '']) {
      const server = await start(listing({ '': page([1, 2], last) }));
      assert.deepEqual(await read(server), { rows: [1, 2], failure: undefined });
      assert.deepEqual(pathsOf(server), [PATH]);
    }
  });

  it('may be one without rows', async () => {
    assert.deepEqual(await read(await start(listing({ '': page([]) }))), { rows: [], failure: undefined });
  });

  it('are read one after another, each with the token', async () => {
    const pages: Record<string, unknown> = { '': page([0], `${PATH}?token=1`) };
    for (let nth = 1; nth < 30; nth += 1) pages[`${nth}`] = page([nth], `https://x.invalid${PATH}?token=${nth + 1}`);
    pages['30'] = page([30]);
    const server = await start(listing(pages));
    assert.deepEqual(
      (await read(server)).rows,
      Array.from({ length: 31 }, (_, nth) => nth),
    );
    assert.equal(server.received.length, 31);
    assert.ok(server.received.every(({ headers }) => headers.authorization === 'Bearer a.b.c'));
  });

  it('may have one in the middle that is empty', async () => {
    const pages = { '': page([1], '?token=a'), a: page([], '?token=b'), b: page([2]) };
    assert.deepEqual(await read(await start(listing(pages))), { rows: [1, 2], failure: undefined });
  });
});

describe('the link to a next page', () => {
  it('names an internal host, which is not contacted: only its path and query are followed', async () => {
    const internal = await start(listing({ a: page(['theirs']) }));
    const server = await start(listing({ '': page([1], `${internal.base}${PATH}?token=a`), a: page([2]) }));
    assert.deepEqual((await read(server)).rows, [1, 2]);
    assert.deepEqual(pathsOf(server), [PATH, `${PATH}?token=a`]);
    assert.equal(internal.connections(), 0);
  });

  it('may be relative: to the host, to the path, or only a query', async () => {
    for (const link of [`${PATH}?token=a`, '991825827_smartcloud?token=a', '?token=a', `//internal${PATH}?token=a`]) {
      const server = await start(listing({ '': page([1], link), a: page([2]) }));
      assert.deepEqual((await read(server)).rows, [1, 2], link);
      assert.deepEqual(pathsOf(server), [PATH, `${PATH}?token=a`], link);
    }
  });

  it('keeps the query as it is', async () => {
    const token = 'eyJ2IjoiMDE5%2B%2F%3D';
    const server = await start(
      listing({ '': page([1], `http://x${PATH}?limit=50&token=${token}`), 'eyJ2IjoiMDE5+/=': page([2]) }),
    );
    assert.deepEqual((await read(server)).rows, [1, 2]);
    assert.equal(pathsOf(server)[1], `${PATH}?limit=50&token=${token}`);
  });

  it('may have the path of a gateway in front, or lack it', async () => {
    for (const link of [`http://internal${PATH}?token=a`, `http://internal/gateway${PATH}?token=a`]) {
      const server = await start(listing({ '': page([1], link), a: page([2]) }));
      const { rows } = await allPages(httpTo(`${server.base}/gateway`), FIRST);
      assert.deepEqual(rows, [1, 2]);
      assert.deepEqual(pathsOf(server), [`/gateway${PATH}`, `/gateway${PATH}?token=a`]);
    }
  });

  it('is no address that would make our host another: then the rest is missing', async () => {
    const other = await start(listing({ a: page(['theirs']) }));
    for (const link of ['x:.evil.invalid/p?token=a', `x:@${other.host}/p`, 'mailto:a@b', 'http://[bad', 'data:,[]']) {
      const server = await start(listing({ '': page([1], link) }));
      const { rows, failure } = await read(server);
      assert.deepEqual([rows, failure?.failure.code], [[1], 'malformed'], link);
      assert.equal(server.received.length, 1);
    }
    assert.equal(other.connections(), 0);
  });

  it('that comes twice stops with the rows so far and a failure', async () => {
    const pages = { '': page([1], '?token=a'), a: page([2], '?token=b'), b: page([3], '?token=a') };
    const server = await start(listing(pages));
    const { rows, failure } = await read(server);
    assert.deepEqual(rows, [1, 2, 3]);
    assert.equal(failure?.failure.code, 'page-repeated');
    assert.equal(server.received.length, 3);
  });

  it('to the page itself, or to the first, stops at once', async () => {
    for (const link of [PATH, `http://internal${PATH}`]) {
      const server = await start(listing({ '': page([1], link) }));
      const { rows, failure } = await read(server);
      assert.deepEqual([rows, failure?.failure.code, server.received.length], [[1], 'page-repeated', 1]);
    }
  });
});

describe('a page that cannot be read', () => {
  it('leaves the rows before it, with why the rest is missing', async () => {
    const server = await start(listing({ '': page([1, 2], '?token=a'), a: 503 }));
    const { rows, failure } = await read(server);
    assert.deepEqual(rows, [1, 2]);
    assert.deepEqual([failure?.failure.status, failure?.failure.isDown], [503, true]);
    assert.equal(server.received.length, 4);
  });

  it('is one without a list of rows', async () => {
    for (const body of [{}, { data: null }, { data: {} }, null, 'text', { items: 1 }]) {
      const { rows, failure } = await read(await start(listing({ '': page([1], '?token=a'), a: body })));
      assert.deepEqual([rows, failure?.failure.code], [[1], 'malformed'], JSON.stringify(body));
    }
  });

  it('is one that does not tell whether there is another', async () => {
    for (const links of [undefined, null, '', 7, []]) {
      const { rows, failure } = await read(await start(listing({ '': { links, data: [1] } })));
      assert.deepEqual([rows, failure?.message], [[1], 'page-without-links'], JSON.stringify(links));
      const none = await upstream(read(await start(listing({ '': { links, data: [] } }))));
      assert.equal(none.failure.code, 'malformed');
    }
  });

  it('makes the whole list fail when it is the first', async () => {
    assert.equal((await upstream(read(await start(listing({ '': 404 }))))).failure.status, 404);
    assert.equal((await upstream(read(await start(listing({ '': { links: {} } }))))).failure.code, 'malformed');
    const empty = await start((_, response) => response.writeHead(204).end());
    assert.equal((await upstream(read(empty))).failure.code, 'no-content');
  });

  it('after a first one without rows leaves none, with why', async () => {
    const { rows, failure } = await read(await start(listing({ '': page([], '?token=a'), a: 500 })));
    assert.deepEqual([rows, failure?.failure.status], [[], 500]);
  });

  it('is a fault of this tool when it is no answer at all that failed', async () => {
    const { base } = await start(listing({ '': page([1], '?token=a') }));
    let asked = 0;
    const token = async (): Promise<Secret> => {
      asked += 1;
      if (asked > 1) throw new TypeError('a bug');
      return new Secret('a.b.c');
    };
    await assert.rejects(allPages(httpTo(base), { ...FIRST, token }), TypeError);
  });
});
