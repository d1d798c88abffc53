import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dekning, EXAMPLE, EXAMPLE_CONFIG, ROOT } from '../support/cli.js';
import { withExample } from '../support/folders.js';
import { answering, rehearse, withFaults } from '../support/rehearsal.js';
import { CTRL_C, hasTerminal, inTerminal } from '../support/terminal.js';

/** Runs a command in a folder that holds a copy of the bundled example, `example.yaml`, and `passing.yaml`. */
type Try = (folder: string) => Promise<number | null>;

const PASSING = 'expect:\n  - service: nav_sykepenger_dialog\n    parties: ["311204564"]\n    userTypes: [standard]\n';
const UNREAD = 'authorized-parties/00000000-0000-4000-8000-000000000001.json';
const OWNER = ['--waiver-owner', 'compliance@example.no'];

const run =
  (...args: readonly string[]): Try =>
  async (folder) =>
    (await dekning(args, { cwd: folder })).code;

/** The same where one system user's parties cannot be read. */
const runUnread =
  (...args: readonly string[]): Try =>
  async (folder) => {
    await rm(join(folder, UNREAD));
    return run(...args)(folder);
  };

/** Runs a command against a sandbox. */
const runLive =
  (...args: readonly string[]): Try =>
  (folder) =>
    rehearse({}, async ({ env }) => (await dekning(args, { cwd: folder, env })).code);

/** Renders what an audit saved. */
const runSaved =
  (audit: Try): Try =>
  async (folder) => {
    await audit(folder);
    return run('report', 'run.json')(folder);
  };

const start = (args: readonly string[], env: Readonly<Record<string, string>>, cwd: string): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'bin/run.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });

const interrupted = async (child: ChildProcess): Promise<number | null> => {
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
};

/** Interrupts a live run while Altinn has not answered yet. */
const interruptLive = (...args: readonly string[]): Try => interruptAsking(...args, '--no-cache');

const interruptAsking =
  (...args: readonly string[]): Try =>
  (folder) =>
    rehearse({}, async ({ env }) => {
      const silent = createServer(() => undefined).listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
      const child = start(args, { ...env, DEKNING_PLATFORM_URL: url }, folder);
      await once(silent, 'request');
      const code = await interrupted(child);
      silent.closeAllConnections();
      silent.close();
      return code;
    });

/** More than a pipe holds, so that it is taken only once somebody reads. */
const MORE_THAN_A_PIPE = ' '.repeat(1024 * 1024);

/** One system user that has all that is expected of it. */
const PASSES = ['--config', 'passing.yaml', '--system-user', '00000000-0000-4000-8000-000000000001'];
const AUDIT = ['audit', '--snapshot', '.'];
const EXPLAIN = ['explain', 'ske-innrapportering-amelding', '--snapshot', '.'];
const OFFLINE = ['--snapshot', '.'];
const BASELINE = ['baseline', '--snapshot', '.', '--print', ...OWNER];

/** The same of a command of the catalogue, where it cannot be read what gives what. */
const ofCatalog = (command: string, wrong: readonly string[], ...args: readonly string[]): Record<number, Try> => ({
  0: run(command, ...args, ...OFFLINE),
  2: run(command, ...wrong, ...OFFLINE),
  3: async (folder) => {
    await rm(join(folder, 'resource-registry/bysubjects.json'));
    return run(command, ...args, ...OFFLINE)(folder);
  },
  130: interruptLive(command, ...args),
});

