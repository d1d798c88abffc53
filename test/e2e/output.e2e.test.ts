import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dekning, EXAMPLE, EXAMPLE_CONFIG, ROOT } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';

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

  it('says which file could not be written', async function () {
    // A folder in which nobody can make a file, not even whoever may write everywhere.
    if (process.platform !== 'linux') return void this.skip();
    const { code, stderr } = await dekning([...ARGS, '--output', 'csv=/proc/a.csv']);
    assert.match(stderr, /^dekning: The report could not be written to \/proc\/a\.csv \(E\w+\)\.\n$/);
    assert.equal(code, process.getuid?.() === 0 ? 3 : 2);
  });

  it('says before anything is read that nothing can be written in a folder', async function () {
    // Whoever may write everywhere, as in many containers, cannot try it.
    if (process.getuid?.() === 0) return void this.skip();
    await inFolder(async (folder) => {
      await chmod(folder, 0o555);
      const { code, stdout, stderr } = await dekning([...ARGS, '--output', 'csv=a.csv'], { cwd: folder });
      await chmod(folder, 0o755);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, 'dekning: The report could not be written to a.csv (EACCES).\n');
    });
  });

  it('writes what a link leads to, and leaves the link', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'real.csv'), 'old');
      await symlink('real.csv', join(folder, 'link.csv'));
      await dekning([...ARGS, '--output', 'csv=link.csv'], { cwd: folder });
      assert.ok((await lstat(join(folder, 'link.csv'))).isSymbolicLink());
      assert.match(await readFile(join(folder, 'real.csv'), 'utf8'), /^systemUserId,/);
      assert.deepEqual((await readdir(folder)).sort(), ['link.csv', 'real.csv']);
    });
  });

  it('makes what a link leads to that is not there yet, and keeps the permissions of what is', async () => {
    await inFolder(async (folder) => {
      await symlink('new.csv', join(folder, 'link.csv'));
      await writeFile(join(folder, 'private.json'), 'old', { mode: 0o600 });
      await writeFile(join(folder, 'shared.json'), 'old');
      await chmod(join(folder, 'shared.json'), 0o666);
      const outputs = ['csv=link.csv', 'json=private.json', 'json=shared.json'].flatMap((one) => ['--output', one]);
      await dekning([...ARGS, ...outputs], { cwd: folder });
      assert.ok((await lstat(join(folder, 'link.csv'))).isSymbolicLink());
      assert.match(await readFile(join(folder, 'new.csv'), 'utf8'), /^systemUserId,/);
      assert.equal((await lstat(join(folder, 'private.json'))).mode & 0o777, 0o600);
      assert.equal((await lstat(join(folder, 'shared.json'))).mode & 0o777, 0o666);
      assert.match(await readFile(join(folder, 'private.json'), 'utf8'), /^\{/);
    });
  });

  it('never writes two reports to one file, nor to one that a stream of the process has', async () => {
    await inFolder(async (folder) => {
      const run = join(folder, 'run.json');
      await writeFile(run, (await dekning([...ARGS, '--json'])).stdout);
      await symlink('a.csv', join(folder, 'b.csv'));
      const twice = await dekning([...ARGS, '--output', 'csv=a.csv', '--output', 'json=b.csv'], { cwd: folder });
      assert.deepEqual([twice.code, twice.stdout], [2, '']);
      assert.match(twice.stderr, /two reports cannot be written to one file/);
      const shell = (command: string) =>
        spawnSync('sh', ['-c', `"$0" "$1" ${command}`, process.execPath, join(ROOT, 'bin/run.js')], {
          cwd: folder,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' },
        });
      const before = await readFile(run, 'utf8');
      const input = shell('report - --output html=run.json < run.json');
      assert.equal(input.status, 2, input.stderr);
      assert.match(input.stderr, /run\.json is read by this run/);
      assert.equal(await readFile(run, 'utf8'), before);
      const output = shell('report run.json --output json=all.txt > all.txt');
      assert.equal(output.status, 2, output.stderr);
      assert.match(output.stderr, /all\.txt is where standard output or error goes already/);
      assert.equal(await readFile(join(folder, 'all.txt'), 'utf8'), '');
    });
  });

  it('writes to a pipe, which stays one', async function () {
    if (spawnSync('mkfifo', ['--version']).status !== 0) this.skip();
    await inFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      spawnSync('mkfifo', [pipe]);
      const [{ code }, text] = await Promise.all([
        dekning([...ARGS, '--output', `json=${pipe}`], { cwd: folder }),
        readFile(pipe, 'utf8'),
      ]);
      assert.equal(code, 1);
      assert.equal(JSON.parse(text).gate.violations, 160);
      assert.ok((await lstat(pipe)).isFIFO());
    });
  });

  it('never writes over what the run reads', async () => {
    await withExample(async (folder) => {
      const config = join(folder, 'dekning.yaml');
      await cp(EXAMPLE_CONFIG, config);
      const { stdout } = await dekning(['audit', '--snapshot', '.', '--json'], { cwd: folder });
      await writeFile(join(folder, 'run.json'), stdout);
      await symlink('run.json', join(folder, 'link.json'));
      await writeFile(join(folder, 'key.pem'), 'a key');
      const audit = ['audit', '--snapshot', EXAMPLE];
      const since = ['--only-new', '--since', 'run.json'];
      const tries: readonly (readonly string[])[] = [
        [...audit, '--output', 'json=dekning.yaml'],
        [...audit, '--config', 'dekning.yaml', '--output', 'json=./dekning.yaml'],
        [...audit, ...since, '--output', 'json=run.json'],
        [...audit, ...since, '--output', 'json=link.json'],
        [...audit, '--output', 'json=key.pem'],
        ['audit', '--snapshot', '.', '--output', 'json=manifest.json'],
        ['audit', '--snapshot', '.', '--output', 'json=metadata/new.json'],
        ['report', 'run.json', '--output', 'html=run.json'],
      ];
      const before = await contentsOf(folder);
      for (const args of tries) {
        const env = { DEKNING_PRIVATE_KEY_FILE: 'key.pem' };
        const { code, stderr, stdout: printed } = await dekning(args, { cwd: folder, env });
        assert.deepEqual([code, printed], [2, ''], args.join(' '));
        assert.match(stderr, /--output: \S+ is read by this run, or lies in a folder that is/);
      }
      assert.deepEqual(await contentsOf(folder), before);
    });
  });
});

/** Every file of a folder, with its text. */
async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = names.map((one) => join(one.parentPath, one.name)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}
