import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Line } from './line.js';
import { type Command, dekning, inTurns, NODE, ROOT, run } from './measure.js';

const RUNS = 15;
const TIMES = { measured: RUNS, baseline: RUNS };

const HELP = dekning(['--help'], { name: 'dekning --help' });
const HELP_IN_NORWEGIAN = dekning(['--help', '--lang', 'nb'], { name: 'dekning --help --lang nb' });
const VERSION = dekning(['--version'], { name: 'dekning --version' });
/** It has violations, so it exits with 1. */
const EXAMPLE = dekning(['audit', '--snapshot', 'fixtures/example', '--config', 'fixtures/example.yaml'], {
  name: 'audit of the example',
  exitCode: 1,
});

/** It would be empty, so it exits with 1. */
const EXPLANATION = dekning(
  ['explain', 'ttd-eksempel-flyttet', '--party', '311204564', '--snapshot', 'fixtures/example'],
  { name: 'explain of the example', exitCode: 1 },
);

/** The budgets of starting: help, version, and the audit of the bundled example and one explanation from it. */
export async function* startUp(): AsyncGenerator<Line> {
  for (const [command, budget] of [
    [HELP, { most: 3, of: 'ratio' }],
    [HELP_IN_NORWEGIAN, { most: 3, of: 'ratio' }],
    [VERSION, { most: 3, of: 'ratio' }],
    [EXAMPLE, { most: 6, of: 'ratio' }],
    [EXPLANATION, { most: 400, of: 'amount' }],
  ] as const) {
    const { measured, baseline } = await inTurns(command, NODE, TIMES);
    yield {
      name: command.name,
      unit: 'ms',
      measured: measured.seconds * 1000,
      baseline: { name: NODE.name, value: baseline.seconds * 1000 },
      budget,
      sizes: `median of ${RUNS}`,
    };
  }
}

/**
 * The same without the certificates that some machines have Node read at every start: the baseline is faster there, so
 * the ratios are higher. No budget is judged by it. Nothing where none are set.
 */
export async function* withoutCertificates(): AsyncGenerator<string> {
  if (!process.env['NODE_EXTRA_CA_CERTS']) return;
  const env = { NODE_EXTRA_CA_CERTS: '' };
  for (const command of [HELP, VERSION, EXAMPLE, EXPLANATION]) {
    const { measured, baseline } = await inTurns({ ...command, env }, { ...NODE, env }, { measured: 5, baseline: 5 });
    const [took, idle] = [measured.seconds * 1000, baseline.seconds * 1000];
    const ratio = (took / idle).toFixed(2);
    yield `without NODE_EXTRA_CA_CERTS: ${command.name} ${took.toFixed(0)} ms = ${ratio} x (${idle.toFixed(0)} ms)`;
  }
}

/** Code, and texts, that help and version have no use for: as modules, or within built files, which name what they are made of. */
const NEEDLESS = /node_modules\/(?:axios|zod|cli-table3)\/|src\/(?:report|messages)\//;
/** The same for help in a language of which it needs the texts of help, and no others. */
const NEEDLESS_IN_NORWEGIAN =
  /node_modules\/(?:axios|zod|cli-table3)\/|src\/(?:report|messages\/(?!help\.ts|nb\/help\/))/;

/** What help and version load; throws when they load what they have no use for. */
export async function* loadedModules(): AsyncGenerator<string> {
  for (const [command, none] of [
    [HELP, NEEDLESS],
    [VERSION, NEEDLESS],
    [HELP_IN_NORWEGIAN, NEEDLESS_IN_NORWEGIAN],
  ] as const) {
    const modules = await modulesOf(command);
    for (const url of modules) {
      const built = url.includes('/dist/') ? await readFile(new URL(url), 'utf8') : '';
      const needless = none.exec(url) ?? none.exec(built);
      if (needless) throw new Error(`${command.name} loads ${needless[0]} in ${url}`);
    }
    yield `${command.name} loads ${modules.length} modules, none of axios, zod, a report or a text that it does not show`;
  }
}

/** The modules that a command loads, as V8 tells them with its coverage. */
async function modulesOf(command: Command): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dekning-bench-'));
  try {
    await run({ ...command, env: { NODE_V8_COVERAGE: folder } });
    const files = await readdir(folder);
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const urls = texts.flatMap((text) => (JSON.parse(text) as Coverage).result.map((script) => script.url));
    const own = urls.filter((url) => url.startsWith(pathToFileURL(ROOT).href));
    if (own.length === 0) throw new Error(`the coverage of ${command.name} tells no module`);
    return own;
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}