/** How each command comes to each of its exit codes. */
const TRIES: Readonly<Record<string, Readonly<Record<number, Try>>>> = {
  audit: {
    0: run(...AUDIT, ...PASSES),
    1: run(...AUDIT, '--config', 'example.yaml'),
    2: run(...AUDIT, '--config', 'gone.yaml'),
    3: runUnread(...AUDIT, ...PASSES),
    130: interruptLive('audit'),
  },
  baseline: {
    0: run(...BASELINE, '--config', 'example.yaml'),
    2: run(...BASELINE, '--expires', 'soon'),
    3: runUnread(...BASELINE, ...PASSES),
    130: interruptLive('baseline', '--print', ...OWNER),
  },
  'catalog:areas': ofCatalog('catalog:areas', ['--owner', 'navv']),
  'catalog:owners': ofCatalog('catalog:owners', ['--type', 'App']),
  'catalog:packages': ofCatalog('catalog:packages', ['--area', 'personell']),
  'catalog:services': ofCatalog('catalog:services', ['--package', 'lnon'], 'nothing-has-this', '--in-use'),
  'catalog:show': ofCatalog('catalog:show', ['lnon'], 'lonn'),
  doctor: {
    0: runLive('doctor'),
    1: runLive('doctor', '--system', 'gone'),
    2: run('doctor', '--org', '310479714'),
    3: (folder) =>
      rehearse({}, (rehearsal) =>
        withFaults(rehearsal, answering(/resourcelist/, 500), async (env) => {
          const { code } = await dekning(['doctor'], { cwd: folder, env: { ...rehearsal.env, ...env } });
          return code;
        }),
      ),
    130: interruptAsking('doctor'),
  },
  explain: {
    0: run(...EXPLAIN, '--party', '311204564'),
    1: run('explain', 'ske-innrapportering-ameldng', '--snapshot', '.'),
    2: run(...EXPLAIN, '--party', '311204565'),
    3: runUnread(...EXPLAIN, '--system-user', '00000000-0000-4000-8000-000000000001'),
    130: interruptLive('explain', 'ske-innrapportering-amelding'),
  },
  init: {
    0: run('init', '--yes', '--file', 'new.yaml'),
    2: run('init', '--yes', '--file', 'passing.yaml'),
    // Without a terminal nothing is asked, and so nothing interrupted.
    ...(hasTerminal() && {
      130: async (folder: string) =>
        (
          await inTerminal(['init', '--env', 'tt02', '--file', 'new.yaml'], {
            cwd: folder,
            turns: [[/Which systems/, CTRL_C]],
          })
        ).code,
    }),
  },
  report: {
    0: runSaved(run(...AUDIT, ...PASSES, '--output', 'json=run.json')),
    1: runSaved(run(...AUDIT, '--config', 'example.yaml', '--output', 'json=run.json')),
    2: run('report', 'gone.json'),
    3: runSaved(runUnread(...AUDIT, ...PASSES, '--output', 'json=run.json')),
    130: async (folder) => {
      const child = start(['report', '-'], {}, folder);
      await new Promise((resolve) => child.stdin?.write(MORE_THAN_A_PIPE, resolve));
      return interrupted(child);
    },
  },
  sandbox: {
    2: run('sandbox', '--snapshot', 'gone'),
    130: async (folder) => {
      const child = start(['sandbox'], {}, folder);
      await once(child.stdout ?? child, 'data');
      return interrupted(child);
    },
  },
};

const { commands } = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as {
  readonly commands: Readonly<Record<string, { readonly pluginName: string; readonly description: string }>>;
};
const own = Object.entries(commands).filter(([, { pluginName }]) => pluginName === 'dekning');

/** The exit codes that the help of a command tells of. */
const documented = (description: string): number[] => {
  const [, block = ''] = description.split('EXIT CODES\n');
  return [...block.matchAll(/^ {2}(\d+(?:, \d+)*) {2}/gm)]
    .flatMap(([, codes = '']) => codes.split(', ').map(Number))
    .sort((a, b) => a - b);
};

describe('exit codes', () => {
  it('are tried of every command, each that its help tells of', () => {
    const told = own.map(([id, { description }]) => [id, documented(description)] as const);
    const tried = own.map(([id]) => [id, Object.keys(TRIES[id] ?? {}).map(Number)]);
    const tellable = told.map(
      ([id, codes]) => [id, codes.filter((code) => TRIES[id]?.[code] || code !== 130)] as const,
    );
    assert.deepEqual(tried, tellable);
  });

  for (const [id, codes] of Object.entries(TRIES)) {
    for (const [code, attempt] of Object.entries(codes)) {
      it(`of ${id}: ${code}`, async () => {
        await withExample(async (folder) => {
          await writeFile(join(folder, 'passing.yaml'), PASSING);
          await writeFile(join(folder, 'example.yaml'), readFileSync(EXAMPLE_CONFIG));
          assert.equal(await attempt(folder), Number(code));
        });
      });
    }
  }

  it('are 0 for help and the version, and 2 for what is no command', async () => {
    for (const args of [['--help'], ['--version'], ['audit', '--help']]) assert.equal(await run(...args)(EXAMPLE), 0);
    assert.equal(await run('adit')(EXAMPLE), 2);
  });
});
