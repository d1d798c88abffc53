import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageUrn, serviceId } from '../../../src/core/identifiers.js';
import { snapshotSource } from '../../../src/source/snapshot-source.js';
import { manifest, usageError, writeFiles } from '../../support/build.js';
import { EXAMPLE } from '../../support/cli.js';
import { withExample } from '../../support/folders.js';
import { withLive } from '../../support/live-source.js';
import { onlyProblem } from '../../support/words.js';

const SYSTEM = '310652970_lonn-og-skatt';
const OLD_CODE = packageUrn('lonn-gammel-kode');

describe('a live source', () => {
  it('finds the catalogue, the system users and their parties that the served snapshot has', async () => {
    const snapshot = await snapshotSource(EXAMPLE, 'en');
    await withLive({}, async ({ open }) => {
      const live = await open();
      assert.deepEqual((await live.catalogue()).records, (await snapshot.catalogue()).records);
      const found = await live.systemUsers({});
      assert.deepEqual(found, await snapshot.systemUsers({}));
      for (const user of found.systemUsers) {
        assert.deepEqual(await live.authorizedParties(user), await snapshot.authorizedParties(user));
      }
      assert.equal(live.kind, 'live');
      assert.equal(live.environment, 'tt02');
      assert.equal(live.capturedAt, '2026-11-23T08:00:00.000Z');
    });
  });

  it('asks for subjects that the catalogue does not know once, and for no others', async () => {
    await withLive({}, async ({ open, calls }) => {
      const live = await open();
      await live.catalogue();
      calls.length = 0;
      const known = packageUrn('a-ordning');
      const found = await Promise.all([live.linksOf([known, OLD_CODE]), live.linksOf([OLD_CODE]), live.linksOf([])]);
      for (const one of found) assert.deepEqual(one, { links: [], unread: [], problems: [] });
      assert.deepEqual(calls, ['POST /resourceregistry/api/v1/resource/bysubjects']);
      await live.linksOf([OLD_CODE, known]);
      assert.equal(calls.length, 1);
    });
  });

  it('tells which subjects it could not read', async () => {
    await withLive({}, async ({ open, variables }) => {
      const live = await open({
        connection: { ...connectionOf(variables), platformUrl: 'http://127.0.0.1:1' },
        cache: undefined,
      });
      const { links, unread, problems } = await live.linksOf([OLD_CODE]);
      assert.deepEqual([links, unread], [[], [OLD_CODE]]);
      assert.equal(problems[0]?.api, 'resource-registry');
      assert.match(onlyProblem(problems).message, /could not be reached/);
    });
  });

  it('has no services in use where the environment has no Dialogporten, and does not ask for them', async () => {
    await withLive({}, async ({ open, calls }) => {
      const { records, problems } = await (await open({ environment: 'at22' })).catalogue();
      assert.equal(records.used, undefined);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        ['no-dialogporten'],
      );
      assert.ok(calls.every((call) => !call.includes('serviceresources')));
    });
  });

  it('is told what Dialogporten shows as the served snapshot has it, each party by itself', async () => {
    const snapshot = await snapshotSource(EXAMPLE, 'en');
    await withLive({}, async ({ open, calls }) => {
      const live = await open();
      const [user] = (await live.systemUsers({})).systemUsers;
      assert.ok(user);
      calls.length = 0;
      for (const number of ['311204564', '311732161', '311245538']) {
        const shown = await live.observed(user, number);
        assert.deepEqual(shown, await snapshot.observed(user, number));
        assert.deepEqual(shown.problems, []);
      }
      assert.equal(calls.filter((call) => call === 'GET /api/v1/enduser/serviceresources').length, 3);
      assert.equal(calls.length, 2 + 3, 'one token for all of them');
    });
  });

  it('asks for a token that was refused once, however many parties there are', async () => {
    await withLive({ scopes: ['altinn:authentication/systemregister.write'] }, async ({ open, calls }) => {
      const live = await open();
      const [user] = (await live.systemUsers({})).systemUsers;
      assert.ok(user);
      calls.length = 0;
      for (const number of ['311204564', '311732161']) {
        const { value, problems } = await live.observed(user, number);
        assert.equal(value, undefined);
        assert.equal(onlyProblem(problems).code, 'missing-scope');
      }
      assert.deepEqual(calls, ['POST /token']);
    });
  });

  it('refuses settings that it cannot ask with', async () => {
    await withLive({}, async ({ open, folder }) => {
      const { message, advice } = await usageError(() => open({ connection: {} }));
      assert.match(message, /nobody to ask as/);
      assert.match(advice.join(' '), /dekning sandbox/);
      assert.match(
        (await usageError(() => open({ connection: { clientId: 'x' } }))).message,
        /PRIVATE_KEY_FILE is not/,
      );
      const notThere = { clientId: 'x', privateKeyFile: join(folder, 'none') };
      assert.match((await usageError(() => open({ connection: notThere }))).message, /there is no such file/);
    });
  });
});

