import assert from 'node:assert/strict';
import { type List, PATHS, withFiles, withSandbox } from './support.js';

const rows = [
  { identifier: 'ske-innrapportering-amelding', resourceType: 'GenericAccessResource', description: null },
  {
    identifier: 'app_skd_Mva',
    resourceType: 'AltinnApp',
    hasCompetentAuthority: { orgcode: 'skd', organization: null },
    authorizationReference: [{ id: 'urn:altinn:org', value: 'skd' }],
  },
  { identifier: 'app_brg_a2-1', resourceType: 'MigratedApp' },
];
const link = (urn: string) => ({ subject: { urn, value: null }, resources: [{ urn: 'urn:altinn:resource:x' }] });
const files = {
  'resource-registry/resourcelist.json': rows,
  'resource-registry/bysubjects.json': {
    links: {},
    data: [link('urn:altinn:accesspackage:a-ordning'), link('urn:altinn:rolecode:dagl')],
  },
};

const posted = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('the Resource Registry of the sandbox', () => {
  const identifiers = async (query: string) =>
    withFiles(files, async (client) =>
      (await client.body<{ identifier: string }[]>(PATHS.resources + query)).map((row) => row.identifier),
    );

  it('lists apps, and no migrated ones, unless told otherwise', async () => {
    assert.deepEqual(await identifiers(''), ['ske-innrapportering-amelding', 'app_skd_Mva']);
    assert.deepEqual(await identifiers('?includeApps=false'), ['ske-innrapportering-amelding']);
    assert.deepEqual(
      await identifiers('?includeApps=true&includeMigratedApps=true'),
      rows.map((row) => row.identifier),
    );
  });

  it('lists the whole example', () =>
    withSandbox({}, async (client) => {
      const all = await client.body<unknown[]>(`${PATHS.resources}?includeApps=true&includeMigratedApps=true`);
      assert.equal(all.length, 431);
    }));

  it('leaves nulls out, however deep', () =>
    withFiles(files, async (client) => {
      const text = await (await client.ask(PATHS.resources)).text();
      assert.doesNotMatch(text, /null/);
      assert.match(text, /"orgcode": "skd"/);
    }));

  it('gives one resource, without the reference that only the list has, and 404 without a body for an unknown one', () =>
    withFiles(files, async (client) => {
      const base = '/resourceregistry/api/v1/resource';
      assert.deepEqual(await client.body(`${base}/app_skd_Mva`), {
        identifier: 'app_skd_Mva',
        resourceType: 'AltinnApp',
        hasCompetentAuthority: { orgcode: 'skd' },
      });
      const unknown = await client.ask(`${base}/nobody-knows`);
      assert.deepEqual([unknown.status, await unknown.text()], [404, '']);
    }));

  it('gives the resources of the subjects asked for, and no row for the others', () =>
    withFiles(files, async (client) => {
      const asked = ['urn:altinn:rolecode:dagl', 'urn:altinn:accesspackage:unknown'];
      for (const path of [PATHS.bySubjects, `${PATHS.bySubjects}/`]) {
        assert.deepEqual(await client.body(path, posted(asked)), {
          links: {},
          data: [{ subject: { urn: 'urn:altinn:rolecode:dagl' }, resources: [{ urn: 'urn:altinn:resource:x' }] }],
        });
      }
    }));

  it('matches subjects exactly, in lower case', () =>
    withFiles(files, async (client) => {
      assert.deepEqual(
        (await client.body<List<unknown>>(PATHS.bySubjects, posted(['urn:altinn:rolecode:DAGL']))).data,
        [],
      );
    }));

  it('refuses a body that is no array of texts', () =>
    withFiles(files, async (client) => {
      assert.equal((await client.ask(PATHS.bySubjects, posted({ urn: 'x' }))).status, 400);
      assert.equal((await client.ask(PATHS.bySubjects, { ...posted([]), body: '[' })).status, 400);
      assert.equal((await client.ask(PATHS.bySubjects, { method: 'POST', body: '[]' })).status, 415);
      assert.equal((await client.ask(PATHS.bySubjects, posted(['x'.repeat(1024 * 1024)]))).status, 413);
    }));
});
