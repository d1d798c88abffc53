import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMATS } from '../../src/report/registry.js';
import { dekning, EXAMPLE } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
import { shownService, withPlanted } from '../support/planted.js';
import { BAKERY, OF_BAKERY } from '../support/verified.js';

describe('a verified result', () => {
  it('is told in every format, and rendered again to the byte', async () => {
    await withPlanted(async (snapshot, plant) => {
      await plant(1, BAKERY, () => ({ items: [shownService('x')] }));
      await inFolder(async (folder) => {
        const outputs = (name: string) => FORMATS.flatMap((format) => ['--output', `${format}=${name}.${format}`]);
        const run = (args: readonly string[]) => dekning(args, { cwd: folder });
        await run(['audit', '--snapshot', snapshot, ...OF_BAKERY, ...outputs('run')]);
        for (const saved of ['json', 'ndjson']) {
          const { code, stderr } = await run(['report', `run.${saved}`, ...outputs('again')]);
          assert.deepEqual([code, stderr], [1, '']);
          for (const format of FORMATS) {
            const [made, again] = ['run', 'again'].map((name) => readFile(join(folder, `${name}.${format}`), 'utf8'));
            assert.equal(await again, await made, format);
          }
        }
        for (const format of FORMATS) {
          const text = await readFile(join(folder, `run.${format}`), 'utf8');
          assert.match(text, /prediction-missed|shows what was not predicted/, format);
          if (format === 'ndjson' || format === 'json' || format === 'sarif')
            assert.match(text, /"verification":\{"asked":3/);
          else if (format !== 'gitlab') assert.match(text, /Verified against Dialogporten/, format);
        }
        for (const format of ['table', 'markdown', 'html', 'csv', 'json']) {
          assert.match(await readFile(join(folder, `run.${format}`), 'utf8'), /no-dialogs/, format);
        }
      });
    });
  });

  it('is told in Norwegian too', async () => {
    for (const [lang, words] of [
      ['nb', /Etterprøvd mot Dialogporten: 3 av 3 par .* uten dialoger/s],
      ['nn', /Etterprøvd mot Dialogporten: 3 av 3 par .* utan dialogar/s],
    ] as const) {
      const { stdout } = await dekning(['audit', '--snapshot', EXAMPLE, ...OF_BAKERY, '--lang', lang]);
      assert.match(stdout.replaceAll(/\s+/g, ' '), words);
    }
  });
});

describe('a mistake in what is to be verified', () => {
  it('exits 2 and says what is needed', async () => {
    for (const [args, told] of [
      [['--verify-sample', '0'], /--verify-sample 0: a whole number from 1 is needed/],
      [['--verify-sample', 'some'], /--verify-sample some: a whole number/],
      [['--verify-sample', '-1'], /--verify-sample/],
      [['--verify-seed', 'x'], /--verify-seed .*--verify-sample/],
      [['--verify-sample', '1', '--verify-seed', ' '], /--verify-seed must not be blank|--verify-seed: .*blank/],
    ] as const) {
      const { code, stderr, stdout } = await dekning(['audit', '--snapshot', EXAMPLE, ...args]);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, told);
    }
  });
});