describe('the catalogue that is kept', () => {
  const paths = /meta\/info|resourcelist|serviceresources|bysubjects/;

  it('is read instead of asked for while it is young, with what was asked of further subjects', async () => {
    await withLive({}, async ({ open, calls }) => {
      const first = await open();
      const fresh = await first.catalogue();
      await first.linksOf([OLD_CODE]);
      await first.close('kept');
      calls.length = 0;
      const second = await open();
      const kept = await second.catalogue();
      await second.linksOf([OLD_CODE]);
      assert.deepEqual(kept.records, fresh.records);
      assert.deepEqual(calls, []);
      assert.ok(Math.abs(Date.parse(kept.readAt ?? '') - Date.now()) < 60_000, 'it tells when it was really read');
    });
  });

  it('grows with what is asked of further subjects, and keeps its age', async () => {
    await withLive({}, async ({ open, calls }) => {
      const first = await open();
      await first.catalogue();
      await first.close('kept');
      const second = await open();
      const { readAt } = await second.catalogue();
      await second.linksOf([OLD_CODE]);
      await second.close('kept');
      calls.length = 0;
      const third = await open();
      assert.equal((await third.catalogue()).readAt, readAt);
      await third.linksOf([OLD_CODE]);
      assert.deepEqual(calls, []);
    });
  });

  it('is not used when it is too old, is of another language, or a file of it is gone or another', async () => {
    await withLive({}, async ({ open, calls, folder }) => {
      const keepOne = async () => {
        const source = await open();
        await source.catalogue();
        await source.close('kept');
        calls.length = 0;
      };
      const asksAgain = async (...told: Parameters<typeof open>) => {
        calls.length = 0;
        await (await open(...told)).catalogue();
        return calls.filter((call) => paths.test(call)).length === 5;
      };
      await keepOne();
      assert.equal(await asksAgain(), false);
      assert.equal(await asksAgain({ cache: { folder: join(folder, 'cache'), maxAgeSeconds: 0 } }), true);
      assert.equal(await asksAgain({ cache: undefined }), true);
      assert.equal(await asksAgain({ language: 'nb' }), true);
      const [name = ''] = await readdir(join(folder, 'cache/catalogue'));
      for (const file of [
        'manifest.json',
        'further-subjects.json',
        'metadata/roles.json',
        'metadata/packages.en.json',
      ]) {
        const path = join(folder, 'cache/catalogue', name, file);
        const before = await readFile(path);
        await writeFile(path, '[ ]');
        assert.equal(await asksAgain(), true, `${file} is another`);
        await rm(path);
        assert.equal(await asksAgain(), true, `${file} is gone`);
        await writeFile(path, before);
        assert.equal(await asksAgain(), false);
      }
    });
  });

  it('is not written where anything of it could not be read, nor where there is no room for it', async () => {
    await withExample(async (snapshot) => {
      await rm(join(snapshot, 'metadata/roles.json'));
      await writeFiles(snapshot, { 'manifest.json': manifest() });
      await withLive({ snapshot }, async ({ open, folder }) => {
        const source = await open();
        const { problems } = await source.catalogue();
        await source.close('kept');
        assert.deepEqual(problems, [], 'nothing needs the names of roles');
        await assert.rejects(readdir(join(folder, 'cache')));
      });
    });
    await withLive({}, async ({ open, folder }) => {
      await writeFile(join(folder, 'cache'), 'a file where the folder should be');
      const source = await open();
      await source.catalogue();
      await source.close('kept');
      assert.equal(await readFile(join(folder, 'cache'), 'utf8'), 'a file where the folder should be');
    });
  });
});

