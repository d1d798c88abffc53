import assert from 'node:assert/strict';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditJson, dekning, EXAMPLE_CONFIG } from '../support/cli.js';
import { withExample } from '../support/folders.js';

const OWNER = ['--waiver-owner', 'compliance@example.no'];

/** A pipeline whose gate is red: a snapshot, and a configuration beside it. */
const inPipeline = (use: (folder: string, config: string) => Promise<void>): Promise<void> =>
  withExample(async (folder) => {
    const config = join(folder, 'dekning.yaml');
    await cp(EXAMPLE_CONFIG, config);
    await use(folder, config);
  });

describe('dekning baseline', () => {
  it('turns a red gate green once the reasons are written, and not before', async () => {
    await inPipeline(async (folder, config) => {
      const asked = ['--snapshot', folder, '--config', config];
      const before = await readFile(config, 'utf8');
      const red = await auditJson(asked);
      const written = await dekning(['baseline', ...asked, ...OWNER, '--expires', '2027-03-31']);
      assert.deepEqual([written.code, written.stderr], [0, '']);
      assert.match(written.stdout, new RegExp(`^${red.result.gate.violations} waivers were added to `));
      const after = await readFile(config, 'utf8');
      assert.ok(after.startsWith(before));

      const unwritten = await auditJson(asked);
      assert.equal(unwritten.code, 1);
      assert.equal(unwritten.result.summary.waived, 0);

      await writeFile(config, after.replaceAll('TODO', 'the customer files on paper'));
      const green = await auditJson([...asked, '--strict']);
      assert.deepEqual([green.code, green.result.summary.waived], [0, red.result.gate.violations]);
      assert.equal((await auditJson(asked, { env: { DEKNING_NOW: '2027-03-31T22:00:00Z' } })).code, 1);
    });
  });

  it('writes nothing twice', async () => {
    await inPipeline(async (folder, config) => {
      const command = ['baseline', '--snapshot', folder, '--config', config, ...OWNER];
      assert.equal((await dekning(command)).code, 0);
      const once = await readFile(config, 'utf8');
      const { code, stdout } = await dekning(command);
      assert.equal(code, 0);
      assert.match(stdout, /nothing new to waive.*\n\d+ findings are under a waiver/s);
      assert.equal(await readFile(config, 'utf8'), once);
    });
  });

  it('prints the waivers instead, as YAML that can be put into a file', async () => {
    await inPipeline(async (folder, config) => {
      const before = await readFile(config, 'utf8');
      const { code, stdout, stderr } = await dekning([
        'baseline',
        '--snapshot',
        folder,
        '--config',
        config,
        ...OWNER,
        '--print',
        '--lang',
        'nb',
      ]);
      assert.equal(code, 0);
      assert.match(stderr, /unntak til konfigurasjonen/);
      assert.equal(await readFile(config, 'utf8'), before);
      const pasted = join(folder, 'pasted.yaml');
      await writeFile(pasted, before + stdout);
      const { result } = await auditJson(['--snapshot', folder, '--config', pasted]);
      assert.ok(result.findings.some(({ kind }) => kind === 'waiver-unwritten'));
    });
  });

  it('exits 3 when something could not be read, and says what', async () => {
    await inPipeline(async (folder, config) => {
      await rm(join(folder, 'authorized-parties', '00000000-0000-4000-8000-000000000001.json'));
      const { code, stdout } = await dekning(['baseline', '--snapshot', folder, '--config', config, ...OWNER]);
      assert.equal(code, 3);
      assert.match(stdout, /could not be read.*00000000-0000-4000-8000-000000000001/s);
    });
  });

  it('keeps the permissions of the file and leaves no other behind', async () => {
    await inPipeline(async (folder, config) => {
      const { chmod } = await import('node:fs/promises');
      await chmod(config, 0o600);
      const before = await readdir(folder);
      await dekning(['baseline', '--snapshot', folder, '--config', config, ...OWNER]);
      assert.equal((await stat(config)).mode & 0o777, 0o600);
      assert.deepEqual(await readdir(folder), before);
    });
  });

  it('says what is wrong with how it is asked, with exit code 2', async () => {
    await inPipeline(async (folder, config) => {
      const asked = ['baseline', '--snapshot', folder, '--config', config];
      const faults: readonly [args: readonly string[], told: RegExp][] = [
        [asked, /waiver-owner/],
        [[...asked, '--waiver-owner', ' '], /--waiver-owner: the value must not be blank/],
        [[...asked, ...OWNER, '--expires', '31.03.2027'], /--expires: "31\.03\.2027" is no ISO date/],
        [[...asked, ...OWNER, '--expires', '2026-11-22'], /--expires: 2026-11-22 is past/],
        [['baseline', '--snapshot', folder, ...OWNER], /no dekning\.yaml.*--print/],
      ];
      for (const [args, told] of faults) {
        const { code, stdout, stderr } = await dekning(args);
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
        assert.match(stderr, told);
      }
    });
  });
});
