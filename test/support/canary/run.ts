import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../cli.js';
import { inFolder } from '../folders.js';
import { type CanaryFault, FAULTS } from './faults.js';
import type { Marks } from './marks.js';
import { type Seen, withRelay } from './relay.js';
import { leaksInFolder, leaksOf } from './scan.js';

type Env = Readonly<Record<string, string>>;

export interface CanaryRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Where something secret was found; what is right is that it is empty. */
  readonly leaks: readonly string[];
  readonly asked: Seen;
  /** What the run left in its folder. */
  readonly files: readonly string[];
}

export interface CanaryOptions {
  /** Of the sandbox that is asked. */
  readonly env: Env;
  readonly marks: Marks;
  readonly fault?: CanaryFault | undefined;
  /** Beside the sandbox's variables. */
  readonly more?: Env;
  readonly input?: string;
  /** Puts into the folder of the run what it needs. */
  readonly prepare?: (folder: string, env: Env) => Promise<void>;
  /** Takes out of it what is needed later. */
  readonly keep?: (folder: string) => Promise<void>;
}

/** All the talk that can be had of the libraries and of Node.js, but for what prints requests (see the test of it). */
const TALKATIVE = { DEBUG: '*', NODE_DEBUG: 'tls,stream,timer,dns,child_process,worker' };

/** Runs the built binary in a folder of its own, and looks at all that comes of it: streams, files, the list of processes. */
export const canaryRun = (args: readonly string[], options: CanaryOptions): Promise<CanaryRun> =>
  inFolder(async (folder) => {
    const { env, marks, fault = FAULTS[0] as CanaryFault, more = {}, input, prepare, keep } = options;
    const processes = new Set<string>();
    const listen = ({ requests }: Seen): void => {
      // Often enough: a look at every process takes time.
      if (Number.isInteger(Math.log2(requests))) for (const line of commandLines()) processes.add(line);
    };
    return withRelay(env, { marks, fault, listen }, async (relay) => {
      for (const name of ['out', 'tmp']) await mkdir(join(folder, name));
      await prepare?.(folder, relay.env);
      const home = { HOME: folder, TMPDIR: join(folder, 'tmp'), XDG_CACHE_HOME: join(folder, '.cache') };
      const whole = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...TALKATIVE, ...home, ...relay.env, ...more };
      const ran = await ended(args, folder, whole, input);
      await keep?.(folder);
      const leaks = [
        ...leaksOf(marks, 'standard output', ran.stdout),
        ...leaksOf(marks, 'standard error', ran.stderr),
        ...leaksOf(marks, 'the list of processes', [...processes].join('\n')),
        ...(await leaksInFolder(marks, folder)),
      ];
      return { ...ran, leaks, asked: relay.seen(), files: readdirSync(folder, { recursive: true, encoding: 'utf8' }) };
    });
  });

function ended(
  args: readonly string[],
  cwd: string,
  env: Env,
  input: string | undefined,
): Promise<Pick<CanaryRun, 'code' | 'signal' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/run.js'), ...args], { cwd, env });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.stdin.on('error', () => undefined).end(input ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}

/** What `ps` shows of every process, where the system tells it in files. */
function commandLines(): string[] {
  const pids = safely(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ?? [];
  return pids.flatMap((pid) => safely(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')) ?? []);
}

/** A process may end while it is looked at. */
function safely<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
