import assert from 'node:assert/strict';
import type { Language } from '../../src/core/language.js';
import { snapshotSource } from '../../src/source/snapshot-source.js';
import type { Whom } from '../../src/source/source.js';
import { manifest, systemUser, usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';
import { english, messagesOf, onlyProblem } from '../support/words.js';

const CLOUD = '991825827_smartcloud';
const LONN = '991825827_lønn';
const LINKED = { next: 'https://platform.tt02.altinn.no/x?token=2' };

const user = (id: string, systemId: string, orgNo = '313775429') => ({ id, systemId, reporteeOrgNo: orgNo });
const hit = (name: string) => ({
  object: { urn: 'urn:altinn:accesspackage:skatt', name, isDelegable: true, isAssignable: true },
});
const PARTY = {
  partyUuid: 'fd4ade4c-4463-485c-a764-172d4bde3b33',
  organizationNumber: '312714051',
  type: 'Organization',
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: [],
  authorizedResources: [],
  authorizedInstances: [],
  subunits: [],
};

const CATALOGUE = {
  'manifest.json': manifest(),
  'metadata/packages.nb.json': [hit('Skatt')],
  'resource-registry/resourcelist.json': [{ identifier: 'app_a', resourceType: 'AltinnApp' }],
  'resource-registry/bysubjects.json': {
    links: {},
    data: [{ subject: { urn: 'urn:altinn:accesspackage:skatt' }, resources: [{ urn: 'urn:altinn:resource:app_a' }] }],
  },
  'dialogporten/serviceresources.json': { items: [{ serviceResource: { id: 'app_a' } }] },
};

type Files = Readonly<Record<string, unknown>>;

const withSource = <Result>(
  files: Files,
  use: (source: Awaited<ReturnType<typeof snapshotSource>>) => Promise<Result>,
  language: Language = 'nb',
): Promise<Result> =>
  inFolder(async (folder) => {
    await writeFiles(folder, files);
    return use(await snapshotSource(folder, language));
  });

/** The system users found, and the problems met, each as its code and how its message begins. */
const found = (files: Files, whom: Whom = {}) =>
  withSource(files, async (source) => {
    const { systemUsers, complete, problems } = await source.systemUsers(whom);
    const told = problems.map(english).map(({ code, message }) => `${code} ${message.split(':', 1)[0]}`);
    return { ids: systemUsers.map(({ id }) => id), complete, problems: told };
  });

describe('a snapshot as a source', () => {
  it('has the environment and time of its manifest', async () => {
    await withSource(CATALOGUE, async ({ kind, environment, capturedAt, problems }) => {
      assert.deepEqual([kind, environment, problems], ['snapshot', 'tt02', []]);
      assert.equal(capturedAt, '2026-11-20T05:00:00.000Z');
    });
  });

  it('has neither, and a problem, without a manifest', async () => {
    await withSource({}, async ({ environment, capturedAt, problems }) => {
      assert.deepEqual([environment, capturedAt], ['unknown', null]);
      assert.deepEqual(
        problems.map(english).map(({ api, code, message }) => [api, code, message]),
        [['snapshot', 'missing', 'manifest.json: the file is missing.']],
      );
    });
  });

  it('is a mistake of the user where there is no folder', async () => {
    await usageError(() => snapshotSource('/no/such/folder', 'nb'));
  });
});

describe('the catalogue of a snapshot', () => {
  const read = (files: Files, language: Language = 'nb') =>
    withSource(files, async (source) => source.catalogue(), language);

  it('has every part that can be read', async () => {
    const { records, problems } = await read(CATALOGUE);
    assert.deepEqual(problems, []);
    for (const part of ['packages', 'services', 'links', 'used'] as const) assert.equal(records[part]?.length, 1, part);
  });

  it('lacks a part that cannot be read, which is a problem, and keeps the others', async () => {
    const { 'resource-registry/bysubjects.json': _, ...others } = CATALOGUE;
    const { records, problems } = await read({ ...others, 'resource-registry/resourcelist.json': [] });
    assert.deepEqual([records.links, records.services], [undefined, undefined]);
    assert.deepEqual([records.packages?.length, records.used?.length], [1, 1]);
    assert.deepEqual(
      problems.map(({ api, operation, code }) => [api, operation, code]),
      [
        ['resource-registry', 'GET resource/resourcelist', 'malformed'],
        ['resource-registry', 'POST resource/bysubjects', 'missing'],
      ],
    );
  });

  it('has no value of a part of which more pages exist', async () => {
    const links = { ...CATALOGUE['resource-registry/bysubjects.json'], links: LINKED };
    const { records, problems } = await read({ ...CATALOGUE, 'resource-registry/bysubjects.json': links });
    assert.equal(records.links, undefined);
    assert.equal(problems[0]?.code, 'more-pages');
    assert.match(messagesOf(problems)[0] ?? '', /^resource-registry\/bysubjects\.json: only the first page .*1 row\b/);
  });

  it('tells the recorded status of a part that was refused', async () => {
    const refusal = manifest({ files: { 'dialogporten/serviceresources.json': { status: 503 } } });
    const { records, problems } = await read({ ...CATALOGUE, 'manifest.json': refusal });
    assert.equal(records.used, undefined);
    assert.deepEqual([problems[0]?.code, problems[0]?.status], ['http-error', 503]);
  });

  it('has packages in the language asked for, else in Bokmål, Nynorsk or English, whichever is there', async () => {
    const choices = [
      ['en', ['nb', 'nn', 'en'], 'en'],
      ['en', ['nb', 'nn'], 'nb'],
      ['nb', ['nn', 'en'], 'nn'],
      ['nn', ['en'], 'en'],
    ] as const;
    for (const [asked, present, chosen] of choices) {
      const files = Object.fromEntries(present.map((one) => [`metadata/packages.${one}.json`, [hit(one)]]));
      assert.equal((await read(files, asked)).records.packages?.[0]?.name, chosen);
    }
  });

  it('does not hide a broken packages file behind that of another language', async () => {
    const { records, problems } = await read({ ...CATALOGUE, 'metadata/packages.en.json': '[' }, 'en');
    assert.equal(records.packages, undefined);
    assert.match(messagesOf(problems)[0] ?? '', /^metadata\/packages\.en\.json: the file is cut short/);
  });

  it('misses the packages file of the language asked for when there is none at all', async () => {
    const { 'metadata/packages.nb.json': _, ...others } = CATALOGUE;
    const { problems } = await read(others, 'nn');
    assert.deepEqual(messagesOf(problems), ['metadata/packages.nn.json: the file is missing.']);
  });
});

describe('the system users of a snapshot', () => {
  const cloud = {
    [`system-users/${CLOUD}.json`]: { links: {}, data: [user('a', CLOUD), user('b', CLOUD, '312714051')] },
  };
  const lonn = { 'system-users/991825827_l%C3%B8nn.json': { data: [user('c', LONN)] } };
  const register = { 'system-register/systems.json': [{ systemId: CLOUD }, { systemId: LONN }] };

  it('are those of every system that has a file, with or without a register', async () => {
    assert.deepEqual(await found({ ...cloud, ...lonn }), { ids: ['c', 'a', 'b'], complete: true, problems: [] });
    assert.deepEqual((await found({ ...cloud, ...lonn, ...register })).complete, true);
  });

  it('are missing for a system that the register or the manifest lists without a file', async () => {
    const missing = ['missing system-users/991825827_l%C3%B8nn.json'];
    assert.deepEqual(await found({ ...cloud, ...register }), { ids: ['a', 'b'], complete: false, problems: missing });
    const kept = manifest({ files: { 'system-users/991825827_l%C3%B8nn.json': { status: 200 } } });
    assert.deepEqual((await found({ ...cloud, 'manifest.json': kept })).problems, missing);
  });

  it('are not known to be all when the register cannot be read', async () => {
    const { ids, complete, problems } = await found({ ...cloud, 'system-register/systems.json': '[' });
    assert.deepEqual([ids, complete], [['a', 'b'], false]);
    assert.deepEqual(problems, ['truncated system-register/systems.json']);
  });

  it('are not known to be all when the register was refused, though that left no file', async () => {
    const refused = manifest({ files: { 'system-register/systems.json': { status: 403 } } });
    assert.equal((await found({ ...cloud, 'manifest.json': refused })).complete, false);
  });

  it('keep their rows when more pages exist, with a problem', async () => {
    const files = { [`system-users/${CLOUD}.json`]: { links: LINKED, data: [user('a', CLOUD)] } };
    const problems = [`more-pages system-users/${CLOUD}.json`];
    assert.deepEqual(await found(files), { ids: ['a'], complete: false, problems });
  });

  it('are those of the systems named, in any case, and no other file is needed', async () => {
    const broken = { 'system-users/991825827_l%C3%B8nn.json': '{' };
    const named = await found({ ...cloud, ...broken }, { systems: [CLOUD.toUpperCase()] });
    assert.deepEqual(named, { ids: ['a', 'b'], complete: true, problems: [] });
  });

  it('of a system that was named and not found are a problem, with near names', async () => {
    const { ids, complete, problems } = await found(cloud, { systems: [CLOUD, '991825827_smartclod'] });
    assert.deepEqual([ids, complete], [['a', 'b'], false]);
    const told = 'There is no system 991825827_smartclod. Did you mean 991825827_smartcloud?';
    assert.deepEqual(problems, [`system-not-found ${told}`]);
  });

  it('are those named, and whoever is found needs no other list', async () => {
    const broken = { 'system-users/991825827_l%C3%B8nn.json': '{' };
    const named = await found({ ...cloud, ...broken }, { systemUsers: ['B'] });
    assert.deepEqual(named, { ids: ['b'], complete: true, problems: [] });
    assert.equal((await found({ ...cloud, ...broken }, { organizations: ['312714051'] })).complete, false);
  });

  it('do not make up for a system that was named and not found', async () => {
    const named = await found(cloud, { systems: [CLOUD, 'finnes-ikke'], systemUsers: ['a'] });
    const problems = ['system-not-found There is no system finnes-ikke.'];
    assert.deepEqual(named, { ids: ['a'], complete: false, problems });
  });

  it('that were named and not found are a problem', async () => {
    const { ids, problems } = await found(cloud, { systemUsers: ['a', 'nobody'] });
    assert.deepEqual([ids, problems], [['a'], ['system-user-not-found There is no system user nobody.']]);
  });

  it('that two systems list are one', async () => {
    assert.equal((await found({ ...cloud, 'system-users/x.json': [user('A', CLOUD)] })).ids.length, 2);
  });
});

describe('the authorised parties in a snapshot', () => {
  const path = `authorized-parties/${systemUser().id}.json`;
  const read = (files: Files) => withSource(files, async (source) => source.authorizedParties(systemUser()));

  it('are those of the system user', async () => {
    const { value, problems } = await read({ [path]: { links: { next: null }, data: [PARTY] } });
    assert.deepEqual([value?.length, problems], [1, []]);
  });

  it('may be none, which is an answer', async () => {
    assert.deepEqual(await read({ [path]: { links: { next: null }, data: [] } }), { value: [], problems: [] });
  });

  it('have no value when they are missing, refused, cut short, malformed or in part', async () => {
    const faults: readonly [files: Files, code: string][] = [
      [{}, 'missing'],
      [{ [path]: [], 'manifest.json': manifest({ files: { [path]: { status: 403 } } }) }, 'http-error'],
      [{ [path]: '', 'manifest.json': manifest({ files: { [path]: { status: 204 } } }) }, 'no-content'],
      [{ [path]: '{"data": [' }, 'truncated'],
      [{ [path]: { data: [{ ...PARTY, subunits: null }] } }, 'malformed'],
      [{ [path]: { links: LINKED, data: [PARTY] } }, 'more-pages'],
    ];
    for (const [files, code] of faults) {
      const { value, problems } = await read(files);
      assert.equal(value, undefined, code);
      assert.deepEqual([problems.length, problems[0]?.code], [1, code]);
      assert.match(onlyProblem(problems).affects, new RegExp(systemUser().id));
    }
  });
});
