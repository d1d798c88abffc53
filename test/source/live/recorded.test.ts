import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageUrn, serviceId } from '../../../src/core/identifiers.js';
import { snapshotSource } from '../../../src/source/snapshot-source.js';
import { manifest, usageError, writeFiles } from '../../support/build.js';
import { withExample } from '../../support/folders.js';
import { withLive } from '../../support/live-source.js';

const SYSTEM = '310652970_lonn-og-skatt';
const OLD_CODE = packageUrn('lonn-gammel-kode');

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
