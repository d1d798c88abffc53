import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditJson } from '../../src/report/json/schema.js';
import { auditJson, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { exampleFiles, inFolder, withExample, withoutHashes } from '../support/folders.js';

/** Files that this audit does without: they tell names of roles, or what other files tell too. */
const NOT_NEEDED = new Set(['metadata/roles.json']);
/** Packages in a language that nobody asks for here. */
const OTHER_LANGUAGE = 'metadata/packages.nb.json';
/** What is read for verification alone; `verify.e2e.test.ts` breaks these. */
const OF_VERIFICATION = /^dialogporten\/authorized\//;
/** Files that a snapshot without a record of its files may leave out; once there, they must be whole. */
const MAY_BE_MISSING = new Set(['system-register/systems.json', 'metadata/packages.en.json', ...NOT_NEEDED]);
const mayBeMissing = (file: string): boolean => MAY_BE_MISSING.has(file) || file.startsWith('requests/');

/** Shares of a file that are kept; 0 and 1 are bytes. */
const CUTS = [0, 1, 0.3, 0.7, 0.9];

/** Some hundred audits, in milliseconds. */
const TIMEOUT = 400_000;

type Known = Map<string, string>;

/** What a result claims to know: the verdict of every row that is neither unknown nor not applicable. */
function claims({ systemUsers }: AuditJson): Known {
  const known: Known = new Map();
  for (const user of systemUsers) {
    for (const party of user.parties) {
      for (const row of party.services) {
        const claim = row.verdict === 'empty' ? `empty ${row.cause}` : row.verdict;
        if (row.verdict === 'visible' || row.verdict === 'partial' || row.verdict === 'empty') {
          known.set(`${user.id} ${party.party} ${row.service}`, claim);
        }
      }
    }
  }
  return known;
}

/** A configuration that expects only what every system user sees of every party that counts: no violation is left. */
async function withoutViolations(folder: string, whole: AuditJson): Promise<string> {
  const violating = new Set(
    whole.systemUsers.flatMap((user) =>
      user.parties.flatMap((party) => party.services.flatMap((row) => (row.verdict === 'empty' ? row.service : []))),
    ),
  );
  const path = join(folder, 'green.yaml');
  const text = await readFile(EXAMPLE_CONFIG, 'utf8');
  const excluded = [...violating].map((service) => `  - service: ${service}\n`).join('');
  const green = text.replace(/^exclude:\n/m, `exclude:\n${excluded}`).replace(/^parties:\n.*\n/m, '');
  await writeFile(path, green);
  return path;
}

/** Who is audited for exit 0: those with parties that are read in full and see something. */
const SEEING = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000004'];

async function breakFile(folder: string, file: string, cut: number | 'deleted'): Promise<void> {
  const path = join(folder, file);
  if (cut === 'deleted') return rm(path);
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, cut === 0 || cut === 1 ? cut : Math.floor(bytes.length * cut)));
}

describe('a snapshot of which a file is deleted or cut short', () => {
  let whole: AuditJson;
  let files: string[];

  before(async () => {
    files = (await exampleFiles()).filter((file) => file !== OTHER_LANGUAGE && !OF_VERIFICATION.test(file));
    whole = (await auditJson(['--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG])).result;
    assert.equal(whole.complete, true);
  });

  /** Breaks one file and holds what is claimed then to what was claimed before. */
  async function hold(file: string, cut: number | 'deleted', hashes: 'with' | 'without'): Promise<void> {
    await withExample(async (folder) => {
      if (hashes === 'without') await withoutHashes(folder);
      await breakFile(folder, file, cut);
      const { code, result } = await auditJson(['--snapshot', folder, '--config', EXAMPLE_CONFIG]);
      const truth = claims(whole);
      for (const [row, claim] of claims(result)) {
        assert.equal(claim, truth.get(row), `${file} cut at ${cut}: ${row}`);
      }
      const mayBeGone = cut === 'deleted' && hashes === 'without';
      const needed = !(mayBeGone ? mayBeMissing(file) : NOT_NEEDED.has(file));
      assert.equal(result.complete, !needed, `${file} cut at ${cut}`);
      if (needed) {
        assert.ok(
          result.problems.some((problem) => problem.message.includes(file)),
          `${file}: ${JSON.stringify(result.problems)}`,
        );
      }
      assert.notEqual(code, 0);
    });
  }

  for (const hashes of ['with', 'without'] as const) {
    it(`never turns anything into visible or empty that was not, ${hashes} recorded hashes`, async function () {
      this.timeout(TIMEOUT);
      const cuts = hashes === 'with' ? (['deleted', 0.7] as const) : (['deleted', ...CUTS] as const);
      assert.ok(files.length > 10);
      for (const file of files) await Promise.all(cuts.map((cut) => hold(file, cut, hashes)));
    });
  }

  it('exits 3 and never 0 where the file was needed, although nothing is a violation', async () => {
    await inFolder(async (elsewhere) => {
      const config = await withoutViolations(elsewhere, whole);
      const args = ['--config', config, ...SEEING.flatMap((id) => ['--system-user', id])];
      const green = await auditJson(['--snapshot', EXAMPLE, ...args]);
      assert.equal(green.code, 0, JSON.stringify(green.result.problems));
      assert.ok(green.result.summary.visible > 0);
      const ofOthers = /authorized-parties\/(?!.*(?:01|04)\.json)/;
      for (const file of files.filter((name) => !NOT_NEEDED.has(name) && !ofOthers.test(name))) {
        for (const cut of ['deleted', 0.5] as const) {
          await withExample(async (folder) => {
            await breakFile(folder, file, cut);
            const { code, result } = await auditJson(['--snapshot', folder, ...args]);
            assert.equal(code, file === 'system-register/systems.json' ? 0 : 3, `${file} cut at ${cut}`);
            assert.equal(result.gate.violations, 0, file);
          });
        }
      }
    });
  });
});
