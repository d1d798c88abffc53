import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExplainJson } from '../../src/report/explain/schema.js';
import { BAKERY, Client, KEY_FILE, SCOPES } from '../sandbox/support.js';
import { ROOT } from '../support/cli.js';
import { comparable, type Rehearsal, rehearse } from '../support/rehearsal.js';

const SERVICE = ['--service', 'ske-innrapportering-amelding'];

/** Runs with a token of the bakery's system user in a file, and no client. */
const withToken = (
  of: (client: Client) => Promise<string>,
  use: (rehearsal: Rehearsal, env: Readonly<Record<string, string>>) => Promise<void>,
) =>
  rehearse({ keyFile: KEY_FILE }, async (rehearsal) => {
    const { env, folder, served } = rehearsal;
    const token = await of(new Client({ url: env['DEKNING_PLATFORM_URL'] ?? '', variables: env }));
    const file = join(folder, 'token');
    await writeFile(file, `${token}\n`, { mode: 0o600 });
    served.length = 0;
    await use(rehearsal, { DEKNING_CLIENT_ID: '', DEKNING_PRIVATE_KEY_FILE: '', DEKNING_TOKEN_FILE: file });
  });

const calls = ({ served }: Rehearsal, path: RegExp) => served.filter((one) => path.test(one.path)).length;

describe('an audit with a ready token', () => {
  it('is of the system user that the token names, whose type is unknown, and needs no vendor scope', async () => {
    await withToken(
      (client) => client.userToken(BAKERY.owner, SCOPES.parties),
      async (rehearsal, env) => {
        const { result, code } = await rehearsal.audit(SERVICE, env);
        const [user, ...others] = result.systemUsers;
        assert.deepEqual(others, []);
        assert.equal(user?.id, BAKERY.user);
        assert.equal(user?.type, 'unknown');
        assert.equal(user?.systemId, '310652970_lonn-og-skatt');
        assert.equal(user?.owner.organizationNumber, BAKERY.owner);
        assert.ok(result.summary.visible > 0, JSON.stringify([result.summary, result.problems]));
        assert.equal(code, 1);
        assert.equal(calls(rehearsal, /systemregister|bysystem|\/token$/), 0);
        assert.equal(calls(rehearsal, /\/exchange\//), 1);
      },
    );
  });

  it('explains too, where the register and the requests, which only a vendor may read, are not known', async () => {
    await withToken(
      (client) => client.userToken(BAKERY.owner, SCOPES.parties),
      async (rehearsal, env) => {
        const args = ['explain', 'ske-innrapportering-amelding', '--party', BAKERY.owner, '--json'];
        const { stdout, code } = await rehearsal.run(args, env);
        const { explanations, asides } = JSON.parse(stdout) as ExplainJson;
        assert.equal(code, 0);
        assert.deepEqual(asides, []);
        for (const { links } of explanations) {
          const states = links.filter(({ link }) => link === 'registered' || link === 'requested');
          assert.deepEqual(
            states.map(({ state, evidence }) => [state, evidence]),
            [
              ['unknown', 'not-read'],
              ['unknown', 'not-read'],
            ],
          );
        }
        assert.equal(calls(rehearsal, /systemregister|bysystem|\/token$/), 0);
      },
    );
  });

  it('takes a token that was exchanged already as it is', async () => {
    await withToken(
      (client) => client.exchangedUserToken(BAKERY.owner, SCOPES.parties),
      async (rehearsal, env) => {
        const { result } = await rehearsal.audit(SERVICE, env);
        assert.equal(result.complete, true);
        assert.equal(calls(rehearsal, /\/exchange\//), 0);
      },
    );
  });

  it('reads it from standard input for -', async () => {
    await withToken(
      (client) => client.userToken(BAKERY.owner, SCOPES.parties),
      async ({ env, folder }, more) => {
        const file = more['DEKNING_TOKEN_FILE'];
        const command = `"${process.execPath}" "${join(ROOT, 'bin/run.js')}" audit --json < "${file}"`;
        const child = spawn('bash', ['-c', command], {
          cwd: folder,
          env: { PATH: process.env['PATH'], HOME: folder, ...env, DEKNING_TOKEN_FILE: '-' },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const pieces: Buffer[] = [];
        child.stdout.on('data', (bytes: Buffer) => pieces.push(bytes));
        await new Promise((resolve) => child.once('close', resolve));
        assert.match(Buffer.concat(pieces).toString('utf8'), new RegExp(BAKERY.user));
      },
    );
  });

  it('can be recorded, and read again without the token', async () => {
    await withToken(
      (client) => client.userToken(BAKERY.owner, SCOPES.parties),
      async ({ audit, run }, env) => {
        const live = await audit([...SERVICE, '--record', 'kept'], env);
        const again = await run(['audit', '--json', '--snapshot', 'kept', ...SERVICE]);
        assert.equal(comparable(again.stdout), comparable(live.stdout));
      },
    );
  });

  it('leaves everything unknown when the token lacks the scope, or was taken back', async () => {
    await withToken(
      (client) => client.userToken(BAKERY.owner, SCOPES.dialogporten),
      async ({ audit }, env) => {
        const { result, code } = await audit(SERVICE, env);
        assert.equal(code, 3);
        assert.equal(result.problems[0]?.code, 'missing-scope');
        assert.ok(result.findings.some((finding) => finding.kind === 'missing-scope'));
      },
    );
    await withToken(
      async (client) => `${(await client.userToken(BAKERY.owner, SCOPES.parties)).slice(0, -4)}AAAA`,
      async ({ audit }, env) => {
        const { result, code } = await audit(SERVICE, env);
        assert.equal(code, 3);
        assert.equal(result.summary.visible + result.summary.empty, 0);
        assert.ok(result.findings.some((finding) => finding.kind === 'token-refused'));
      },
    );
  });

  it('finds nobody else', async () => {
    await withToken(
      (client) => client.userToken(BAKERY.owner, SCOPES.parties),
      async ({ audit, run }, env) => {
        for (const [at, whom] of [
          ['--system', '310652970_lonn-og-skatt-klient'],
          ['--system-user', '00000000-0000-4000-8000-000000000004'],
          ['--org', '310987603'],
        ].entries()) {
          const { result, code, stdout } = await audit([...whom, ...SERVICE, '--record', `kept-${at}`], env);
          assert.match(result.problems[0]?.message ?? '', /cannot be looked for with it/);
          for (const again of [whom, []]) {
            const replayed = await run(['audit', '--json', '--snapshot', `kept-${at}`, ...again, ...SERVICE]);
            assert.equal(comparable(replayed.stdout), comparable(stdout), 'a recording claims no more than the run');
          }
          assert.equal(code, 3, whom[0]);
          assert.deepEqual(result.systemUsers, []);
          assert.match(result.problems[0]?.code ?? '', /-not-found$/);
        }
      },
    );
  });

  it('exits 2 for a vendor token, and for what is no token, without showing it', async () => {
    for (const [token, said] of [
      [(client: Client) => client.vendorToken(SCOPES.register), /is no system user's/],
      [async () => 'secret-that-is-no-jwt', /holds no token/],
    ] as const) {
      await withToken(token, async ({ run }, env) => {
        const { code, stderr, stdout } = await run(['audit'], env);
        assert.equal(code, 2);
        assert.match(stderr, said);
        assert.doesNotMatch(stderr + stdout, /secret-that|eyJ/);
      });
    }
  });
});
