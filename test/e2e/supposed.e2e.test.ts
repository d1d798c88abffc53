import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditJson } from '../../src/report/json/schema.js';
import { FORMATS } from '../../src/report/registry.js';
import { auditJson, dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';
import { answering, comparable, rehearse, withFaults } from '../support/rehearsal.js';

const SYSTEM = '310652970_lonn-og-skatt';
const AS_REGISTERED = ['--as-registered', SYSTEM];
const OFFLINE = ['--snapshot', EXAMPLE];
const SERVICE = ['--service', 'ske-innrapportering-amelding'];

const kinds = ({ findings }: AuditJson) =>
  [...new Set(findings.filter(({ service }) => service === null).map(({ kind }) => kind))].sort();

describe('an audit of a system as it is registered', () => {
  it('says before go-live which expected services would be empty, for both types of system user', async () => {
    const { code, result } = await auditJson([...OFFLINE, '--config', EXAMPLE_CONFIG, ...AS_REGISTERED]);
    assert.equal(code, 1);
    assert.deepEqual(
      result.systemUsers.map(({ id, type, owner, parties }) => [id, type, owner, parties.map((one) => one.party)]),
      ['standard', 'agent'].map((type) => [
        `supposed:${type}:${SYSTEM}`,
        type,
        { organizationNumber: '' },
        ['urn:dekning:party:supposed'],
      ]),
    );
    assert.equal(result.complete, true);
    const empty = result.findings.find(({ service }) => service === 'nav_sykepenger_sykmelding');
    assert.match(
      empty?.remedy ?? '',
      /^The vendor registers the access package .* on the system 310652970_lonn-og-skatt/,
    );
    assert.deepEqual(kinds(result), ['package-not-allowed', 'sources-disagree']);
  });

  it('passes for what the system registers, and tells what nothing expected needs', async () => {
    const { code, result } = await auditJson([...OFFLINE, ...AS_REGISTERED, ...SERVICE, '--type', 'agent']);
    assert.equal(code, 0);
    assert.deepEqual(kinds(result), ['sources-disagree', 'surplus-package']);
    const surplus = [...OFFLINE, ...AS_REGISTERED, ...SERVICE, '--type', 'agent', '--fail-on', 'surplus'];
    assert.equal((await auditJson(surplus)).code, 1);
  });

  it('leads to no explanation, which nobody supposed could be given', async () => {
    const { code, stdout } = await dekning(['audit', ...OFFLINE, '--config', EXAMPLE_CONFIG, ...AS_REGISTERED]);
    assert.equal(code, 1);
    assert.doesNotMatch(stdout, /dekning explain/);
  });

  it('is an overview without expectations', async () => {
    const { code, result } = await auditJson([...OFFLINE, ...AS_REGISTERED]);
    assert.deepEqual([code, result.scope.overview], [0, true]);
  });

  it('tells of a system that is not there with names that are near, and exits 3', async () => {
    const { code, result } = await auditJson([...OFFLINE, '--as-registered', `${SYSTEM}x`, ...SERVICE]);
    assert.deepEqual([code, result.problems.map((one) => one.code)], [3, ['system-not-found']]);
    assert.match(result.problems[0]?.message ?? '', new RegExp(`Did you mean ${SYSTEM}`));
  });

  it('is never green when the register, packages, links or services are missing', async () => {
    for (const missing of [
      'system-register/systems.json',
      'metadata',
      'resource-registry/bysubjects.json',
      'resource-registry/resourcelist.json',
    ]) {
      await withExample(async (folder) => {
        await rm(join(folder, missing), { recursive: true });
        const args = ['--snapshot', folder, ...AS_REGISTERED, ...SERVICE, '--type', 'agent'];
        const { code, result } = await auditJson(args);
        assert.deepEqual([code, result.complete, result.gate.passed], [3, false, false], missing);
        assert.equal(result.summary.visible + result.summary.empty, 0, missing);
      });
    }
  });

  it('needs no system user: none need be there', async () => {
    await withExample(async (folder) => {
      for (const users of ['system-users', 'authorized-parties']) await rm(join(folder, users), { recursive: true });
      const { code } = await auditJson(['--snapshot', folder, ...AS_REGISTERED, ...SERVICE, '--type', 'agent']);
      assert.equal(code, 0);
    });
  });

  it('says in the heading of every format that it is no audit of a customer, in the language of the run', async () => {
    for (const [lang, says] of [
      ['en', /A supposition, and no audit of a\s+customer: that one approved exactly what the\s+system/],
      ['nb', /Dette er et tenkt tilfelle og ingen kontroll\s+av en kunde/],
      ['nn', /Dette er eit tenkt tilfelle og ingen kontroll\s+av ein kunde/],
    ] as const) {
      await inFolder(async (cwd) => {
        const formats = FORMATS.filter((one) => one !== 'json' && one !== 'ndjson');
        const outputs = formats.flatMap((format) => ['--output', `${format}=out.${format}`]);
        const args = ['audit', ...OFFLINE, '--config', EXAMPLE_CONFIG, ...AS_REGISTERED, '--lang', lang, ...outputs];
        assert.equal((await dekning(args, { cwd })).code, 1);
        for (const format of formats) {
          const text = await readFile(join(cwd, `out.${format}`), 'utf8');
          const isOfPrograms = format === 'sarif' || format === 'junit' || format === 'gitlab';
          assert.match((isOfPrograms ? text : text.slice(0, 4000)).replaceAll('\\', ''), says, `${format} ${lang}`);
        }
      });
    }
  });

  it('is rendered again to the byte, with its exit code', async () => {
    await inFolder(async (cwd) => {
      const outputs = FORMATS.flatMap((format) => ['--output', `${format}=a.${format}`]);
      const ran = await dekning(['audit', ...OFFLINE, '--config', EXAMPLE_CONFIG, ...AS_REGISTERED, ...outputs], {
        cwd,
      });
      const again = outputs.map((one) => one.replace('=a.', '=b.'));
      for (const saved of ['a.json', 'a.ndjson']) {
        const report = await dekning(['report', saved, ...again], { cwd });
        assert.deepEqual([report.code, report.stdout, report.stderr], [ran.code, ran.stdout, '']);
        for (const format of FORMATS) {
          const [one, other] = await Promise.all(
            ['a', 'b'].map((name) => readFile(join(cwd, `${name}.${format}`), 'utf8')),
          );
          assert.ok(one === other, `${format} of ${saved}`);
        }
      }
    });
  });

  it('can be a gate for what is new, since a run of the same system and no other', async () => {
    await inFolder(async (cwd) => {
      const args = [...OFFLINE, '--config', EXAMPLE_CONFIG];
      await dekning(['audit', ...args, ...AS_REGISTERED, '--output', 'json=run.json'], { cwd });
      await dekning(['audit', ...args, '--output', 'json=real.json'], { cwd });
      const since = async (file: string, ...more: string[]) => {
        const { code, stderr } = await dekning(['audit', ...args, '--only-new', '--since', file, ...more], { cwd });
        return [code, stderr.split('.')[0]];
      };
      assert.deepEqual(await since('run.json', ...AS_REGISTERED), [0, '']);
      for (const [file, more] of [
        ['real.json', AS_REGISTERED],
        ['run.json', []],
        ['run.json', ['--as-packages', 'lonn']],
      ] as const) {
        assert.equal((await since(file, ...more))[0], 2, file);
      }
    });
  });
});

describe('an audit of packages by name', () => {
  it('says what exactly these would give, to one type or both', async () => {
    const packages = ['--as-packages', 'regnskapsforer-lonn, URN:altinn:accesspackage:Skattegrunnlag'];
    const agent = await auditJson([...OFFLINE, ...SERVICE, ...packages, '--type', 'agent']);
    assert.deepEqual([agent.code, agent.result.systemUsers.map(({ id }) => id)], [0, ['supposed:agent']]);
    const both = await auditJson([...OFFLINE, ...SERVICE, ...packages]);
    assert.deepEqual(
      [both.code, both.result.systemUsers.map(({ id }) => id)],
      [1, ['supposed:standard', 'supposed:agent']],
    );
    assert.deepEqual(both.result.scope.supposed?.system, null);
  });

  it('refuses a package that there is not, with near names', async () => {
    const { code, stderr, stdout } = await dekning(['audit', ...OFFLINE, ...SERVICE, '--as-packages', 'skattegrunlag']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /--as-packages: no access package has the code or URN "skattegrunlag"\. .*skattegrunnlag/s);
  });
});

describe('a supposition', () => {
  it('goes with nothing that names whom to audit, and is told as a mistake', async () => {
    for (const other of [
      ['--system', SYSTEM],
      ['--system-user', 'x'],
      ['--org', '310987603'],
      ['--party', '310987603'],
      ['--as-packages', 'lonn'],
      ['--record', 'kept'],
    ]) {
      const { code, stderr, stdout } = await dekning(['audit', ...AS_REGISTERED, ...other]);
      assert.deepEqual([code, stdout], [2, ''], other[0]);
      assert.match(stderr, new RegExp(`--as-registered and ${other[0]} do not go together`));
    }
    assert.match((await dekning(['audit', '--type', 'agent'])).stderr, /--type needs --as-registered/);
  });

  it('judges the expectations of the configuration, whose systems and parties play no part', async () => {
    await inFolder(async (cwd) => {
      const config =
        'systems: [none]\nparties: ["310987603"]\nexpect:\n  - service: ske-innrapportering-amelding\n    parties: ["310987603"]\n';
      await writeFile(join(cwd, 'dekning.yaml'), config);
      const { code, result } = await auditJson([...OFFLINE, ...AS_REGISTERED, '--type', 'agent'], { cwd });
      assert.deepEqual([code, result.summary.expected, result.summary.visible], [0, 1, 1]);
    });
  });

  it('live, asks the register once and for no system user, with one token', async () => {
    await rehearse({}, async ({ audit, served }) => {
      const args = ['--config', EXAMPLE_CONFIG, ...AS_REGISTERED];
      const live = await audit(args);
      const snapshot = await dekning(['audit', '--json', ...OFFLINE, ...args]);
      assert.equal(live.stderr, '');
      assert.equal(live.code, snapshot.code);
      assert.equal(comparable(live.stdout), comparable(snapshot.stdout));
      const asked = served.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
      assert.equal(asked.filter((one) => /\/token$/.test(one)).length, 1);
      assert.equal(asked.filter((one) => /systemregister\/vendor$/.test(one)).length, 1);
      assert.equal(asked.filter((one) => /bysubjects$/.test(one)).length, 1);
      // Beside these, the four of the catalogue.
      assert.equal(asked.length, 1 + 1 + 1 + 4);
      served.length = 0;
      await audit(['--as-packages', 'lonn', ...SERVICE]);
      assert.deepEqual(served, []);
    });
  });

  it('live, is incomplete where the register or the catalogue does not answer', async () => {
    await rehearse({}, async (rehearsal) => {
      for (const [path, status] of [
        [/systemregister\/vendor/, 403],
        [/accesspackages\/search/, 404],
      ] as const) {
        await withFaults(rehearsal, answering(path, status), async (env) => {
          const args = [...AS_REGISTERED, ...SERVICE, '--type', 'agent', '--no-cache'];
          const { code, result } = await rehearsal.audit(args, env);
          assert.deepEqual([code, result.complete, result.summary.visible], [3, false, 0], String(path));
        });
      }
    });
  });
});
