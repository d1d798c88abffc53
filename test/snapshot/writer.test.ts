import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSnapshot } from '../../src/snapshot/snapshot.js';
import { createSnapshotWriter, type ManifestHead } from '../../src/snapshot/writer.js';
import { manifest, usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';
import { english } from '../support/words.js';

const HEAD: ManifestHead = {
  environment: 'tt02',
  capturedAt: '2026-11-20T05:00:00.000Z',
  catalogueReadAt: undefined,
  whom: undefined,
  tool: { name: 'dekning', version: '1' },
};

const BYTES = Buffer.from('[]\n');
const kept = { bytes: BYTES, status: 200 };

describe('a snapshot that is written', () => {
  it('is there once it is finished, with hashes and statuses, and can be read', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'a/b');
      const writer = await createSnapshotWriter(target, { replace: false, inWords: english });
      await writer.keep('metadata/roles.json', kept);
      await writer.keep('authorized-parties/x.json', kept);
      await writer.keep('resource-registry/resourcelist.json', { status: 503 });
      await assert.rejects(readdir(target), 'nothing is there before the end');
      assert.deepEqual(await writer.finish(HEAD), []);
      assert.deepEqual(await readdir(join(folder, 'a')), ['b']);
      assert.equal((await stat(join(target, 'authorized-parties/x.json'))).mode & 0o777, 0o600);
      const snapshot = await openSnapshot(target);
      assert.deepEqual(await snapshot.read('metadata/roles.json'), { ok: true, value: [] });
      const refused = await snapshot.read('resource-registry/resourcelist.json');
      assert.ok(!refused.ok && refused.status === 503);
    });
  });

  it('fills a folder that is there, and stays that folder', async () => {
    await inFolder(async (folder) => {
      const { ino } = await stat(folder);
      const writer = await createSnapshotWriter(folder, { replace: false, inWords: english });
      await writer.keep('metadata/roles.json', kept);
      assert.deepEqual(await writer.finish(HEAD), []);
      assert.deepEqual((await readdir(folder)).sort(), ['manifest.json', 'metadata']);
      assert.equal((await stat(folder)).ino, ino);
    });
  });

  it('replaces a snapshot whole when it may, and nothing else', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'manifest.json': manifest(), 'system-users/old.json': [], 'notes/mine.txt': 'x' });
      assert.match(
        (await usageError(() => createSnapshotWriter(folder, { replace: false, inWords: english }))).message,
        /not empty/,
      );
      const writer = await createSnapshotWriter(folder, { replace: true, inWords: english });
      await writer.keep('metadata/roles.json', kept);
      assert.deepEqual(await writer.finish(HEAD), []);
      assert.deepEqual((await readdir(folder)).sort(), ['manifest.json', 'metadata', 'notes']);
      for (const other of ['{"name":"a web app"}', 'no json', '[]']) {
        await writeFile(join(folder, 'manifest.json'), other);
        const refused = await usageError(() => createSnapshotWriter(folder, { replace: true, inWords: english }));
        assert.match(refused.message, /something other than a snapshot/);
      }
      assert.equal(await readFile(join(folder, 'notes/mine.txt'), 'utf8'), 'x');
    });
  });

  it('is not kept from a folder by what a killed run left there', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, '.partial-killed'));
      const writer = await createSnapshotWriter(folder, { replace: false, inWords: english });
      await writer.keep('metadata/roles.json', kept);
      assert.deepEqual(await writer.finish(HEAD), []);
      assert.deepEqual((await readdir(folder)).sort(), ['.partial-killed', 'manifest.json', 'metadata']);
    });
  });

  it('leaves what was there when it is abandoned, also while something is being written', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'manifest.json': manifest(), 'old.json': [] });
      const before = await readFile(join(folder, 'manifest.json'), 'utf8');
      const writer = await createSnapshotWriter(folder, { replace: true, inWords: english });
      const writing = Array.from({ length: 50 }, (_, nth) => writer.keep(`many/${nth}.json`, kept));
      await writer.abandon();
      await Promise.all(writing);
      await writer.keep('late/one.json', kept);
      assert.deepEqual((await readdir(folder)).sort(), ['manifest.json', 'old.json']);
      assert.equal(await readFile(join(folder, 'manifest.json'), 'utf8'), before);
    });
  });

  it('tells what it could not write, and leaves no half of it', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'kept');
      const writer = await createSnapshotWriter(target, { replace: false, inWords: english });
      await writer.keep(`system-users/${'x'.repeat(300)}.json`, kept);
      await writer.keep('metadata/roles.json', kept);
      const [problem, ...others] = await writer.finish(HEAD);
      assert.deepEqual(others, []);
      assert.deepEqual([problem?.api, problem?.code], ['snapshot', 'not-recorded']);
      assert.match(problem ? english(problem).message : '', /ENAMETOOLONG/);
      assert.deepEqual(await readdir(folder), []);
    });
  });

  it('is refused where nobody may write', async function () {
    if (process.getuid?.() === 0) this.skip();
    await inFolder(async (folder) => {
      const closed = join(folder, 'closed');
      await mkdir(closed);
      await chmod(closed, 0o500);
      const refused = await usageError(() =>
        createSnapshotWriter(join(closed, 'kept'), { replace: false, inWords: english }),
      );
      assert.match(refused.message, /cannot be recorded .*EACCES/);
    });
  });
});
