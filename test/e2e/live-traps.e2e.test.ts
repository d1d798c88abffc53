import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EXAMPLE_CONFIG, ROOT } from '../support/cli.js';
import { MADE_UP, withUsers } from '../support/made-up-vendor.js';
import { comparable, type Fault, rehearse, withFaults } from '../support/rehearsal.js';

/** Ways in which an answer may look like one and be another: each was a false answer once, or could have been. */

const ALL = ['--config', EXAMPLE_CONFIG, '--no-cache'];
const SERVICE = ['--service', 'ske-innrapportering-amelding'];

describe('an answer that looks like one', () => {
  it('is none when a gateway redirects without the query, which would leave every list empty', async () => {
    await rehearse({}, async (rehearsal) => {
      const slash: Fault = ({ url = '' }, outgoing) => {
        const [path = '', query] = url.split('?');
        if (!/authorizedparties$|resourcelist$/.test(path) || query === undefined) return false;
        outgoing.writeHead(301, { location: `${path}/` }).end();
        return true;
      };
      await withFaults(rehearsal, slash, async (env) => {
        const { result, code } = await rehearsal.audit(ALL, env);
        assert.equal(code, 3);
        assert.equal(result.summary.visible + result.summary.empty, 0);
        assert.ok(result.problems.some((problem) => problem.code === 'redirect-refused'));
      });
    });
  });

  it('is none when a cache answers the exchange with the token of another system user', async () => {
    await rehearse({}, async (rehearsal) => {
      const whole = (await rehearsal.audit(ALL)).result;
      const target = rehearsal.env['DEKNING_PLATFORM_URL'];
      let kept: Promise<string> | undefined;
      const learning: Fault = ({ url = '', headers }, outgoing) => {
        if (!url.includes('/exchange/')) return false;
        const authorization = String(headers.authorization);
        kept ??= fetch(`${target}${url}`, { headers: { authorization } }).then((answer) => answer.text());
        void kept.then((token) => outgoing.writeHead(200).end(token));
        return true;
      };
      await withFaults(rehearsal, learning, async (env) => {
        const { result } = await rehearsal.audit(ALL, env);
        assert.equal(result.complete, false);
        assert.equal(result.problems.filter((problem) => problem.code === 'token-refused').length, 4);
        assert.ok(result.summary.visible <= whole.summary.visible);
      });
    });
  });

  it('is none in another envelope, or where more pages are told of in another way', async () => {
    await rehearse({}, async (rehearsal) => {
      const body =
        (path: RegExp, json: unknown): Fault =>
        ({ url = '' }, outgoing) => {
          if (!path.test(url)) return false;
          outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
          return true;
        };
      for (const json of [{ items: [] }, { data: null, items: [] }, {}, { links: { next: 'x' }, data: [] }]) {
        await withFaults(rehearsal, body(/authorizedparties/, json), async (env) => {
          const { result } = await rehearsal.audit(ALL, env);
          assert.equal(result.summary.empty + result.summary.visible, 0, JSON.stringify(json));
          assert.equal(result.complete, false);
        });
      }
      const page = { items: [{ serviceResource: { id: 'nav_sykepenger_dialog' } }], hasNextPage: true };
      await withFaults(rehearsal, body(/metadata\/serviceresources/, page), async (env) => {
        const { result } = await rehearsal.audit(SERVICE, env);
        assert.deepEqual(
          result.problems.map((problem) => problem.code),
          ['more-pages'],
        );
      });
    });
  });

  it('is followed to no dialog, whatever links to it', async () => {
    await withUsers(60, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        const asked: string[] = [];
        const away: Fault = ({ url = '' }, outgoing) => {
          asked.push(url);
          if (!url.endsWith('/991825827_smartcloud')) return false;
          outgoing.writeHead(200, { 'content-type': 'application/json' });
          const next = 'https://x.example/dialogporten/api/v1/enduser/dialogs/0195-1';
          outgoing.end(JSON.stringify({ links: { next }, data: [] }));
          return true;
        };
        await withFaults(rehearsal, away, async (env) => {
          const { code } = await rehearsal.audit(MADE_UP, env);
          assert.equal(code, 3);
          assert.ok(asked.every((url) => !url.includes('dialogs')));
        });
      }),
    );
  });

  it('shows nothing of what an API echoes', async () => {
    await rehearse({}, async (rehearsal) => {
      const echo: Fault = ({ url = '', headers }, outgoing) => {
        if (!/authorizedparties|bysystem/.test(url)) return false;
        const told = String(headers.authorization).slice(7);
        outgoing.writeHead(url.includes('bysystem') ? 200 : 400, { 'content-type': 'application/problem+json' });
        outgoing.end(
          JSON.stringify({ code: told.slice(0, 40), data: [], links: { next: `http://x/y?token=${told}` } }),
        );
        return true;
      };
      await withFaults(rehearsal, echo, async (env) => {
        const { stdout, stderr } = await rehearsal.run(['audit', '--verbose', '--json', '--no-cache'], env);
        assert.doesNotMatch(stdout + stderr, /eyJ/);
      });
    });
  });
});

