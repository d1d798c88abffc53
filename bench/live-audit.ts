import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { LIVE, SYSTEM, writeLargeSnapshot } from './large-snapshot.js';
import { count, type Line } from './line.js';
import { dekning, NODE, ROOT, run } from './measure.js';
import { countTexts } from './scan.js';

/** Set for every answer of the sandbox, in milliseconds. */
const LATENCY = 20;
const PAGE = 50;
const CALLS_EACH = 3;
/** Reads in flight (DESIGN §4). */
const CONCURRENCY = 8;

const PAGES = Math.ceil(LIVE.systemUsers / PAGE);

/** What the pages, one after another, and three calls a system user must take, in seconds. */
const LEAST = ((PAGES + (LIVE.systemUsers * CALLS_EACH) / CONCURRENCY) * LATENCY) / 1000;

/** A live audit of very many system users against a sandbox in a process of its own; throws when any is missing. */
export async function* liveAudit(into: string): AsyncGenerator<Line | string> {
  const { folder, config } = await writeLargeSnapshot(into, LIVE);
  const { sandbox, variables } = await startSandbox(folder);
  try {
    const texts = countTexts(['"systemId":', '"verdict":"unknown"', '"complete":true']);
    const args = ['audit', '--system', SYSTEM, '--config', config, '--format', 'ndjson', '--no-cache'];
    const measured = await run(dekning(args, { name: 'live audit, ndjson', env: variables }), texts.read);
    if (texts.of('"systemId":') !== LIVE.systemUsers || texts.of('"complete":true') !== 1) {
      throw new Error(
        `${texts.of('"systemId":')} system users were told of, ${texts.of('"verdict":"unknown"')} unknown`,
      );
    }
    const sizes = `${count(LIVE.systemUsers)} system users, ${PAGES} pages, ${LATENCY} ms latency`;
    yield {
      name: 'live audit, ndjson, time',
      unit: 's',
      measured: measured.seconds,
      baseline: { name: 'what the calls must take', value: LEAST },
      budget: { most: 1.5, of: 'ratio' },
      sizes,
    };
    yield {
      name: 'live audit, ndjson, memory',
      unit: 'MB',
      measured: measured.megabytes,
      baseline: { name: NODE.name, value: (await run(NODE)).megabytes },
      budget: { most: 300, of: 'amount' },
      sizes: 'the same run',
    };
  } finally {
    sandbox.kill();
  }
}

/** Starts the built sandbox, and reads the variables that it prints. */
async function startSandbox(snapshot: string): Promise<{ sandbox: ChildProcess; variables: Record<string, string> }> {
  const args = ['bin/run.js', 'sandbox', '--snapshot', snapshot, '--latency', String(LATENCY)];
  const sandbox = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => sandbox.kill());
  const variables: Record<string, string> = {};
  const lines = createInterface({ input: sandbox.stdout });
  lines.on('line', (line) => {
    const [, name, value] = /^export (\w+)='?([^']*)'?$/.exec(line) ?? [];
    if (name && value) variables[name] = value;
    if (line.startsWith('# Then')) lines.emit('told');
  });
  await Promise.race([once(lines, 'told'), once(sandbox, 'exit')]);
  if (!variables['DEKNING_PLATFORM_URL']) throw new Error('the sandbox did not start');
  return { sandbox, variables };
}
