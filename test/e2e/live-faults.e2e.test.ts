import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemRow, userRow } from '../sandbox/made-up.js';
import { manifest, writeFiles } from '../support/build.js';
import { EXAMPLE_CONFIG } from '../support/cli.js';
import { withExample } from '../support/folders.js';
import { answering, comparable, type Fault, rehearse, withFaults } from '../support/rehearsal.js';

const SERVICE = 'ske-innrapportering-amelding';
const ALL = ['--config', EXAMPLE_CONFIG, '--no-cache'];

describe('a live audit on a bad day', () => {
  const refusals: readonly [string, number][] = [
    ['/exchange/', 401],
    ['/authorizedparties', 403],
  ];
  for (const [path, status] of refusals) {
    it(`goes on when one system user is refused with ${status} at ${path}, whose verdicts are unknown`, async () => {
      await rehearse({}, async (rehearsal) => {
        let first: string | undefined;
        const once: Fault = ({ url = '', headers }, outgoing) => {
          if (!url.includes(path)) return false;
          first ??= headers.authorization;
          if (headers.authorization !== first) return false;
          outgoing.writeHead(status).end();
          return true;
        };
        await withFaults(rehearsal, once, async (env) => {
          const { result } = await rehearsal.audit(ALL, env);
          assert.equal(result.complete, false);
          const refused = result.findings.filter((finding) => finding.kind === 'token-refused');
          assert.equal(refused.length, 1);
          const user = result.systemUsers.find((one) => one.id === refused[0]?.systemUser);
          const verdicts = new Set(user?.parties.flatMap((party) => party.services.map((row) => row.verdict)));
          verdicts.delete('not-applicable');
          assert.deepEqual([...verdicts], ['unknown']);
          assert.equal(result.problems.length, 1);
          assert.equal(result.problems[0]?.status, status);
          assert.ok(result.summary.visible + result.summary.empty > 0);
        });
      });
    });
  }

  it('says which scope is missing, for which API, once', async () => {
    await rehearse({ scopes: ['altinn:authentication/systemregister.write'] }, async ({ audit, served }) => {
      const { result, code } = await audit(ALL);
      assert.equal(code, 3);
      const missing = result.findings.filter((finding) => finding.kind === 'missing-scope');
      assert.equal(missing.length, 1);
      assert.match(
        missing[0]?.message ?? '',
        /altinn:accessmanagement\/authorizedparties, which authorized-parties asks/,
      );
      assert.match(missing[0]?.remedy ?? '', /Samarbeidsportalen/);
      assert.equal(result.problems.length, 5, 'each system user is unknown because of it');
      assert.equal(result.summary.visible + result.summary.empty, 0);
      assert.equal(served.filter(({ path }) => path.endsWith('/token')).length, 1 + 1, 'it is asked for once');
    });
    await rehearse({ scopes: ['altinn:accessmanagement/authorizedparties'] }, async ({ audit }) => {
      const { result, code } = await audit(ALL);
      assert.equal(code, 3);
      assert.equal(result.problems[0]?.code, 'missing-scope');
      assert.match(result.findings[0]?.message ?? '', /systemregister\.write, which system-register asks for/);
    });
  });

  it('takes no other system user for the one that is audited', async () => {
    await withExample(async (snapshot) => {
      // The same owner and external reference in two systems: Maskinporten finds one of the two.
      const bakery = { reporteeOrgNo: '311204564', externalRef: '311204564' };
      const twin = userRow(8, { ...bakery, systemId: '310652970_twin' });
      const systems = [systemRow({ systemId: '310652970_lonn-og-skatt' }), systemRow({ systemId: '310652970_twin' })];
      await writeFiles(snapshot, {
        'manifest.json': manifest(),
        'system-register/systems.json': systems.map((row) => ({ ...row, systemVendorOrgNumber: '310652970' })),
        'system-users/310652970_twin.json': { data: [{ ...twin, supplierOrgno: '310652970' }] },
        [`authorized-parties/${twin.id}.json`]: { data: [] },
      });
      await rehearse({ snapshot }, async ({ audit }) => {
        const { result } = await audit(['--org', '311204564', '--service', SERVICE, '--no-cache']);
        assert.equal(result.systemUsers.length, 2);
        const refused = result.findings.filter((finding) => finding.kind === 'token-refused');
        assert.deepEqual(
          refused.map((finding) => finding.systemUser),
          [twin.id],
        );
        assert.match(result.problems[0]?.message ?? '', /token for another system user of the same owner/);
      });
    });
  });

  for (const [path, status] of [
    ['accesspackages', 503],
    ['resourcelist', 502],
    ['bysubjects', 500],
    ['serviceresources', 404],
    ['accesspackages', 204],
    ['resourcelist', 204],
    ['systemregister', 500],
    ['authorizedparties', 504],
  ] as const) {
    it(`makes unknown what HTTP ${status} for ${path} hides, and exits with no false green`, async () => {
      await rehearse({}, async (rehearsal) => {
        const whole = (await rehearsal.audit(ALL)).result;
        await withFaults(rehearsal, answering(new RegExp(path), status), async (env) => {
          const { result, code, stdout } = await rehearsal.audit([...ALL, '--record', 'kept'], env);
          assert.equal(result.complete, false);
          assert.ok(code === 1 || code === 3);
          assert.ok(result.problems.some((problem) => problem.status === status));
          assert.ok(result.summary.visible <= whole.summary.visible && result.summary.empty <= whole.summary.empty);
          const again = await rehearsal.run(['audit', '--json', '--snapshot', 'kept', ...ALL.slice(0, 2)]);
          assert.equal(comparable(again.stdout), comparable(stdout));
          assert.equal(again.code, code);
        });
      });
    });
  }

  it('costs less than 30 s when an API stays down and asks for two minutes', async () => {
    await rehearse({}, async (rehearsal) => {
      const down = answering(/authorizedparties|resourcelist/, 503, { 'retry-after': '120' });
      await withFaults(rehearsal, down, async (env) => {
        const started = performance.now();
        const { code } = await rehearsal.audit(ALL, env);
        assert.notEqual(code, 0);
        assert.ok(performance.now() - started < 30_000);
      });
    });
  });

  it('does not follow a redirect to another host, which never sees a token', async () => {
    await rehearse({}, async (rehearsal) => {
      await rehearse({}, async (other) => {
        const away: Fault = ({ url = '' }, outgoing) => {
          if (!url.includes('authorizedparties')) return false;
          outgoing.writeHead(307, { location: `${other.env['DEKNING_PLATFORM_URL']}${url}` }).end();
          return true;
        };
        await withFaults(rehearsal, away, async (env) => {
          const { result, code } = await rehearsal.audit(['--service', SERVICE, '--no-cache'], env);
          assert.equal(code, 3);
          assert.ok(result.problems.every((problem) => problem.code === 'redirect-refused'));
          assert.deepEqual(other.served, []);
        });
      });
    });
  });
});

