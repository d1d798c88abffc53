import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load.js';
import { dekning, EXAMPLE, type Run } from '../support/cli.js';
import { configSchemaText, schemaFaults } from '../support/config-schema.js';
import { inFolder } from '../support/folders.js';
import { CTRL_C, CTRL_D, ENTER, hasTerminal, inTerminal, type Turn } from '../support/terminal.js';

const SPACE = ' ';
const DOWN = '\u001b[B';

const init = (cwd: string, ...args: string[]): Promise<Run> => dekning(['init', ...args], { cwd });

/** Runs it where it must be refused: one line, exit code 2, and the folder as it was. */
async function refused(cwd: string, told: RegExp, ...args: string[]): Promise<void> {
  const before = await readdir(cwd, { recursive: true });
  const { code, stdout, stderr } = await init(cwd, ...args);
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, told);
  assert.doesNotMatch(stderr, /\n\s+at /);
  assert.deepEqual(await readdir(cwd, { recursive: true }), before);
}

const PAYROLL = ['--env', 'tt02', '--service', 'ske-innrapportering-amelding', '--package', 'skattegrunnlag'];

describe('dekning init, where nobody can be asked', () => {
  it('writes what the flags say, tells what comes next, and that then works', async () => {
    await inFolder(async (cwd) => {
      const { code, stdout, stderr } = await init(
        cwd,
        ...PAYROLL,
        '--party',
        '310 987 603',
        '--system',
        '310652970_lonn-og-skatt',
      );
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Wrote dekning\.yaml\.\n.*\nNext: dekning audit\n/s);
      const { config } = await loadConfig(join(cwd, 'dekning.yaml'));
      assert.equal(config.environment, 'tt02');
      assert.deepEqual(
        config.expect.map(({ kind, value }) => `${kind} ${value}`),
        ['service ske-innrapportering-amelding', 'package skattegrunnlag'],
      );
      assert.deepEqual([config.parties, config.systems], [['310987603'], ['310652970_lonn-og-skatt']]);
      assert.equal(schemaFaults(await readFile(join(cwd, 'dekning.yaml'), 'utf8')), '');
      const audit = await dekning(['audit', '--snapshot', EXAMPLE, '--json'], { cwd });
      assert.equal(audit.code, 1, audit.stderr);
    });
  });

  it('without flags writes examples, and says that nothing is expected yet', async () => {
    await inFolder(async (cwd) => {
      const { code, stdout } = await init(cwd);
      assert.equal(code, 0);
      assert.match(stdout, /Nothing is expected yet/);
      assert.equal((await dekning(['audit', '--snapshot', EXAMPLE], { cwd })).code, 0);
    });
  });

  it('takes environment and language from the variables, unless flags say otherwise', async () => {
    await inFolder(async (cwd) => {
      const env = { DEKNING_ENV: 'yt01', LANG: 'nn_NO.UTF-8' };
      const { stdout } = await dekning(['init', '--service', 'a'], { cwd, env });
      const text = await readFile(join(cwd, 'dekning.yaml'), 'utf8');
      assert.match(stdout, /^Skreiv dekning\.yaml\./);
      assert.match(text, /^environment: yt01$/m);
      assert.match(text, /ei teneste/);
      await dekning(['init', '--env', 'tt02', '--lang', 'nb', '--force'], { cwd, env });
      const again = await readFile(join(cwd, 'dekning.yaml'), 'utf8');
      assert.match(again, /^environment: tt02$/m);
      assert.match(again, /en tjeneste/);
    });
  });

  it('tells how a file of another name is used', async () => {
    await inFolder(async (cwd) => {
      await mkdir(join(cwd, 'my gates'));
      const { stdout } = await init(cwd, ...PAYROLL, '--file', 'my gates/tax.yaml');
      assert.match(stdout, /^Next: dekning audit --config 'my gates\/tax\.yaml'$/m);
      assert.deepEqual(await readdir(join(cwd, 'my gates')), ['dekning.schema.json', 'tax.yaml']);
    });
  });

  it('never replaces a file without --force', async () => {
    await inFolder(async (cwd) => {
      await writeFile(join(cwd, 'dekning.yaml'), 'environment: prod\n');
      await refused(cwd, /dekning\.yaml is there already, and nothing was written\. Give --force/, ...PAYROLL);
      assert.equal(await readFile(join(cwd, 'dekning.yaml'), 'utf8'), 'environment: prod\n');
      assert.equal((await init(cwd, ...PAYROLL, '--force')).code, 0);
      assert.equal((await loadConfig(join(cwd, 'dekning.yaml'))).config.environment, 'tt02');
    });
  });

  it('takes a link that leads nowhere for a file that is there', async () => {
    await inFolder(async (cwd) => {
      await symlink('elsewhere.yaml', join(cwd, 'dekning.yaml'));
      const { code, stderr } = await init(cwd, ...PAYROLL);
      assert.equal(code, 2);
      assert.match(stderr, /dekning\.yaml is there already/);
      assert.equal(await readlink(join(cwd, 'dekning.yaml')), 'elsewhere.yaml');
    });
  });

  it('refuses values that no configuration may have, and places that cannot be written', async () => {
    await inFolder(async (cwd) => {
      await writeFile(join(cwd, 'file'), '');
      await refused(cwd, /--party: "310987604" is no organisation number/, '--party', '310987604');
      await refused(cwd, /--service: the value must not be blank/, '--service', ' ');
      await refused(cwd, /--fail-on: "emtpy" is none of/, '--fail-on', 'emtpy');
      await refused(cwd, /--fail-on: never stands alone/, '--fail-on', 'never,empty');
      await refused(cwd, /--env: "test" is none of/, '--env', 'test');
      await refused(cwd, /--file: the value must not be blank/, '--file', '');
      await refused(cwd, /is a folder/, '--file', '.');
      await refused(cwd, /The folder of no\/such\.yaml does not exist/, '--file', 'no/such.yaml');
      await refused(cwd, /The folder of file\/a\.yaml does not exist/, '--file', 'file/a.yaml');
    });
  });

  it('says when it hides a file in a folder above', async () => {
    await inFolder(async (cwd) => {
      await mkdir(join(cwd, 'below'));
      await writeFile(join(cwd, 'dekning.yaml'), '');
      const { code, stderr } = await init(join(cwd, 'below'), ...PAYROLL);
      assert.equal(code, 0);
      assert.match(stderr, /There is \.\.\/dekning\.yaml in a folder above/);
      assert.equal((await init(join(cwd, 'below'), '--file', 'tax.yaml')).stderr, '');
    });
  });

  it('puts a schema beside the file, refreshes it, and touches no other file of that name', async () => {
    await inFolder(async (cwd) => {
      const copy = join(cwd, 'dekning.schema.json');
      await writeFile(copy, '{"title":"dekning.yaml","description":"of an older version"}');
      assert.match((await init(cwd, ...PAYROLL)).stdout, /^Wrote dekning\.schema\.json/m);
      assert.equal(await readFile(copy, 'utf8'), configSchemaText());
      await writeFile(copy, '{"mine":true}');
      await refused(cwd, /is no schema of dekning's\. Give --no-schema/, '--file', 'other.yaml');
      assert.equal((await init(cwd, '--file', 'other.yaml', '--no-schema')).code, 0);
      assert.equal(await readFile(copy, 'utf8'), '{"mine":true}');
    });
  });
});

