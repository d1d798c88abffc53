import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { findConfig } from '../../src/config/find.js';
import { loadConfig } from '../../src/config/load.js';
import { usageError, writeFiles } from '../support/build.js';
import { inFolder } from '../support/folders.js';

const FILE = 'dekning.yaml';

describe('the configuration of a folder', () => {
  /** The environment of the configuration that is found when one works in `mid/low`. */
  const foundFrom = (files: Record<string, string>) =>
    inFolder(async (folder) => {
      await writeFiles(folder, { ...files, 'mid/low/other': '' });
      const before = process.cwd();
      process.chdir(join(folder, 'mid/low'));
      try {
        const found = await findConfig(process.cwd());
        return found === undefined ? undefined : (await loadConfig(found)).config.environment;
      } finally {
        process.chdir(before);
      }
    });

  it('is found in it, or in the nearest one above', async () => {
    assert.equal(await foundFrom({ [FILE]: 'environment: tt02\n' }), 'tt02');
    assert.equal(await foundFrom({ [FILE]: 'environment: prod\n', 'mid/dekning.yaml': 'environment: at22\n' }), 'at22');
    assert.equal(await foundFrom({ 'mid/low/dekning.yaml': 'environment: yt01\n' }), 'yt01');
  });

  it('is none where no folder has one', async () => {
    assert.equal(await foundFrom({ 'mid/other.yaml': 'environment: tt02\n', 'other/dekning.yaml': '' }), undefined);
  });

  it('is not passed by for its other ending: without expectations every audit is green', async () => {
    const { message, advice } = await usageError(() =>
      foundFrom({ [FILE]: 'environment: prod\n', 'mid/dekning.yml': 'environment: tt02\n' }),
    );
    assert.match(message, /\.\.\/dekning\.yml is not read/);
    assert.match(advice.join(' '), /dekning\.yaml.*--config/);
    const both = { 'mid/dekning.yml': 'environment: tt02\n', 'mid/dekning.yaml': 'environment: at22\n' };
    assert.equal(await foundFrom(both), 'at22');
  });

  it('is the nearest one even when that is empty', async () => {
    assert.equal(await foundFrom({ [FILE]: 'environment: prod\n', 'mid/dekning.yaml': '' }), undefined);
  });

  it('is found also where it cannot be read, which whoever loads it tells: it must not count as none', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { 'folder/dekning.yaml/x': '', 'link/x': '' });
      await symlink('/gone/dekning.yaml', join(folder, 'link', FILE));
      for (const [place, why] of [
        ['folder', /cannot be read: it is a folder/],
        ['link', /cannot be read: there is no such file/],
      ] as const) {
        const found = await findConfig(join(folder, place));
        assert.ok(found, place);
        assert.match((await usageError(() => loadConfig(found))).message, why);
      }
    });
  });

  it('can be loaded as it was found, wherever the search began', async () => {
    await inFolder(async (folder) => {
      await writeFiles(folder, { [FILE]: 'environment: tt02\n', 'low/x': '' });
      const found = await findConfig(join(folder, 'low'));
      assert.equal(found && (await loadConfig(found)).config.environment, 'tt02');
    });
  });
});
