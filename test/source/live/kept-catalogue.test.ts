import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageUrn } from '../../../src/core/identifiers.js';
import { manifest, writeFiles } from '../../support/build.js';
import { withExample } from '../../support/folders.js';
import { withLive } from '../../support/live-source.js';

const OLD_CODE = packageUrn('lonn-gammel-kode');

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
