import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/cli.js';
import { inFolder } from '../support/folders.js';

/** Writes a report without end, and tells when it has begun. */
const ENDLESS = `
  import { writeFileWhole } from '${join(ROOT, 'src/cli/outputs.ts')}';
  process.on('SIGINT', () => process.exit(130));
  function* pieces() {
    for (let at = 0; ; at += 1) {
      if (at === 3) console.log('begun');
      yield 'x'.repeat(100000);
    }
  }
  await writeFileWhole({ format: 'csv', path: 'report.csv' }, pieces());
`;

describe('a report that is written to a file', () => {
  it('leaves nothing half written at Ctrl-C, and the old file as it was', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'report.csv'), 'old');
      const child = spawn(
        process.execPath,
        ['--import', join(ROOT, 'node_modules/tsx/dist/esm/index.mjs'), '--input-type=module', '--eval', ENDLESS],
        { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      assert.equal((await readdir(folder)).length, 2);
      child.kill('SIGINT');
      assert.deepEqual(await ended, [130, null]);
      assert.deepEqual(await readdir(folder), ['report.csv']);
      assert.equal(await readFile(join(folder, 'report.csv'), 'utf8'), 'old');
    });
  });
});
