import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Command {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it must exit with, or it was not the thing to measure; 0 by default. */
  readonly exitCode?: number;
}

/** What one run took, or the median of several. */
export interface Measurement {
  readonly seconds: number;
  /** Peak of resident memory; NaN where it cannot be told. */
  readonly megabytes: number;
}

const node = (name: string, args: readonly string[], told: Partial<Command> = {}): Command => ({
  name,
  file: process.execPath,
  args,
  ...told,
});

/** The built product with arguments. */
export const dekning = (args: readonly string[], told?: Partial<Command>): Command =>
  node(`dekning ${args[0]}`, ['bin/run.js', ...args], told);

export const NODE = node('node -e 0', ['-e', '0']);

/** A file of the bench as a process of its own, and the same process with nothing to do. */
export const benchFile = (path: string): Command => node(path, ['--import', 'tsx', path]);
export const NODE_TSX = node('node --import tsx -e 0', ['--import', 'tsx', '-e', '0']);

const TIME = '/usr/bin/time';
const hasTime = spawnSync(TIME, ['-f', '%M', 'true']).status === 0;

/** How peaks of memory are measured. */
export const MEMORY_METHOD = hasTime ? `${TIME} -f %M` : 'polling VmHWM in /proc/<pid>/status every 10 ms';

const { version, platform, arch } = process;
export const MACHINE = `Node ${version} on ${platform} ${arch}, ${availableParallelism()} cores`;

/** Runs a command to its end and hands on what it prints. Throws when it exits with another code than it must. */
export async function run(command: Command, read: (bytes: Buffer) => void = () => {}): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'dekning-bench-'));
  const peak = join(folder, 'peak');
  const [file, ...args] = hasTime
    ? [TIME, '-q', '-f', '%M', '-o', peak, command.file, ...command.args]
    : [command.file, ...command.args];
  try {
    const start = performance.now();
    const child = spawn(file, args, { cwd: ROOT, env: environment(command), stdio: ['ignore', 'pipe', 'pipe'] });
    const polled = hasTime ? undefined : pollPeak(child);
    child.stdout.on('data', read);
    const seconds = await ended(child, command).then(() => (performance.now() - start) / 1000);
    const kilobytes = hasTime ? Number(await readFile(peak, 'utf8')) : polled?.();
    return { seconds, megabytes: (kilobytes ?? Number.NaN) / 1024 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Settings of the shell that would change what is measured. */
const DISTURBING = /^(?:DEKNING_|NODE_OPTIONS$|NODE_V8_COVERAGE$|NO_COLOR$|FORCE_COLOR$|COLUMNS$|LC_)/;

/** As on this machine, but for what would disturb, and for the language. */
const environment = ({ env }: Command): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !DISTURBING.test(name))),
  LANG: 'C.UTF-8',
  ...env,
});

async function ended(child: ChildProcess, { name, exitCode = 0 }: Command): Promise<void> {
  const complaints: Buffer[] = [];
  child.stderr?.on('data', (bytes: Buffer) => complaints.push(bytes));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === exitCode) return;
  throw new Error(`${name} exited with ${code}, not ${exitCode}: ${Buffer.concat(complaints).toString('utf8')}`);
}

/** Asks a process for its own peak until it ends; tells the last answer, in kilobytes. */
function pollPeak(child: ChildProcess): () => number | undefined {
  let kilobytes: number | undefined;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const told = /^VmHWM:\s+(\d+) kB$/m.exec(status);
    if (told) kilobytes = Number(told[1]);
  }, 10);
  child.on('close', () => clearInterval(timer)).on('error', () => clearInterval(timer));
  return () => kilobytes;
}

export interface Times {
  readonly measured: number;
  readonly baseline: number;
}

/** Runs a command and its baseline in turns, so that noise hits both, and gives the medians. */
export async function inTurns(
  command: Command,
  baseline: Command,
  times: Times,
  readBaseline?: (bytes: Buffer) => void,
): Promise<{ readonly measured: Measurement; readonly baseline: Measurement }> {
  const [measured, baselines]: [Measurement[], Measurement[]] = [[], []];
  for (let round = 0; round < Math.max(times.measured, times.baseline); round += 1) {
    if (round < times.measured) measured.push(await run(command));
    if (round < times.baseline) baselines.push(await run(baseline, readBaseline));
  }
  return { measured: medians(measured), baseline: medians(baselines) };
}

const medians = (measurements: readonly Measurement[]): Measurement => ({
  seconds: median(measurements.map((one) => one.seconds)),
  megabytes: median(measurements.map((one) => one.megabytes)),
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
