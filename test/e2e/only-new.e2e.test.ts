import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditJson, dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder, withExample, withoutHashes } from '../support/folders.js';

const ASKED = ['--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG];
/** What a bakery of the example gave its own system user. */
const ACCESS = 'authorized-parties/00000000-0000-4000-8000-000000000001.json';

/** Keeps the result of a run in a file, and hands its path over. */
const withRun = (format: 'json' | 'ndjson', use: (path: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const path = join(folder, `run.${format}`);
    const { code } = await dekning(['audit', ...ASKED, '--output', `${format}=${path}`]);
    assert.equal(code, 1);
    await use(path);
  });

describe('dekning audit --only-new --since', () => {
  for (const format of ['json', 'ndjson'] as const) {
    it(`passes while nothing is new since a run that was kept as ${format}`, async () => {
      await withRun(format, async (path) => {
        const { code, result } = await auditJson([...ASKED, '--only-new', '--since', path]);
        assert.deepEqual([code, result.gate.violations, result.summary.empty], [0, 0, 0]);
        const { summary } = (await auditJson(ASKED)).result;
        assert.equal(result.since?.old, summary.empty + summary.partial);
        assert.equal(result.summary.expected, summary.expected);
      });
    });
  }

  it('goes red for one delegation that is lost, and names that alone', async () => {
    await withRun('json', async (path) => {
      await withExample(async (folder) => {
        const file = join(folder, ACCESS);
        const before = await readFile(file, 'utf8');
        assert.match(before, /"skattegrunnlag"/);
        await writeFile(file, before.replaceAll('"skattegrunnlag"', '"posttjenester"'));
        await withoutHashes(folder);
        const asked = ['--snapshot', folder, '--config', EXAMPLE_CONFIG, '--only-new', '--since', path];
        const { code, result } = await auditJson(asked);
        assert.equal(code, 1);
        const fresh = result.findings.filter((one) => one.isOld === false && one.severity === 'error');
        assert.ok(fresh.length > 0 && fresh.length === result.gate.violations);
        assert.equal(result.summary.empty, fresh.length);
      });
    });
  });

  it('says what is wrong with the file, or with how it is asked, with exit code 2', async () => {
    await withRun('json', async (path) => {
      const whole = await readFile(path, 'utf8');
      const fault = async (name: string, text: string): Promise<string[]> => {
        await writeFile(`${path}.${name}`, text);
        return ['audit', ...ASKED, '--only-new', '--since', `${path}.${name}`];
      };
      const faults: readonly [args: readonly string[], told: RegExp][] = [
        [['audit', ...ASKED, '--only-new'], /--since/],
        [['audit', ...ASKED, '--since', path], /--only-new/],
        [['audit', ...ASKED, '--only-new', '--since', ''], /--since: .*blank/],
        [['audit', ...ASKED, '--only-new', '--since', `${path}.gone`], /run\.json\.gone.*no such file/],
        [await fault('cut', whole.slice(0, 5000)), /run\.json\.cut:\d+:\d+: the saved result is cut short here/],
        [await fault('none', '{}'), /run\.json\.none.*has no/],
        [await fault('other', await resultOf('prod')), /run\.json\.other.* is of prod, and this run of tt02/],
      ];
      for (const [args, told] of faults) {
        const { code, stdout, stderr } = await dekning(args);
        assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')}: ${stderr}`);
        assert.match(stderr, told);
        assert.equal(stderr.trim().split('\n').length, 1, stderr);
      }
    });
  });
});

/** The result of an audit of the example, as if it were of another environment. */
const resultOf = (environment: string): Promise<string> =>
  withExample(async (snapshot) => {
    const path = join(snapshot, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...manifest, environment }));
    return (await dekning(['audit', '--snapshot', snapshot, '--json'])).stdout;
  });
