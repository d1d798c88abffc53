import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServedRequest } from '../../src/sandbox/server.js';
import { dekning, EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { comparable, rehearse } from '../support/rehearsal.js';

const SYSTEM = '310652970_lonn-og-skatt';
const OTHER_SYSTEM = '310652970_lonn-og-skatt-klient';
const BAKERY_USER = '00000000-0000-4000-8000-000000000001';
const SERVICE = 'ske-innrapportering-amelding';

const CATALOGUE = /\/meta\/info\/|\/resource\/resourcelist|\/metadata\/serviceresources/;
const ofPath = (served: readonly ServedRequest[], path: RegExp): ServedRequest[] =>
  served.filter((one) => path.test(one.path));

const offline = (args: readonly string[]) => dekning(['audit', '--json', ...args], { cwd: '/' });

describe('a live audit', () => {
  for (const args of [['--config', EXAMPLE_CONFIG], ['--system', SYSTEM, '--service', SERVICE], []]) {
    it(`gives the same result, with --requests, as the snapshot that is served: ${args[0] ?? 'an overview'}`, async () => {
      await rehearse({}, async ({ audit }) => {
        const live = await audit(['--requests', ...args]);
        const snapshot = await offline(['--snapshot', EXAMPLE, ...args]);
        assert.equal(live.stderr, '');
        assert.equal(live.code, snapshot.code);
        assert.equal(comparable(live.stdout), comparable(snapshot.stdout));
        assert.equal(live.result.source.kind, 'live');
      });
    });
  }

  it('asks as often as the budget has it, and not for a catalogue that is young (DESIGN §5)', async () => {
    await rehearse({}, async ({ audit, served }) => {
      const users = 5;
      const pages = 2;
      const { result } = await audit(['--config', EXAMPLE_CONFIG]);
      assert.equal(result.summary.systemUsers, users);
      assert.equal(ofPath(served, CATALOGUE).length, 4);
      // One for everything in the catalogue, one for the package held that no catalogue knows.
      assert.equal(ofPath(served, /bysubjects/).length, 1 + 1);
      assert.equal(ofPath(served, /systemregister\/vendor/).length, 1);
      assert.equal(ofPath(served, /vendor\/bysystem/).length, pages);
      assert.equal(ofPath(served, /maskinporten\/token/).length, 1 + users);
      assert.equal(ofPath(served, /exchange\/maskinporten/).length, users);
      assert.equal(ofPath(served, /enduser\/authorizedparties/).length, users);
      assert.equal(served.length, 4 + 2 + 2 + pages + 3 * users);
      served.length = 0;
      await audit(['--config', EXAMPLE_CONFIG]);
      assert.equal(served.length, 2 + pages + 3 * users);
    });
  });

  it('sends no token to what is public', async () => {
    await rehearse({}, async ({ audit, served }) => {
      await audit([]);
      const withToken = served.filter((one) => one.hadToken).map((one) => one.path);
      assert.ok(withToken.length > 0);
      assert.ok(withToken.every((path) => !CATALOGUE.test(path) && !/bysubjects|\/token$/.test(path)));
    });
  });

  it('reads the catalogue anew with --no-cache, or when it is older than --max-age', async () => {
    await rehearse({}, async ({ audit, served }) => {
      await audit(['--no-cache']);
      await audit(['--max-age', '0']);
      assert.equal(ofPath(served, CATALOGUE).length, 8);
      await audit(['--max-age', '1h']);
      assert.equal(ofPath(served, CATALOGUE).length, 8, 'kept by the run before');
    });
  });

  it('keeps a catalogue for its own language and address, and none that is broken', async () => {
    await rehearse({}, async ({ audit, served, folder }) => {
      await audit([]);
      await audit(['--lang', 'nb']);
      assert.equal(ofPath(served, CATALOGUE).length, 8);
      const caches = join(folder, '.cache/dekning/catalogue');
      for (const name of await readdir(caches)) {
        const path = join(caches, name, 'resource-registry/resourcelist.json');
        await writeFile(path, (await readFile(path, 'utf8')).slice(0, -2));
      }
      const { result } = await audit([]);
      assert.equal(result.complete, true);
      assert.equal(ofPath(served, CATALOGUE).length, 12);
    });
  });

  it('audits whom the flags name', async () => {
    await rehearse({}, async ({ audit }) => {
      const idsOf = async (...args: string[]) =>
        (await audit(args)).result.systemUsers.map((user) => user.id.slice(-1));
      assert.deepEqual(await idsOf('--system', OTHER_SYSTEM.toUpperCase()), ['4', '5']);
      assert.deepEqual(await idsOf('--system-user', BAKERY_USER), ['1']);
      assert.deepEqual(await idsOf('--org', '310987603'), ['4']);
      assert.deepEqual(await idsOf('--org', '310987603', '--external-ref', '310987603'), ['4']);
    });
  });

  it('exits 3 for whoever is not there, with names that are near', async () => {
    await rehearse({}, async ({ audit }) => {
      const named = async (...args: string[]) => {
        const { code, result } = await audit([...args, '--service', SERVICE]);
        return [code, result.problems[0]?.code];
      };
      assert.deepEqual(await named('--system', `${SYSTEM}x`), [3, 'system-not-found']);
      assert.deepEqual(await named('--system-user', 'nobody'), [3, 'system-user-not-found']);
      assert.deepEqual(await named('--org', '310987603', '--external-ref', 'x'), [3, 'external-ref-not-found']);
      const { result } = await audit(['--system', `${SYSTEM}x`]);
      assert.match(result.problems[0]?.message ?? '', new RegExp(`Did you mean ${SYSTEM}`));
    });
  });

  it('tells with --verbose what was asked, on standard error, and nothing secret', async () => {
    await rehearse({}, async ({ run, env }) => {
      const { stderr, stdout } = await run(['audit', '--verbose']);
      assert.match(stderr, /^system-register: GET \/authentication\/api\/v1\/systemregister\/vendor 200 \d+ ms$/m);
      assert.match(stderr, /^maskinporten: POST \/token 200 \d+ ms$/m);
      assert.doesNotMatch(stderr + stdout, /eyJ/);
      assert.ok(!(stderr + stdout).includes(env['DEKNING_CLIENT_ID'] ?? '?'));
    });
  });

  it('shows no progress where standard error is no terminal', async () => {
    await rehearse({}, async ({ run }) => assert.equal((await run(['audit'])).stderr, ''));
  });

  it('tells how old the catalogue is', async () => {
    await rehearse({}, async ({ run }) => {
      assert.match((await run(['audit'])).stdout.replaceAll('\n', ' '), /catalogue of .* \(just read\): 223 packages/);
      assert.match(
        (await run(['audit', '--lang', 'nb'])).stdout.replaceAll('\n', ' '),
        /katalog fra .* \(nettopp lest\)/,
      );
    });
  });

  it('lists one line a system user with ndjson, then one with the summary, and the same as json', async () => {
    await rehearse({}, async ({ run, audit }) => {
      const { stdout, code } = await run(['audit', '--format', 'ndjson', '--config', EXAMPLE_CONFIG]);
      const { result } = await audit(['--config', EXAMPLE_CONFIG]);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const last = lines.pop();
      assert.equal(code, 1);
      assert.deepEqual(
        lines.map(({ findings: _, ...user }) => user),
        result.systemUsers,
      );
      const ids = [...lines, last].flatMap((line) => line.findings.map((finding: { id: string }) => finding.id));
      assert.deepEqual(ids.sort(), result.findings.map((finding) => finding.id).sort());
      assert.deepEqual(last.summary, result.summary);
      assert.deepEqual(last.gate, result.gate);
    });
  });
});

describe('a recorded run', () => {
  const cases: readonly { whom: readonly string[]; expect: readonly string[] }[] = [
    { whom: [], expect: ['--config', EXAMPLE_CONFIG] },
    { whom: ['--system', SYSTEM], expect: ['--service', SERVICE] },
    { whom: ['--system-user', BAKERY_USER], expect: [] },
  ];
  for (const { whom, expect } of cases) {
    it(`gives the same when it is read again, also without naming whom: ${whom[0] ?? 'everybody'}`, async () => {
      await rehearse({}, async ({ audit, run, folder }) => {
        const live = await audit([...whom, ...expect, '--record', 'kept']);
        for (const again of [whom, []]) {
          const offline = await run(['audit', '--json', '--snapshot', 'kept', ...again, ...expect]);
          assert.equal(comparable(offline.stdout), comparable(live.stdout));
          assert.equal(offline.code, live.code);
        }
        assert.deepEqual((await readdir(folder)).sort(), ['.cache', 'kept'], 'nothing half written is left');
      });
    });
  }

  it('holds no token and no key, and keeps persons to its owner', async () => {
    await rehearse({}, async ({ audit, folder, env }) => {
      await audit(['--record', 'kept']);
      const key = await readFile(env['DEKNING_PRIVATE_KEY_FILE'] ?? '', 'utf8');
      const marks = [env['DEKNING_CLIENT_ID'], JSON.parse(key).d, 'eyJ', 'Bearer'];
      const entries = await readdir(join(folder, 'kept'), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      assert.equal(files.length, 14);
      for (const file of files) {
        const text = await readFile(file, 'utf8');
        for (const mark of marks) assert.ok(!text.includes(mark), `${file} holds ${mark}`);
        const mode = (await stat(file)).mode & 0o777;
        assert.equal(mode, /authorized-parties/.test(file) ? 0o600 : 0o644, file);
      }
    });
  });

  it('is not written over anything without --force, nor with it over what is no snapshot', async () => {
    await rehearse({}, async ({ run, folder, served }) => {
      await run(['audit', '--record', 'kept']);
      served.length = 0;
      const refused = await run(['audit', '--record', 'kept']);
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /not empty.*--force/s);
      assert.equal(served.length, 0, 'nothing was asked before');
      await writeFile(join(folder, 'kept/system-users/left-over.json'), '{}');
      assert.equal((await run(['audit', '--record', 'kept', '--force'])).code, 0);
      assert.ok(!(await readdir(join(folder, 'kept/system-users'))).includes('left-over.json'));
      const elsewhere = await run(['audit', '--record', '.', '--force']);
      assert.equal(elsewhere.code, 2);
      assert.match(elsewhere.stderr, /something other than a snapshot/);
    });
  });

  it('leaves nothing where the audit ends in a mistake', async () => {
    await rehearse({}, async ({ run, folder }) => {
      const { code } = await run(['audit', '--record', 'kept', '--service', 'nothing-like-this-*']);
      assert.equal(code, 2);
      assert.deepEqual(
        await readdir(folder),
        ['.cache'].filter(() => false),
      );
    });
  });
});