describe('a live source that is recorded', () => {
  it('can be read as a snapshot that says the same, to whom it was limited, and how old its catalogue is', async () => {
    await withLive({}, async ({ open, folder }) => {
      const before = await open();
      await before.catalogue();
      await before.close('kept');
      const record = { folder: join(folder, 'kept'), replace: false };
      const live = await open({ record });
      const catalogue = await live.catalogue();
      const found = await live.systemUsers({ systems: [SYSTEM] });
      for (const user of found.systemUsers) await live.authorizedParties(user);
      await live.close('kept');
      const again = await snapshotSource(record.folder, 'en');
      assert.deepEqual((await again.catalogue()).records, catalogue.records);
      assert.equal((await again.catalogue()).readAt, catalogue.readAt);
      assert.deepEqual(await again.systemUsers({}), found);
      assert.equal((await again.systemUsers({ systems: ['310652970_lonn-og-skatt-klient'] })).complete, false);
    });
  });

  it('keeps the links of further subjects in one body with those of the catalogue', async () => {
    await withExample(async (snapshot) => {
      const path = join(snapshot, 'resource-registry/bysubjects.json');
      const body = JSON.parse(await readFile(path, 'utf8'));
      const urn = (type: string, value: string) => ({ type, value, urn: `${type}:${value}` });
      const gives = urn('urn:altinn:resource', 'ske-innrapportering-amelding');
      body.data.push({ subject: urn('urn:altinn:accesspackage', 'lonn-gammel-kode'), resources: [gives] });
      await writeFiles(snapshot, { 'manifest.json': manifest(), 'resource-registry/bysubjects.json': body });
      await withLive({ snapshot }, async ({ open, folder }) => {
        const record = { folder: join(folder, 'kept'), replace: false };
        const live = await open({ record });
        await live.catalogue();
        const { links } = await live.linksOf([OLD_CODE]);
        assert.deepEqual(links, [{ subject: OLD_CODE, services: [serviceId('ske-innrapportering-amelding')] }]);
        await live.close('kept');
        const again = await (await snapshotSource(record.folder, 'en')).catalogue();
        assert.deepEqual(
          again.records.links?.find(({ subject }) => subject === OLD_CODE),
          links[0],
        );
      });
    });
  });

  it('leaves nothing when it is abandoned, and writes over nothing', async () => {
    await withLive({}, async ({ open, folder }) => {
      const record = { folder: join(folder, 'a/kept'), replace: false };
      const live = await open({ record });
      await live.catalogue();
      await live.close('abandoned');
      assert.deepEqual(await readdir(join(folder, 'a')), []);
      await writeFiles(record.folder, { 'manifest.json': manifest(), 'system-users/old.json': [] });
      assert.match((await usageError(() => open({ record }))).message, /is not empty/);
      const replacing = await open({ record: { ...record, replace: true } });
      await replacing.catalogue();
      await replacing.close('kept');
      assert.ok(!(await readdir(record.folder)).includes('system-users'));
      await rm(join(record.folder, 'manifest.json'));
      const refused = await usageError(() => open({ record: { ...record, replace: true } }));
      assert.match(refused.message, /something other than a snapshot/);
    });
  });
});

const connectionOf = (variables: Readonly<Record<string, string>>) => ({
  clientId: variables['DEKNING_CLIENT_ID'],
  privateKeyFile: variables['DEKNING_PRIVATE_KEY_FILE'],
  keyId: variables['DEKNING_KEY_ID'],
});