describe('dekning init, on a terminal', () => {
  before(function () {
    if (!hasTerminal()) this.skip();
  });

  const ANSWERS: readonly Turn[] = [
    [/environment of Altinn/, DOWN + ENTER],
    [/Which systems/, ENTER],
    [/Which services/, `app_skd_*, nav_sykepenger_dialog${ENTER}`],
    [/service owners/, ENTER],
    [/access packages/, `skattegrunnlag${ENTER}`],
    [/Which parties/, `310987604${ENTER}`],
    [/310987604 is no organisation number/, `\u007f3${ENTER}`],
    [/makes an audit fail/, DOWN + SPACE + ENTER],
  ];

  it('asks, says what cannot be, and writes the answers', async () => {
    await inFolder(async (cwd) => {
      const { code, screen } = await inTerminal(['init'], { cwd, turns: ANSWERS });
      assert.equal(code, 0, screen);
      const { config } = await loadConfig(join(cwd, 'dekning.yaml'));
      assert.equal(config.environment, 'tt02');
      assert.deepEqual(
        config.expect.map(({ value }) => value),
        ['app_skd_*', 'nav_sykepenger_dialog', 'skattegrunnlag'],
      );
      assert.deepEqual(config.parties, ['310987603']);
      assert.deepEqual(config.gate.failOn, ['empty', 'partial']);
    });
  });

  it('asks in the language of the run, and only for what no flag answers', async () => {
    await inFolder(async (cwd) => {
      const flags = ['--lang', 'nb', ...PAYROLL, '--system', 'a', '--owner', 'brg', '--party', '310987603'];
      const turns: readonly Turn[] = [[/Hva skal gi avvik\?/, SPACE + ENTER]];
      const { code, screen } = await inTerminal(['init', ...flags], { cwd, turns });
      assert.equal(code, 0, screen);
      assert.deepEqual((await loadConfig(join(cwd, 'dekning.yaml'))).config.gate.failOn, ['never']);
    });
  });

  for (const [name, key] of [
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
  ] as const) {
    it(`leaves at ${name} with 130, and writes nothing`, async () => {
      await inFolder(async (cwd) => {
        const turns: readonly Turn[] = [
          [/Which systems/, `a${ENTER}`],
          [/Which services/, key],
        ];
        const { code } = await inTerminal(['init', '--env', 'tt02'], { cwd, turns });
        assert.equal(code, 130);
        assert.deepEqual(await readdir(cwd), []);
      });
    });
  }

  it('refuses before it asks', async () => {
    await inFolder(async (cwd) => {
      await writeFile(join(cwd, 'dekning.yaml'), '');
      const { code, screen } = await inTerminal(['init'], { cwd });
      assert.equal(code, 2);
      assert.doesNotMatch(screen, /environment of Altinn/);
    });
  });

  it('asks nothing with --yes, nor in CI', async () => {
    for (const [args, env] of [
      [['init', '--yes'], {}],
      [['init'], { CI: 'true' }],
    ] as const) {
      await inFolder(async (cwd) => {
        assert.equal((await inTerminal(args, { cwd, env })).code, 0);
        assert.ok((await readdir(cwd)).includes('dekning.yaml'));
      });
    }
  });
});
