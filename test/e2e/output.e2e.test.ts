import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder } from '../support/folders.js';

const ARGS = ['audit', '--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG];

describe('--output', () => {
  it('writes any number of formats to files in the same run, the same as on standard output', async () => {
    await inFolder(async (folder) => {
      const outputs = ['json', 'ndjson', 'table'].flatMap((format) => ['--output', `${format}=${format}.out`]);
      const { code, stdout } = await dekning([...ARGS, ...outputs], { cwd: folder });
      assert.equal(code, 1);
      assert.deepEqual((await readdir(folder)).sort(), ['json.out', 'ndjson.out', 'table.out']);
      assert.equal(await readFile(join(folder, 'table.out'), 'utf8'), stdout);
      for (const format of ['json', 'ndjson']) {
        const alone = await dekning([...ARGS, '--format', format], { cwd: folder });
        assert.equal(await readFile(join(folder, `${format}.out`), 'utf8'), alone.stdout, format);
      }
    });
  });

  it('goes together with ndjson on standard output', async () => {
    await inFolder(async (folder) => {
      const { stdout } = await dekning([...ARGS, '--format', 'ndjson', '--output', 'json=a.json'], { cwd: folder });
      assert.equal(stdout.trimEnd().split('\n').length, 6);
      assert.equal(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')).systemUsers.length, 5);
    });
  });

  it('leaves an old file as it was when the audit ends in a mistake', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.json'), 'old');
      const { code } = await dekning([...ARGS, '--service', 'nothing-like-*', '--output', 'json=a.json'], {
        cwd: folder,
      });
      assert.equal(code, 2);
      assert.equal(await readFile(join(folder, 'a.json'), 'utf8'), 'old');
      assert.deepEqual(await readdir(folder), ['a.json']);
    });
  });

  it('exits 2 for what cannot be written, before anything is read', async () => {
    await inFolder(async (folder) => {
      for (const [outputs, said] of [
        [['json'], /not of the form FORMAT=PATH/],
        [['=x'], /"" is none of table/],
        [['nope=x'], /"nope" is none of table, json/],
        [['json='], /not of the form/],
        [['json=no/such/folder.json'], /the folder of no\/such\/folder\.json does not exist/],
        [['json=.'], /\. is a folder/],
        [['json=x', 'ndjson=./x'], /two reports cannot be written to one file/],
      ] as const) {
        const { code, stderr, stdout } = await dekning([...ARGS, ...outputs.flatMap((one) => ['--output', one])], {
          cwd: folder,
        });
        assert.equal(code, 2, outputs.join());
        assert.match(stderr, said);
        assert.equal(stdout, '');
      }
      assert.deepEqual(await readdir(folder), []);
    });
  });
});
