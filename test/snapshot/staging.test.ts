import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openStaging } from '../../src/snapshot/staging.js';
import { manifest, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';

describe('a snapshot that is put in the place of another', () => {
  it('is there at once: no signal can be heard while one of them is half there', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'manifest.json': manifest(), 'system-users/old.json': [] });
      const staging = await openStaging(folder, { replace: true });
      await writeFiles(staging.folder, { 'manifest.json': manifest(), 'metadata/roles.json': [] });
      const putting = staging.put();
      assert.ok(existsSync(join(folder, 'metadata/roles.json')));
      assert.ok(existsSync(join(folder, 'manifest.json')));
      assert.deepEqual(readdirSync(folder).sort(), ['manifest.json', 'metadata']);
      await putting;
    });
  });

  it('does not take the place of one that another run put there meanwhile, unless it may', async () => {
    await inFolder(async (folder) => {
      const [slow, fast] = [
        await openStaging(folder, { replace: false }),
        await openStaging(folder, { replace: false }),
      ];
      await writeFiles(slow.folder, { 'manifest.json': manifest({ environment: 'slow' }) });
      await writeFiles(fast.folder, { 'manifest.json': manifest({ environment: 'fast' }), 'metadata/roles.json': [] });
      await fast.put();
      await assert.rejects(slow.put(), { code: 'EEXIST' });
      await slow.remove();
      assert.deepEqual((await readdir(folder)).sort(), ['manifest.json', 'metadata']);
    });
  });

  it('takes it whole where it may, and leaves what another run is still making', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'manifest.json': manifest() });
      const [slow, fast] = [await openStaging(folder, { replace: true }), await openStaging(folder, { replace: true })];
      await writeFiles(slow.folder, { 'manifest.json': manifest(), 'system-users/slow.json': [] });
      await writeFiles(fast.folder, { 'manifest.json': manifest(), 'metadata/roles.json': [] });
      await fast.put();
      await slow.put();
      assert.deepEqual((await readdir(folder, { recursive: true })).sort(), [
        'manifest.json',
        'system-users',
        'system-users/slow.json',
      ]);
    });
  });
});
