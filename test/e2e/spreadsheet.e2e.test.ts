import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csv } from '../../src/report/csv/csv.js';
import { dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { readCsv } from '../support/csv.js';
import { inFolder } from '../support/folders.js';
import { hostileResult } from '../support/hostile.js';
import { render } from '../support/render.js';

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * What LibreOffice makes of a CSV file: opened as docs/formats.md says, and saved again with every cell as it is shown.
 * A formula would have become its value.
 */
async function opened(text: string, delimiter: ',' | ';'): Promise<Record<string, string>[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'gaps.csv');
    await writeFile(path, text);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        `--infilter=CSV:${delimiter.charCodeAt(0)},34,76,1`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        '--outdir',
        join(folder, 'saved'),
        path,
      ],
      { encoding: 'utf8', timeout: 100_000 },
    );
    assert.equal(status, 0, stderr);
    const saved = await readFile(join(folder, 'saved', 'gaps.csv'), 'utf8');
    return readCsv(saved.replaceAll(/\r?\n/g, '\r\n'));
  });
}

/** A spreadsheet has its own way to write what is true. */
const asShown = (cell: string): string => (cell === 'true' || cell === 'false' ? cell.toUpperCase() : cell);

const shown = (rows: readonly Record<string, string>[]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, asShown(cell)])));

describe('a CSV file in LibreOffice', () => {
  before(function () {
    if (isThere) return;
    process.stdout.write('      skipped: LibreOffice (soffice) is not installed\n');
    this.skip();
  });

  it('has æ, ø and å, and every cell as it was written', async () => {
    const asked = ['audit', '--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG, '--lang', 'nb', '--format', 'csv'];
    const { stdout } = await dekning([...asked, '--csv-delimiter', ';']);
    const rows = await opened(stdout, ';');
    assert.deepEqual(rows, shown(readCsv(stdout.replace(/^\uFEFF/, ''), ';')));
    assert.ok(rows.some((row) => row['partyName'] === 'BAKERIET PÅ BRYGGA AS'));
    assert.ok(rows.some((row) => row['message']?.includes('øyeblikksbilde')));
  });

  it('takes no text from a service or a party for a formula', async () => {
    // Half a character cannot be written to a file.
    const text = render(csv, await hostileResult()).toWellFormed();
    assert.match(text, /=cmd\|/);
    assert.deepEqual(await opened(text, ','), shown(readCsv(text)));
  });
});
