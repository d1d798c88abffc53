import assert from 'node:assert/strict';
import { MADE_UP_SYSTEM, systemRow, userRow, vendorFiles } from './made-up.js';
import { BAKERY, bodyOf, PATHS, type ProblemBody, SCOPES, SYSTEM, withFiles, withSandbox } from './support.js';

describe('the system register of the sandbox', () => {
  it('lists the systems as the register has them, for a token of Maskinporten or an exchanged one', () =>
    withSandbox({}, async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const rows = await client.body<{ systemId: string }[]>(PATHS.register, { token });
      assert.deepEqual(
        rows.map((row) => row.systemId),
        [SYSTEM, `${SYSTEM}-klient`],
      );
      assert.deepEqual(await client.body(PATHS.register, { token: await client.exchanged(token) }), rows);
    }));

  it('gives a single system in its other shape', () =>
    withFiles(vendorFiles([]), async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      const { systemId, systemVendorOrgNumber, systemVendorOrgName: _, ...same } = systemRow();
      assert.deepEqual(await client.body(`${PATHS.register}/${MADE_UP_SYSTEM}`, { token }), {
        ...same,
        id: systemId,
        vendor: { ID: `0192:${systemVendorOrgNumber}` },
        isDeleted: false,
        clientId: [client.variables['DEKNING_CLIENT_ID']],
        allowedRedirectUrls: [],
      });
    }));

  it('answers 404 with AUTH-00011 for a system that is not registered', () =>
    withSandbox({}, async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      for (const path of [`${PATHS.register}/unknown`, PATHS.usersOf('unknown')]) {
        const response = await client.ask(path, { token });
        assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
        const { status, code } = await bodyOf<ProblemBody>(response);
        assert.deepEqual([response.status, status, code], [404, 404, 'AUTH-00011']);
      }
    }));

  const vendorPaths: readonly (readonly [string, string])[] = [
    [PATHS.register, SCOPES.register],
    [`${PATHS.register}/${SYSTEM}`, SCOPES.register],
    [PATHS.usersOf(SYSTEM), SCOPES.register],
    [`${PATHS.byQuery}?system-id=${SYSTEM}&orgno=${BAKERY.owner}`, SCOPES.writeRequests],
  ];
  for (const [path, scope] of vendorPaths) {
    it(`takes only ${scope} on ${path.slice(23)}; 401 and 403 have no body`, () =>
      withSandbox({}, async (client) => {
        for (const [asked, status] of [
          [{}, 401],
          [{ token: 'nonsense' }, 401],
          [{ token: await client.vendorToken(SCOPES.readRequests) }, 403],
        ] as const) {
          const response = await client.ask(path, asked);
          assert.deepEqual([response.status, await response.text()], [status, '']);
        }
        await client.body(path, { token: await client.vendorToken(scope) });
      }));
  }
});

describe('a look-up of a system user in the sandbox', () => {
  const users = [
    userRow(1, { reporteeOrgNo: '314048431', externalRef: '12345qwerty' }),
    userRow(2, { reporteeOrgNo: '314048431', externalRef: '314048431' }),
  ];
  const found = (query: string) =>
    withFiles(vendorFiles(users), async (client) => {
      const token = await client.vendorToken(SCOPES.writeRequests);
      const response = await client.ask(`${PATHS.byQuery}?${query}`, { token });
      return { status: response.status, body: await bodyOf<ProblemBody>(response) };
    });

  it('gives the one with the reference, which is the organisation’s number when it is not given', async () => {
    const base = `system-id=${MADE_UP_SYSTEM}&orgno=314048431`;
    assert.deepEqual((await found(`${base}&external-ref=12345qwerty`)).body, users[0]);
    assert.deepEqual((await found(base)).body, users[1]);
  });

  it('answers 404 with AUTH-00015 when there is none', async () => {
    const { status, body } = await found(`system-id=${MADE_UP_SYSTEM}&orgno=999999999`);
    assert.deepEqual([status, body.code], [404, 'AUTH-00015']);
  });
});
