import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { dekning, EXAMPLE, ROOT } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
import { comparable } from '../support/rehearsal.js';

type Process = ChildProcessByStdio<null, Readable, Readable>;

const SERVICE = ['--service', 'ske-innrapportering-amelding'];

/** A process of the built binary that goes on by itself. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = '/'): Process {
  return spawn(process.execPath, [join(ROOT, 'bin/run.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Gathers what a stream says until it matches, or ends. */
async function said(stream: Readable, until: RegExp): Promise<string> {
  let text = '';
  for await (const bytes of stream.iterator({ destroyOnReturn: false })) {
    text += String(bytes);
    if (until.test(text)) break;
  }
  return text;
}

/** The first terminal: the sandbox, with what it printed to be pasted into a second one. */
async function firstTerminal(
  args: readonly string[],
  use: (env: Record<string, string>, sandbox: Process) => Promise<void>,
): Promise<number | null> {
  const sandbox = start(['sandbox', ...args]);
  const ended = once(sandbox, 'exit');
  try {
    const told = await said(sandbox.stdout, /^# Then: dekning audit --system \S+/m);
    const env = Object.fromEntries([...told.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    await use(env, sandbox);
  } finally {
    sandbox.kill('SIGINT');
  }
  const [code] = await ended;
  return code;
}

describe('dekning sandbox', () => {
  it('lets a second terminal audit live with what it prints, and removes its key at Ctrl-C', async () => {
    let keyFile = '';
    const code = await firstTerminal(['--log'], async (env, sandbox) => {
      keyFile = env['DEKNING_PRIVATE_KEY_FILE'] ?? '';
      assert.ok(existsSync(keyFile));
      await inFolder(async (folder) => {
        const live = await dekning(['audit', '--json', ...SERVICE], { cwd: folder, env });
        const offline = await dekning(['audit', '--json', '--snapshot', EXAMPLE, ...SERVICE]);
        assert.equal(live.stderr, '');
        assert.equal(comparable(live.stdout), comparable(offline.stdout));
      });
      const log = await said(sandbox.stderr, /bysubjects 200/);
      assert.match(log, /^POST \/maskinporten\/token 200 \d+ ms$/m);
      assert.doesNotMatch(log, /eyJ/);
    });
    assert.equal(code, 130);
    assert.ok(!existsSync(keyFile));
  });

  it('serves any snapshot on a port of one choice, and says so when the port is taken', async () => {
    await firstTerminal(['--snapshot', EXAMPLE, '--host', 'localhost'], async (env) => {
      const { port } = new URL(env['DEKNING_PLATFORM_URL'] ?? '');
      const { code, stderr } = await dekning(['sandbox', '--port', port]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`port ${port}: something else listens there`));
    });
  });

  it('exits 2 for an address that is not loopback, a folder that is none, and a flag that does not exist', async () => {
    for (const args of [['--host', '0.0.0.0'], ['--host', '10.0.0.1'], ['--snapshot', '/no/such'], ['--nope']]) {
      const { code, stderr, stdout } = await dekning(['sandbox', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^dekning: /);
      assert.equal(stdout, '');
    }
  });

  it('has the bad day that a plan tells of, and says what befell which request', () =>
    inFolder(async (folder) => {
      const plan = join(folder, 'bad-day.yaml');
      const fault = 'operation: GET enduser/authorizedparties\n    requests: all\n    fault: proxy-page';
      await writeFile(plan, `faults:\n  - ${fault}\n`);
      await firstTerminal(['--fault', plan, '--log'], async (env, sandbox) => {
        const { code, stdout } = await dekning(['audit', ...SERVICE], { cwd: folder, env });
        assert.equal(code, 3);
        assert.match(stdout, /authorized-parties/);
        assert.match(stdout, /incomplete/);
        const log = await said(sandbox.stderr, /fault 1 \(proxy-page\)/);
        assert.match(log, /authorizedparties\S* 200 \d+ ms fault 1 \(proxy-page\)$/m);
      });
    }));

  it('exits 2 for a plan that is wrong, and says where', () =>
    inFolder(async (folder) => {
      const plan = join(folder, 'bad-day.yaml');
      await writeFile(plan, 'faults:\n  - operation: POST token\n    fault: delay\n    miliseconds: 3\n');
      const { code, stdout, stderr } = await dekning(['sandbox', '--fault', plan]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, `dekning: ${plan}:4:5: there is no key "miliseconds" here. Did you mean milliseconds?\n`);
      assert.equal((await dekning(['sandbox', '--fault', '/no/such'])).code, 2);
    }));

  it('explains itself', async () => {
    const { code, stdout } = await dekning(['sandbox', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /EXAMPLES/);
    assert.match(stdout, /--latency/);
  });
});

describe('a live audit that is interrupted', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`leaves by ${signal} with 130, and nothing half recorded`, async () => {
      const server = createServer(() => undefined);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      await firstTerminal([], (env) =>
        inFolder(async (folder) => {
          await writeFile(join(folder, 'before'), '');
          // Dialogporten never answers, so the run is still at its beginning when the signal comes.
          const audit = start(
            ['audit', '--record', 'kept', '--verbose'],
            { ...env, DEKNING_DIALOGPORTEN_URL: url },
            folder,
          );
          const ended = once(audit, 'exit');
          await said(audit.stderr, /systemregister\/vendor 200/);
          audit.kill(signal);
          assert.equal((await ended)[0], 130);
          const { readdir } = await import('node:fs/promises');
          assert.deepEqual(await readdir(folder), ['before']);
        }),
      );
      server.closeAllConnections();
      server.close();
    });
  }
});
