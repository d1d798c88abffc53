import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withExample, withoutHashes } from '../support/folders.js';
import { MADE_UP_SYSTEM, userRow, vendorFiles } from './made-up.js';
import {
  BAKERY,
  bodyOf,
  type Client,
  type List,
  PATHS,
  type ProblemBody,
  SCOPES,
  SYSTEM,
  withFiles,
  withSandbox,
} from './support.js';

const asParty = async (client: Client) => ({ token: await client.exchangedUserToken(BAKERY.owner) });
const asVendor = async (client: Client) => ({ token: await client.vendorToken(SCOPES.register) });
const asAnyone = async () => ({});
const withSubjects = async () => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '["urn:altinn:rolecode:dagl"]',
});

const depends: readonly (readonly [string, string, (client: Client) => Promise<object>])[] = [
  ['metadata/packages.en.json', PATHS.packages, asAnyone],
  ['metadata/roles.json', '/accessmanagement/api/v1/meta/info/roles', asAnyone],
  ['resource-registry/resourcelist.json', PATHS.resources, asAnyone],
  ['resource-registry/resourcelist.json', '/resourceregistry/api/v1/resource/x', asAnyone],
  ['resource-registry/bysubjects.json', PATHS.bySubjects, withSubjects],
  ['dialogporten/serviceresources.json', '/dialogporten/api/v1/metadata/serviceresources', asAnyone],
  ['system-register/systems.json', PATHS.register, asVendor],
  [`system-users/${SYSTEM}.json`, PATHS.usersOf(SYSTEM), asVendor],
  [`authorized-parties/${BAKERY.user}.json`, PATHS.parties, asParty],
];

describe('what a snapshot lacks', () => {
  for (const [file, path, asked] of depends) {
    it(`is 500 on ${path}, never an empty answer: ${file}`, () =>
      withExample(async (folder) => {
        await withoutHashes(folder);
        await rm(join(folder, file));
        // Another language's packages would be served instead.
        await rm(join(folder, 'metadata/packages.nb.json'));
        await withSandbox({ snapshot: folder }, async (client) => {
          const response = await client.ask(path, await asked(client));
          assert.equal(response.status, 500);
          assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
          assert.equal((await bodyOf<ProblemBody>(response)).status, 500);
        });
      }));
  }

  it('is 500 too when the file is cut short, of another shape, or not the one that was recorded', async () => {
    for (const body of ['[{"identifier": "x"', '{"data": []}', '[]x']) {
      await withFiles({ 'resource-registry/resourcelist.json': body }, async (client) =>
        assert.equal((await client.ask(PATHS.resources)).status, 500, body),
      );
    }
    const recorded = { files: { 'resource-registry/resourcelist.json': { sha256: '0'.repeat(64), status: 200 } } };
    await withFiles(
      { 'resource-registry/resourcelist.json': '[]' },
      async (client) => assert.equal((await client.ask(PATHS.resources)).status, 500),
      recorded,
    );
  });

  for (const [status, body] of [
    [503, /HTTP 503 was recorded/],
    [429, /HTTP 429 was recorded/],
    [204, /^$/],
    [403, /^$/],
  ] as const) {
    it(`is ${status} where ${status} was recorded`, () =>
      withFiles(
        vendorFiles([userRow(1)]),
        async (client) => {
          const token = await client.exchangedUserToken(userRow(1).reporteeOrgNo);
          const response = await client.ask(PATHS.parties, { token });
          assert.equal(response.status, status);
          assert.match(await response.text(), body);
        },
        { files: { [`authorized-parties/${userRow(1).id}.json`]: { status } } },
      ));
  }

  it('is 500 where a status was recorded that is no refusal', () =>
    withFiles({}, async (client) => assert.equal((await client.ask(PATHS.resources)).status, 500), {
      files: { 'resource-registry/resourcelist.json': { status: 206 } },
    }));

  it('does not make a system unknown that was recorded without a register', () =>
    withFiles({ [`system-users/${MADE_UP_SYSTEM}.json`]: { data: [userRow(1)] } }, async (client) => {
      const token = await client.vendorToken(SCOPES.register);
      assert.equal((await client.body<List<unknown>>(PATHS.usersOf(MADE_UP_SYSTEM), { token })).data.length, 1);
      assert.equal((await client.ask(PATHS.usersOf('unknown'), { token })).status, 404);
    }));
});