describe('a short outage in the middle of a run', () => {
  it('befalls a few system users and not all that are left, and costs none: they are asked once more', async () => {
    await withUsers(200, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        const began = { at: 0 };
        const outage: Fault = ({ url = '' }, outgoing) => {
          if (!url.includes('authorizedparties')) return false;
          began.at ||= Date.now();
          if (Date.now() - began.at > 2_000) return false;
          outgoing.writeHead(503).end();
          return true;
        };
        await withFaults(rehearsal, outage, async (env) => {
          const { result } = await rehearsal.audit(MADE_UP, env);
          assert.equal(result.complete, true, JSON.stringify(result.problems));
          assert.equal(result.summary.unknown, 0);
          const { systemUsers, read, unread } = result.summary.retried ?? assert.fail('nobody was asked once more');
          assert.ok(systemUsers > 0 && systemUsers <= 60, `${systemUsers} of 200 were asked once more`);
          assert.deepEqual([read, unread], [systemUsers, 0]);
        });
      }),
    );
  });
});

describe('a recording that cannot be made', () => {
  it('takes nothing from the report, which says so', async () => {
    await rehearse({}, async ({ audit, run, folder }) => {
      const name = 'ø'.repeat(60);
      await mkdir(join(folder, 'deep'), { recursive: true });
      const { code, stderr } = await run(['audit', ...SERVICE, '--record', `deep/${name.repeat(3)}`]);
      assert.equal(code, 2, 'a name that no folder can have is told before anything is asked');
      assert.match(stderr, /cannot be recorded/);
      const { result } = await audit([...SERVICE, '--record', 'kept']);
      assert.equal(result.complete, true);
    });
  });

  it('stays in the folder that is there: the working folder, or behind a link', async () => {
    await rehearse({}, async ({ audit, folder, env }) => {
      const here = join(folder, 'here');
      await mkdir(here);
      await mkdir(join(folder, 'real'));
      await symlink('real', join(folder, 'link'));
      const live = await audit([...SERVICE, '--record', 'link']);
      assert.ok((await readdir(join(folder, 'real'))).includes('manifest.json'));
      const command = `"${process.execPath}" "${join(ROOT, 'bin/run.js')}"`;
      const { stdout } = await promisify(execFile)(
        'bash',
        [
          '-c',
          `${command} audit ${SERVICE.join(' ')} --record . > /dev/null; ${command} audit ${SERVICE.join(' ')} --json --snapshot . || true`,
        ],
        {
          cwd: here,
          env: { PATH: process.env['PATH'], HOME: folder, ...env, DEKNING_NOW: '2026-11-23T08:00:00.000Z' },
        },
      );
      assert.equal(comparable(stdout), comparable(live.stdout));
    });
  });

  it('keeps the good of what the registry said when one further question failed, and replays the same', async () => {
    await rehearse({}, async (rehearsal) => {
      let asked = 0;
      const second: Fault = ({ url = '' }, outgoing) => {
        if (!url.includes('bysubjects')) return false;
        asked += 1;
        if (asked % 2 === 1) return false;
        outgoing.writeHead(500).end();
        return true;
      };
      await withFaults(rehearsal, second, async (env) => {
        const live = await rehearsal.audit(
          [...ALL, '--service', 'finnes-ikke-i-det-hele-tatt', '--record', 'kept'],
          env,
        );
        assert.equal(live.result.complete, false);
        assert.ok(live.result.problems.every((problem) => problem.code === 'http-error'));
        const again = await rehearsal.run([
          'audit',
          '--json',
          '--snapshot',
          'kept',
          '--config',
          EXAMPLE_CONFIG,
          '--service',
          'finnes-ikke-i-det-hele-tatt',
        ]);
        assert.equal(comparable(again.stdout), comparable(live.stdout));
      });
    });
  });
});

describe('ndjson whose reader leaves', () => {
  it('is not read on for nobody', async () => {
    await withUsers(200, {}, (snapshot) =>
      rehearse({ snapshot }, async ({ env, folder, served }) => {
        const audit = `"${process.execPath}" "${join(ROOT, 'bin/run.js')}" audit ${MADE_UP.join(' ')} --format ndjson`;
        await promisify(execFile)('bash', ['-c', `${audit} | head -c 10`], {
          cwd: folder,
          env: { PATH: process.env['PATH'], HOME: folder, ...env },
        });
        assert.ok(served.filter(({ path }) => path.includes('authorizedparties')).length < 150);
      }),
    );
  });
});

describe('the clock of results', () => {
  it('tells the age of a catalogue that was kept', async () => {
    await rehearse({}, async ({ run }) => {
      await run(['audit']);
      const { stdout } = await run(['audit'], { DEKNING_NOW: '2030-01-01T00:00:00Z' });
      assert.match(
        stdout.replaceAll('\n', ' '),
        /catalogue of .*2030|catalogue of .*2029.* \((just read|1 minute old)\)/,
      );
    });
  });
});
