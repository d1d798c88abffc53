import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMATS } from '../../src/report/registry.js';
import { dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';

const AUDIT = ['audit', '--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG];

/** Writes every format to a file that is named after it. */
const everyFormat = FORMATS.flatMap((format) => ['--output', `${format}=out.${format}`]);

/** The files in a folder, by name. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

/** Runs something in an empty folder, and gives what it wrote there. */
const writtenBy = (args: readonly string[]): Promise<Readonly<Record<string, string>>> =>
  inFolder(async (cwd) => {
    const { code, stderr } = await dekning(args, { cwd });
    assert.deepEqual([code, stderr], [1, '']);
    return filesIn(cwd);
  });

/** An audit that was saved as json and ndjson, with its files by name. */
const whenSaved = (use: (folder: string) => Promise<void>, ...flags: string[]): Promise<void> =>
  inFolder(async (folder) => {
    await dekning([...AUDIT, '--output', 'json=run.json', '--output', 'ndjson=run.ndjson', ...flags], { cwd: folder });
    await use(folder);
  });

describe('dekning report', () => {
  it('writes every format as the audit did, to the byte, and an audit writes the same twice', async () => {
    await whenSaved(async (folder) => {
      const audited = await writtenBy([...AUDIT, ...everyFormat]);
      assert.equal(Object.keys(audited).length, FORMATS.length);
      assert.deepEqual(await writtenBy([...AUDIT, ...everyFormat]), audited);
      for (const saved of ['run.json', 'run.ndjson']) {
        assert.deepEqual(await writtenBy(['report', join(folder, saved), ...everyFormat]), audited, saved);
      }
    });
  });

  it('prints as the audit did, at the same width and with the same colours', async () => {
    await whenSaved(async (folder) => {
      const env = { COLUMNS: '70', FORCE_COLOR: '1' };
      for (const flags of [[], ['--json'], ['--format', 'ndjson'], ['--format', 'csv', '--csv-delimiter', ';']]) {
        const audited = await dekning([...AUDIT, ...flags], { env });
        assert.equal(audited.code, 1);
        for (const saved of ['run.json', 'run.ndjson']) {
          assert.deepEqual(await dekning(['report', saved, ...flags], { cwd: folder, env }), audited, flags.join(' '));
        }
      }
    });
  });

  it('reads standard input, from a pipe and from a file', async () => {
    await whenSaved(async (folder) => {
      const text = await readFile(join(folder, 'run.json'), 'utf8');
      const named = await dekning(['report', 'run.json'], { cwd: folder });
      assert.deepEqual(await dekning(['report', '-'], { input: text }), named);
      const file = openSync(join(folder, 'run.json'), 'r');
      assert.deepEqual(await dekning(['report', '-'], { input: file }), named);
      closeSync(file);
      const cut = await dekning(['report', '-'], { input: text.slice(0, 1000) });
      assert.deepEqual([cut.code, cut.stdout], [2, '']);
      assert.match(cut.stderr, /^dekning: stdin:\d+:\d+: the saved result is cut short here\. /);
    });
  });

  it('does not wait for standard input when no result is named', async () => {
    const { code, stderr } = await dekning(['report'], { input: '{}' });
    assert.equal(code, 2);
    assert.match(stderr, /Still to be given: RESULT/);
  });

  describe('exits as its audit did:', () => {
    const exitCodes = async (flags: readonly string[], snapshot = EXAMPLE): Promise<readonly (number | null)[]> => {
      let codes: readonly (number | null)[] = [];
      await inFolder(async (cwd) => {
        const audit = await dekning(['audit', '--snapshot', snapshot, '--output', 'json=run.json', ...flags], { cwd });
        const report = await dekning(['report', 'run.json', '--format', 'markdown'], { cwd });
        assert.equal(report.stderr, '');
        codes = [audit.code, report.code];
      });
      return codes;
    };

    it('0 when nothing was wrong', async () => assert.deepEqual(await exitCodes([]), [0, 0]));

    it('1 with violations', async () => {
      assert.deepEqual(await exitCodes(['--config', EXAMPLE_CONFIG]), [1, 1]);
    });

    it('3 when something is unknown', async () => {
      await withExample(async (snapshot) => {
        await rm(join(snapshot, 'resource-registry/bysubjects.json'));
        assert.deepEqual(await exitCodes(['--fail-on', 'never'], snapshot), [3, 3]);
      });
    });
  });

  it('exits 2 for a result that is none, writes nothing, and leaves files as they were', async () => {
    await whenSaved(async (folder) => {
      const text = await readFile(join(folder, 'run.json'), 'utf8');
      const edited = text.replace(/"empty":\d+/, '"empty":0').replace('"exitCode":1', '"exitCode":0');
      await writeFile(join(folder, 'edited.json'), edited);
      for (const name of ['a.html', 'b.html']) await writeFile(join(folder, name), 'old');
      for (const [result, told] of [
        ['none.json', /^dekning: The saved result none\.json cannot be read: there is no such file\.\n$/],
        [
          'a.html',
          /^dekning: a\.html is no result of dekning audit: it does not begin with an object of JSON\. Save one/,
        ],
        [
          'edited.json',
          /^dekning: edited\.json:1:\d+: summary\.empty is 0, but the rest makes it \d+\. The file was changed/,
        ],
      ] as const) {
        const { code, stdout, stderr } = await dekning(['report', result, '--output', 'html=b.html'], { cwd: folder });
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, told);
        assert.equal(await readFile(join(folder, 'b.html'), 'utf8'), 'old');
      }
    });
  });

  it('is in the language of the result, whatever the shell says, and refuses another one', async () => {
    await whenSaved(
      async (folder) => {
        const audited = await dekning([...AUDIT, '--lang', 'nb']);
        const env = { LANG: 'en_GB.UTF-8' };
        for (const flags of [[], ['--lang', 'nb']]) {
          assert.deepEqual(await dekning(['report', 'run.json', ...flags], { cwd: folder, env }), audited);
        }
        const { code, stdout, stderr } = await dekning(['report', 'run.json', '--lang', 'en'], { cwd: folder });
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(
          stderr,
          /--lang en: the findings in this result are written in Bokmål\. Leave --lang out, or audit again/,
        );
      },
      '--lang',
      'nb',
    );
  });
});
