import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditJson, dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';

const BAKERY_USER = '00000000-0000-4000-8000-000000000001';
const BAKERY = '311204564';
const NOBODY = '313717283';

describe('dekning audit, exit codes', () => {
  it('exits 0 when everything expected is visible and everything was read', async () => {
    const { code, result } = await auditJson([
      '--snapshot',
      EXAMPLE,
      '--service',
      'ske-innrapportering-amelding',
      '--party',
      BAKERY,
      '--system-user',
      BAKERY_USER,
    ]);
    assert.equal(code, 0);
    assert.equal(result.complete, true);
    assert.equal(result.gate.passed, true);
    assert.equal(result.summary.visible, 1);
  });

  it('exits 1 for violations', async () => {
    const { code, result } = await auditJson(['--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG]);
    assert.equal(code, 1);
    assert.equal(result.gate.violations, result.summary.empty);
    assert.equal(result.gate.passed, false);
  });

  it('exits 0 for an overview, in which nothing is a violation', async () => {
    const { code, result } = await auditJson(['--snapshot', EXAMPLE]);
    assert.equal(code, 0);
    assert.equal(result.gate.violations, 0);
    assert.ok(result.summary.empty > 0);
    assert.ok(result.findings.every((finding) => finding.severity !== 'error'));
    assert.ok(result.findings.every((finding) => finding.kind !== 'surplus-package'));
  });

  it('exits 0 with --fail-on never, and counts partial and surplus only when asked to', async () => {
    const on = async (list: string) => {
      const args = ['--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG, '--system-user', BAKERY_USER, '--fail-on', list];
      const { code, result } = await auditJson(args);
      return { code, violations: result.gate.violations, empty: result.summary.empty };
    };
    assert.deepEqual({ ...(await on('never')), empty: 0 }, { code: 0, violations: 0, empty: 0 });
    assert.deepEqual({ ...(await on('partial')), empty: 0 }, { code: 1, violations: 1, empty: 0 });
    assert.deepEqual({ ...(await on('surplus')), empty: 0 }, { code: 1, violations: 1, empty: 0 });
    const all = await on('empty,partial,surplus');
    // Partial, surplus, and the promised client that this system user can never reach.
    assert.equal(all.violations, all.empty + 3);
  });

  it('exits 3 for a system, system user or organisation that is not there', async () => {
    for (const [flag, value] of [
      ['--system', '310652970_finnes-ikke'],
      ['--system-user', 'nobody'],
      ['--org', NOBODY],
    ] as const) {
      const { code, result } = await auditJson([
        '--snapshot',
        EXAMPLE,
        flag,
        value,
        '--service',
        'ske-innrapportering-amelding',
      ]);
      assert.equal(code, 3, flag);
      assert.match(result.problems[0]?.code ?? '', /-not-found$/);
      assert.equal(result.complete, false);
    }
  });

  it('exits 3 when the expectations meet no party', async () => {
    const { code, result } = await inFolder(async (folder) => {
      const config = join(folder, 'dekning.yaml');
      await writeFile(config, 'expect:\n  - service: ske-innrapportering-amelding\n    userTypes: [nobody]\n');
      return auditJson(['--snapshot', EXAMPLE, '--config', config, '--system-user', BAKERY_USER]);
    });
    assert.equal(code, 3);
    assert.deepEqual(
      result.problems.map((problem) => problem.code),
      ['no-party-judged'],
    );
  });

  it('exits 3 under --fail-on never when something is unknown', async () => {
    const { code } = await withExample(async (folder) => {
      await writeFile(join(folder, 'resource-registry/bysubjects.json'), '[]');
      return auditJson(['--snapshot', folder, '--config', EXAMPLE_CONFIG, '--fail-on', 'never']);
    });
    assert.equal(code, 3);
  });

  it('exits 3, in one line, when the report cannot be written, nor the help', async () => {
    const { spawnSync } = await import('node:child_process');
    const { openSync } = await import('node:fs');
    const binary = new URL('../../bin/run.js', import.meta.url).pathname;
    const full = openSync('/dev/full', 'w');
    for (const args of [['audit', '--snapshot', EXAMPLE], ['--help'], ['--version']]) {
      const { status, stderr } = spawnSync(process.execPath, [binary, ...args], {
        cwd: '/',
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      assert.deepEqual([args[0], status], [args[0], 3]);
      assert.equal(stderr, 'dekning: The report could not be written (ENOSPC).\n');
    }
  });

  it('leaves a reader that closes early in peace', async () => {
    const { spawnSync } = await import('node:child_process');
    const binary = new URL('../../bin/run.js', import.meta.url).pathname;
    const command = `"${process.execPath}" "${binary}" audit --json --snapshot "${EXAMPLE}" | head -c 10`;
    const { stderr, stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: '/' });
    assert.equal(stderr, '');
    assert.equal(stdout.length, 10);
  });

  it('leaves a reader of the help that closes early in peace', async () => {
    const { spawnSync } = await import('node:child_process');
    const binary = new URL('../../bin/run.js', import.meta.url).pathname;
    const command = `set -o pipefail; "${process.execPath}" "${binary}" audit --help | true`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: '/' });
    assert.deepEqual([status, stderr], [0, '']);
  });
});

describe('dekning audit, parties that are named', () => {
  const service = ['--service', 'ske-innrapportering-amelding'];

  it('reports a party that nobody reaches under each system user that could', async () => {
    const { code, result } = await auditJson(['--snapshot', EXAMPLE, '--party', NOBODY, ...service]);
    assert.equal(code, 1);
    const reported = result.systemUsers.filter((user) => user.parties.length > 0);
    assert.deepEqual(reported.map((user) => user.type).sort(), ['agent', 'agent', 'cooperative']);
    assert.equal(result.gate.violations, 3);
  });

  it('is a violation without a row when none could', async () => {
    const { code, result } = await auditJson([
      '--snapshot',
      EXAMPLE,
      '--system-user',
      BAKERY_USER,
      '--party',
      NOBODY,
      ...service,
    ]);
    assert.equal(code, 1);
    assert.equal(result.gate.violations, 1);
    assert.deepEqual(
      result.findings
        .map(({ kind, party, service: about }) => ({ kind, party, about }))
        .filter(({ kind }) => kind !== 'sources-disagree'),
      [{ kind: 'party-not-delegated', party: `urn:altinn:organization:identifier-no:${NOBODY}`, about: null }],
    );
  });

  it('gives an agent without clients one finding and one violation', async () => {
    const args = ['--snapshot', EXAMPLE, '--system-user', '00000000-0000-4000-8000-000000000005'];
    const { code, result } = await auditJson([...args, ...service]);
    assert.equal(code, 1);
    assert.equal(result.gate.violations, 1);
    assert.deepEqual(
      result.findings.filter((finding) => finding.kind === 'no-parties').map((finding) => finding.service),
      [null],
    );
    assert.equal((await auditJson(args)).result.gate.violations, 0);
  });
});

describe('dekning, help', () => {
  it('shows examples and exit codes', async () => {
    const { code, stdout } = await dekning(['audit', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /EXAMPLES/);
    assert.match(stdout, /EXIT CODES/);
  });

  it('is left by Ctrl-C with 130', async () => {
    const { spawn } = await import('node:child_process');
    const binary = new URL('../../bin/run.js', import.meta.url).pathname;
    const child = spawn(process.execPath, [binary, 'audit', '--json', '--snapshot', EXAMPLE], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // Nobody reads its output, so it waits with the rest of it.
    await new Promise((resolve) => child.stdout.once('readable', resolve));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('exit', (left) => resolve(left)));
    assert.equal(code, 130);
  });
});