describe('a live audit that lacks what it needs', () => {
  it('says so in one line and exits 2', async () => {
    await rehearse({}, async ({ run, env, folder }) => {
      const said = async (more: Record<string, string>) => {
        const { code, stderr, stdout } = await run(['audit'], more);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.equal(stderr.trimEnd().split('\n').length, 1);
        return stderr;
      };
      assert.match(await said({ DEKNING_CLIENT_ID: '', DEKNING_PRIVATE_KEY_FILE: '' }), /nobody to ask as.*sandbox/);
      assert.match(await said({ DEKNING_CLIENT_ID: '' }), /DEKNING_CLIENT_ID is not/);
      assert.match(
        await said({ DEKNING_PRIVATE_KEY_FILE: '/no/such/key' }),
        /\/no\/such\/key cannot be read: there is no/,
      );
      assert.match(await said({ DEKNING_PLATFORM_URL: 'http://example.com' }), /DEKNING_PLATFORM_URL is plain http/);
      assert.match(await said({ DEKNING_TOKEN_FILE: '/no/such/token' }), /token file \/no\/such\/token cannot be read/);
      const open = join(folder, 'open.json');
      await writeFile(open, '{}');
      await chmod(open, 0o640);
      assert.match(await said({ DEKNING_PRIVATE_KEY_FILE: open }), /read by others.*chmod 600/);
      assert.ok(env['DEKNING_CLIENT_ID']);
    });
  });

  it('refuses flags that do not go together', async () => {
    await rehearse({}, async ({ run }) => {
      for (const args of [
        ['--snapshot', 'x', '--record', 'y'],
        ['--force'],
        ['--max-age', 'soon'],
        ['--max-age', '1h', '--no-cache'],
        ['--record', ''],
      ]) {
        const { code, stderr } = await run(['audit', ...args]);
        assert.equal(code, 2, args.join(' '));
        assert.match(stderr, /^dekning: /);
      }
    });
  });
});
