import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InitFlags } from '../../../src/cli/init/answers.js';
import { initialise } from '../../../src/cli/init/initialise.js';
import { loadConfig } from '../../../src/config/load.js';
import { settingsFrom } from '../../../src/config/settings.js';
import { usageError } from '../../support/build.js';
import { inFolder } from '../../support/folders.js';

const SETTINGS = settingsFrom({ DEKNING_NOW: '2026-11-23', LANG: 'nb_NO.UTF-8' });

const FLAGS: InitFlags = {
  env: undefined,
  system: undefined,
  service: undefined,
  owner: undefined,
  package: undefined,
  party: undefined,
  'fail-on': undefined,
  yes: true,
  file: 'dekning.yaml',
  force: false,
  'no-schema': false,
  lang: undefined,
  json: undefined,
};

const init = (file: string, flags: Partial<InitFlags> = {}): Promise<string> =>
  initialise({ ...FLAGS, file, ...flags }, SETTINGS);

describe('a new configuration', () => {
  it('is written whole, and nothing half written is left', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'dekning.yaml');
      const told = await init(path, { service: ['a', ' a ', 'b'], 'fail-on': 'partial' });
      assert.ok(told.startsWith(`Skrev ${path}.\n`), told);
      assert.deepEqual((await readdir(folder)).sort(), ['dekning.schema.json', 'dekning.yaml']);
      const { config } = await loadConfig(path);
      assert.deepEqual(
        config.expect.map(({ value }) => value),
        ['a', 'b'],
      );
      assert.deepEqual(config.gate.failOn, ['partial']);
      assert.match(await readFile(path, 'utf8'), /expires: 2027-02-21 /, 'ninety days from now');
    });
  });

  it('takes the place of the file that a link leads to', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'real'));
      await writeFile(join(folder, 'real/gate.yaml'), '');
      await symlink('real/gate.yaml', join(folder, 'dekning.yaml'));
      await init(join(folder, 'dekning.yaml'), { force: true, 'no-schema': true, owner: ['brg'] });
      assert.match(await readFile(join(folder, 'real/gate.yaml'), 'utf8'), /owner: brg/);
    });
  });

  it('leaves the folder as it was where the file cannot be put', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'shut'));
      await chmod(join(folder, 'shut'), 0o500);
      // Whoever may write anywhere is stopped by a name that is too long instead.
      const file = join(folder, process.getuid?.() === 0 ? `${'a'.repeat(250)}.yaml` : 'shut/dekning.yaml');
      const { message } = await usageError(() => init(file));
      assert.match(message, /could not be written \((EACCES|ENAMETOOLONG)\)/);
      assert.deepEqual(await readdir(folder), ['shut']);
      assert.deepEqual(await readdir(join(folder, 'shut')), []);
      await chmod(join(folder, 'shut'), 0o700);
    });
  });

  it('is never put over another by chance', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'dekning.yaml'), '# mine\n');
      assert.match((await usageError(() => init(join(folder, 'dekning.yaml')))).message, /is there already/);
      assert.match((await usageError(() => init(folder))).message, /is a folder/);
      assert.match((await usageError(() => init(join(folder, 'no/dekning.yaml')))).message, /does not exist/);
      await writeFile(join(folder, 'dekning.schema.json'), '{}');
      assert.match((await usageError(() => init(join(folder, 'a.yaml')))).message, /no schema of dekning's/);
      assert.deepEqual((await readdir(folder)).sort(), ['dekning.schema.json', 'dekning.yaml']);
    });
  });

  it('cannot have what no configuration can', async () => {
    for (const [flags, told] of [
      [{ party: ['310987604'] }, /--party: "310987604" is no organisation number/],
      [{ system: [''] }, /--system: the value must not be blank/],
      [{ 'fail-on': 'never,empty' }, /never stands alone/],
    ] as const) {
      await inFolder(async (folder) => {
        const party = 'party' in flags ? [...flags.party] : undefined;
        const system = 'system' in flags ? [...flags.system] : undefined;
        const failOn = 'fail-on' in flags ? flags['fail-on'] : undefined;
        const { message } = await usageError(() =>
          init(join(folder, 'dekning.yaml'), { party, system, 'fail-on': failOn }),
        );
        assert.match(message, told);
        assert.deepEqual(await readdir(folder), []);
      });
    }
  });
});
