import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { MADE_UP, withUsers } from '../support/made-up-vendor.js';
import { answering, type Fault, rehearse, withFaults } from '../support/rehearsal.js';

const ALL = ['audit', '--config', EXAMPLE_CONFIG, '--no-cache'];

/** Fails so many requests for a path, and passes on the rest. */
const atFirst = (path: string, times: number, status: number): Fault => {
  let left = times;
  return ({ url = '' }, outgoing) => {
    if (!url.includes(path) || left === 0) return false;
    left -= 1;
    outgoing.writeHead(status).end();
    return true;
  };
};

describe('how hard a live audit asks', () => {
  for (const format of ['json', 'ndjson', 'table']) {
    it(`changes no byte of ${format}`, async () => {
      await rehearse({}, async ({ run }) => {
        const args = [...ALL, '--verify', '--format', format];
        const outputs = [];
        for (const concurrency of ['1', '16']) {
          const { stdout, code } = await run([...args, '--concurrency', concurrency], {
            DEKNING_NOW: '2026-11-23T08:00:00Z',
          });
          assert.equal(code, 1);
          outputs.push(stdout.replaceAll(/"catalogueReadAt":"[^"]*"/g, ''));
        }
        assert.ok((outputs[0]?.length ?? 0) > 500);
        assert.equal(outputs[1], outputs[0]);
      });
    });
  }

  it('changes no byte either where many are unknown', async () => {
    await withUsers(30, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        const outputs: string[] = [];
        await withFaults(rehearsal, answering(/authorizedparties/, 403), async (env) => {
          for (const concurrency of ['1', '16']) {
            const { stdout } = await rehearsal.audit([...MADE_UP, '--concurrency', concurrency], env);
            outputs.push(stdout);
          }
        });
        assert.equal(outputs[1], outputs[0]);
      }),
    );
  });

  it('is no more than the rate, counted where it arrives', async () => {
    const arrived: number[] = [];
    const note: Fault = () => {
      arrived.push(performance.now());
      return false;
    };
    await rehearse({}, async (rehearsal) => {
      await withFaults(rehearsal, note, async (env) => {
        const { code } = await rehearsal.run([...ALL, '--rate', '20'], env);
        assert.equal(code, 1);
      });
    });
    assert.ok(arrived.length > 10);
    for (const time of arrived) {
      const within = arrived.filter((other) => other >= time && other < time + 500).length;
      assert.ok(within <= 12, `${within} requests in half a second`);
    }
  });

  it('is told in whole numbers within bounds, for a live run', async () => {
    await rehearse({}, async ({ run, served }) => {
      const wrong: readonly [string, string, RegExp][] = [
        ['--concurrency', '0', /--concurrency 0: a whole number from 1 to 32 is needed/],
        ['--concurrency', '33', /from 1 to 32/],
        ['--rate', '1001', /--rate 1001: a whole number from 1 to 1000 is needed/],
        ['--rate', '0.5', /--rate: "0\.5" is no whole number/],
      ];
      for (const [flag, value, message] of wrong) {
        const { code, stderr, stdout } = await run([...ALL, flag, value]);
        assert.deepEqual([code, stdout], [2, ''], `${flag} ${value}`);
        assert.match(stderr, message);
      }
      const { code, stderr } = await run(['audit', '--snapshot', EXAMPLE, '--rate', '5']);
      assert.equal(code, 2);
      assert.match(stderr, /--rate is for a live run/);
      assert.equal(served.length, 0);
    });
  });
});

describe('a system user that fails for a moment', () => {
  it('is read at the end, and every report says so', async () => {
    await rehearse({}, async (rehearsal) => {
      const calm = await rehearsal.run([...ALL, '--json']);
      // Three tries of one call, or of three that are under way at once.
      await withFaults(rehearsal, atFirst('/authorizedparties', 3, 500), async (env) => {
        const { result, stdout, code } = await rehearsal.audit(ALL.slice(1), env);
        assert.equal(code, calm.code);
        assert.deepEqual(result.summary.retried, { systemUsers: 3, read: 3, unread: 0 });
        assert.deepEqual([result.problems, result.complete], [[], true]);
        const without = (text: string) =>
          text.replace(/,"retried":\{[^}]*\}/, '').replaceAll(/"catalogueReadAt":"[^"]*"/g, '');
        assert.equal(without(stdout), without(calm.stdout));
        const saved = join(rehearsal.folder, 'saved.json');
        await writeFile(saved, stdout);
        for (const format of ['table', 'markdown', 'html']) {
          const report = await rehearsal.run(['report', saved, '--format', format]);
          assert.match(report.stdout, /Asked once more/, format);
          assert.match(report.stdout.replaceAll(/\s+/g, ' '), /3 system users that gave no answer at first · 3 could/);
        }
        await writeFile(saved, stdout.replace('"retried":{"systemUsers":3', '"retried":{"systemUsers":4'));
        const forged = await rehearsal.run(['report', saved]);
        assert.equal(forged.code, 2);
        assert.match(forged.stderr, /summary\.retried/);
      });
      for (const [lang, words] of [
        ['nb', /Spurt på nytt: 1 systemtilgang som ikke ga svar første gang/],
        ['nn', /Spurt på nytt: 1 systemtilgang som ikkje gav svar første gongen/],
      ] as const) {
        await withFaults(rehearsal, atFirst('/authorizedparties', 1, 500), async (env) => {
          const { stdout } = await rehearsal.run([...ALL, '--lang', lang], env);
          assert.match(stdout.replaceAll(/\s+/g, ' '), words);
        });
      }
    });
  });
});

describe('an API that is down', () => {
  it('costs a long run seconds and few requests, and nothing of it is green', async () => {
    await withUsers(300, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        let asked = 0;
        const down: Fault = ({ url = '' }, outgoing) => {
          if (!url.includes('/authorizedparties')) return false;
          asked += 1;
          outgoing.writeHead(503).end();
          return true;
        };
        await withFaults(rehearsal, down, async (env) => {
          const started = performance.now();
          const { result, code } = await rehearsal.audit(MADE_UP, env);
          assert.ok(performance.now() - started < 60_000);
          assert.ok(asked < 150, `${asked} requests for 300 system users`);
          const tokens = rehearsal.served.filter(({ path }) => path.includes('/exchange/')).length;
          assert.ok(tokens < 150, `${tokens} tokens for an API that is not there`);
          assert.equal(code, 3);
          const { visible, empty, unknown, retried } = result.summary;
          assert.deepEqual([visible, empty, unknown], [0, 0, 300]);
          assert.deepEqual(retried, { systemUsers: 300, read: 0, unread: 300 });
          assert.equal(result.problems.length, 300);
          const skipped = result.problems.filter((problem) => problem.code === 'not-asked');
          assert.ok(skipped.length > 200);
          for (const { api, operation, message, affects } of skipped) {
            assert.deepEqual([api, operation], ['authorized-parties', 'GET enduser/authorizedparties']);
            assert.match(message, /was not asked, for \d+ calls in a row had failed\. The last: HTTP 503/);
            assert.match(affects, /every verdict of system user/);
          }
        });
      }),
    );
  });
});
