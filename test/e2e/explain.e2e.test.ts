import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LINKS } from '../../src/core/explain/link.js';
import type { ExplainJson } from '../../src/report/explain/schema.js';
import { dekning, EXAMPLE, ROOT } from '../support/cli.js';
import { inFolder, withExample } from '../support/folders.js';
import { rehearse } from '../support/rehearsal.js';

const AMELDING = 'ske-innrapportering-amelding';
const MOVED = 'ttd-eksempel-flyttet';
const BAKERY = ['--party', '311204564'];
const SYSTEM = '310652970_lonn-og-skatt';
const OWN = '00000000-0000-4000-8000-000000000001';
const offline = (...args: readonly string[]) => dekning(['explain', ...args, '--snapshot', EXAMPLE]);

const validate = new Ajv2020().compile(JSON.parse(readFileSync(join(ROOT, 'schemas/explain.schema.json'), 'utf8')));

/** The JSON of an explanation, held against its schema. */
function parsed(stdout: string): ExplainJson {
  const json: unknown = JSON.parse(stdout);
  assert.ok(validate(json), JSON.stringify(validate.errors));
  return json as ExplainJson;
}

describe('dekning explain', () => {
  it('tells the whole chain, the answer, who must act and what next', async () => {
    const { code, stdout, stderr } = await offline(MOVED, ...BAKERY);
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal(stdout.match(/^ {2}[✔✖?–] .*\n/gm)?.length, LINKS.length + 1);
    assert.match(stdout, /^ {2}✔ The service exists .*ttd-eksempel-flyttet/m);
    assert.match(stdout, /^ {2}✖ This party delegated it /m);
    assert.match(stdout, /^ {2}\? This party has dialogs of it /m);
    assert.match(stdout, /^ {2}✖ .*will be empty for BAKERIET/m);
    assert.match(stdout, /Who must act: the customer\./);
    assert.match(stdout, /Next step: .*access\s+package\s+Salary\s+\(lonn\)/s);
    assert.match(stdout, /^ {4}It breaks first at “The vendor asked for it”; broken too: This party delegated it\.$/m);
    assert.match(
      stdout,
      /^ {4}Then ask Altinn again, .*:\n {4}dekning explain ttd-eksempel-flyttet --party 311204564 .* --env tt02$/m,
    );
  });

  it('names each API in square brackets at every link', async () => {
    const { stdout } = await offline(AMELDING, ...BAKERY);
    const told = stdout.replaceAll(/\n {6,}/g, ' ').match(/^ {2}[✔✖?–] .*\[[a-z, -]+\]$/gm);
    assert.equal(told?.length, LINKS.length);
  });

  it('says through what a service is visible, and exits 0', async () => {
    const { code, stdout } = await offline(AMELDING, ...BAKERY);
    assert.equal(code, 0);
    assert.match(
      stdout.replaceAll(/\s+/g, ' '),
      /✔ ske-innrapportering-amelding is visible for .*, through a-ordning\./,
    );
    assert.doesNotMatch(stdout, /Who must act/);
  });

  it('leads from a mistyped service to the one that was meant', async () => {
    const { code, stdout } = await offline('ske-innrapportering-ameldng', ...BAKERY);
    assert.equal(code, 1);
    assert.match(stdout, /Did you mean ske-innrapportering-amelding\?/);
    const [, ...again] =
      /dekning (explain) (ske-innrapportering-amelding) .* (--snapshot) (.+) --env tt02$/m.exec(stdout) ?? [];
    assert.equal(again.at(-1), EXAMPLE);
    assert.equal((await dekning([...again, ...BAKERY])).code, 0);
  });

  it('is told in Norwegian too', async () => {
    const { stdout } = await offline(MOVED, ...BAKERY, '--lang', 'nb');
    assert.match(stdout, /✖ Aktøren har delegert den/);
    assert.match(stdout, /Hvem må gjøre noe: kunden\./);
  });

  it('gives JSON as its schema says, for what is visible, empty, unknown and without dialogs', async () => {
    const visible = parsed((await offline(AMELDING, ...BAKERY, '--json')).stdout);
    assert.deepEqual(visible.counts, { visible: 1, partial: 0, empty: 0, unknown: 0, notApplicable: 0 });
    const broker = await offline('ttd-eksempel-formidling', ...BAKERY, '--json');
    assert.deepEqual([broker.code, parsed(broker.stdout).explanations[0]?.verdict], [0, 'not-applicable']);
    const everybody = parsed((await offline('nav_sykepenger_dialog', '--json', '--limit', '100')).stdout);
    assert.equal(everybody.more, 0);
    assert.ok(everybody.explanations.some(({ cause }) => cause === 'nested-too-deep'));
    await withExample(async (folder) => {
      await rm(join(folder, 'authorized-parties/00000000-0000-4000-8000-000000000001.json'));
      const args = ['explain', AMELDING, '--snapshot', '.', ...BAKERY, '--json'];
      const unread = await dekning([...args, '--system-user', '00000000-0000-4000-8000-000000000001'], { cwd: folder });
      const { explanations, problems } = parsed(unread.stdout);
      assert.deepEqual([unread.code, explanations[0]?.verdict, problems.length], [3, 'unknown', 1]);
      const delegated = explanations[0]?.links.find(({ link }) => link === 'delegated');
      assert.equal(delegated?.state, 'unknown');
    });
  });

  it('says how many it leaves out', async () => {
    const { stdout } = await offline('nav_sykepenger_dialog', '--limit', '1');
    assert.match(stdout, /\d+ more are not explained here: narrow it with --party/);
  });

  it('refuses what is no service, no number and no limit', async () => {
    for (const args of [['ske-*'], [''], [AMELDING, '--limit', 'all'], [AMELDING, '--party', '1'], []]) {
      const { code, stdout, stderr } = await offline(...args);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  });

  it('asks live for the register once and for the requests of a system once, with the scope that they need', async () => {
    await rehearse({}, async ({ run, served }) => {
      const { code, stdout } = await run(['explain', MOVED, '--system', SYSTEM, ...BAKERY, '--json', '--no-cache']);
      const { explanations, asides } = parsed(stdout);
      assert.deepEqual([code, asides], [1, []]);
      const requested = explanations[0]?.links.find(({ link }) => link === 'requested');
      assert.deepEqual([requested?.state, requested?.evidence], ['broken', 'request-waiting']);
      const count = (path: RegExp) => served.filter((one) => path.test(one.path)).length;
      assert.deepEqual([count(/systemregister/), count(/request\/vendor\/bysystem/)], [1, 2]);
    });
  });

  it('asks three things live for the one system user that it is asked of, and none of another', async () => {
    await rehearse({}, async ({ run, served }) => {
      const args = ['explain', MOVED, '--system-user', OWN, '--json', '--no-cache'];
      assert.equal((await run(args)).code, 1);
      const count = (path: RegExp) => served.filter((one) => path.test(one.path)).length;
      assert.deepEqual([count(/authorizedparties/), count(/exchange\/maskinporten/)], [1, 1]);
    });
  });

  it('is what the audit leads to: its command is taken by a shell, and tells of the same gap', async () => {
    const folder = 'fixtures/example';
    const audit = await dekning(['audit', '--snapshot', folder, '--config', 'fixtures/example.yaml'], { cwd: ROOT });
    const commands = audit.stdout.match(/^ {4}dekning explain .*$/gm) ?? [];
    assert.ok(commands.length > 10, audit.stdout);
    const command = commands.find((one) => one.includes(MOVED));
    assert.match(command ?? '', / --snapshot fixtures\/example --env tt02$/);
    const run = spawnSync('sh', ['-c', (command ?? '').replace('dekning', 'node bin/run.js')], { cwd: ROOT });
    assert.equal(run.status, 1);
    assert.match(run.stdout.toString('utf8'), /ttd-eksempel-flyttet\) will be empty for BAKERIET/);
    // Also where a configuration is found that is about something else.
    await inFolder(async (cwd) => {
      await symlink(join(ROOT, 'fixtures'), join(cwd, 'fixtures'));
      await writeFile(join(cwd, 'dekning.yaml'), 'environment: prod\nsystems: [310652970_lonn-og-skatt-klient]\n');
      assert.equal((await dekning((command ?? '').trim().split(' ').slice(1), { cwd })).code, 1);
    });
  });

  it('goes on without the scope of requests, and says that they are not known', async () => {
    const scopes = ['altinn:authentication/systemregister.write', 'altinn:accessmanagement/authorizedparties'];
    await rehearse({ scopes }, async ({ run }) => {
      const { code, stdout } = await run(['explain', AMELDING, '--system', SYSTEM, ...BAKERY, '--json', '--no-cache']);
      const { asides, problems } = parsed(stdout);
      assert.deepEqual([code, problems], [0, []]);
      assert.ok(asides.length > 0 && asides.every(({ code: one }) => one === 'missing-scope'), JSON.stringify(asides));
    });
  });
});
