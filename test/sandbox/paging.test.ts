import assert from 'node:assert/strict';
import { MADE_UP_SYSTEM, userRow, vendorFiles } from './made-up.js';
import { type Client, type List, PATHS, SCOPES, withFiles } from './support.js';

const users = (count: number) => Array.from({ length: count }, (_, at) => userRow(at + 1));
const PATH = PATHS.usersOf(MADE_UP_SYSTEM);

type Page = List<{ readonly id: string }>;

const pathOf = ({ next }: Page['links']): string => {
  const { pathname, search } = new URL(next ?? '');
  return pathname + search;
};

/** The sizes of all pages, and the ids on them, following path and query of the links. */
async function pagesOf(client: Client, path: string, token: string): Promise<{ sizes: number[]; ids: string[] }> {
  const sizes: number[] = [];
  const ids: string[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { links, data }: Page = await client.body(next, { token });
    sizes.push(data.length);
    ids.push(...data.map((row) => row.id));
    next = links.next ? pathOf(links) : undefined;
  }
  return { sizes, ids };
}

describe('the pages of system users in the sandbox', () => {
  for (const [count, expected] of [
    [0, [0]],
    [1, [1]],
    [50, [50]],
    [51, [50, 1]],
    [100, [50, 50]],
    [101, [50, 50, 1]],
  ] as const) {
    it(`are ${expected.length} for ${count}`, () =>
      withFiles(vendorFiles(users(count)), async (client) => {
        const { sizes, ids } = await pagesOf(client, PATH, await client.vendorToken(SCOPES.register));
        assert.deepEqual(sizes, expected);
        assert.deepEqual(
          ids,
          users(count).map((user) => user.id),
        );
      }));
  }

  it('are linked by an absolute URL on a host that nobody outside knows, and the last has no link', () =>
    withFiles(vendorFiles(users(51)), async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const { links } = await client.body<Page>(PATH, { token });
      const next = new URL(links.next ?? '');
      assert.equal(next.host, 'altinn-authentication.internal:5000');
      assert.equal(next.pathname, PATH);
      assert.deepEqual((await client.body<Page>(pathOf(links), { token })).links, {});
      assert.deepEqual((await client.body<Page>(`${PATH}?token=`, { token })).data.length, 50);
    }));

  it('are refused for a token that was not given for them', () =>
    withFiles(vendorFiles(users(51)), async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const made = (offset: number, path = PATH) => Buffer.from(`${offset} ${path}`).toString('base64url');
      for (const wrong of ['x', '50', made(51), made(50, '/elsewhere'), `${made(50)}=`]) {
        assert.equal((await client.ask(`${PATH}?token=${wrong}`, { token })).status, 400, wrong);
      }
    }));

  it('leave deleted system users out', () =>
    withFiles(vendorFiles([userRow(1, { isDeleted: true }), userRow(2)]), async (client) => {
      const { ids } = await pagesOf(client, PATH, await client.vendorToken(SCOPES.register));
      assert.deepEqual(ids, [userRow(2).id]);
    }));

  it('end in one that fails when the snapshot was recorded without its last pages', () =>
    withFiles(vendorFiles(users(3), { next: 'http://internal/?token=x' }), async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const { links, data } = await client.body<Page>(PATH, { token });
      assert.equal(data.length, 3);
      assert.equal((await client.ask(pathOf(links), { token })).status, 500);
    }));
});

describe('the vendor’s requests in the sandbox', () => {
  const base = '/authentication/api/v1/systemuser';
  for (const [kind, path] of [
    ['standard', `${base}/request/vendor/bysystem/${MADE_UP_SYSTEM}`],
    ['agent', `${base}/request/vendor/agent/bysystem/${MADE_UP_SYSTEM}`],
    ['change', `${base}/changerequest/vendor/bysystem/${MADE_UP_SYSTEM}`],
  ] as const) {
    it(`of kind ${kind} are paged, and need their own scope`, () =>
      withFiles(
        {
          ...vendorFiles([]),
          [`requests/${kind}/${MADE_UP_SYSTEM}.json`]: {
            data: users(51).map(({ id }) => ({ id, status: 'New' })),
          },
        },
        async (client) => {
          const { sizes } = await pagesOf(client, path, await client.vendorToken(SCOPES.readRequests));
          assert.deepEqual(sizes, [50, 1]);
          assert.equal((await client.ask(path, { token: await client.vendorToken(SCOPES.register) })).status, 403);
        },
      ));

    it(`of kind ${kind} are never none because the snapshot lacks them`, () =>
      withFiles(vendorFiles([]), async (client) => {
        const token = await client.vendorToken(SCOPES.readRequests);
        assert.equal((await client.ask(path, { token })).status, 500);
        assert.equal((await client.ask(path.replace(MADE_UP_SYSTEM, 'unknown'), { token })).status, 404);
      }));
  }
});
