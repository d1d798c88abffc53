/** The built binary in a terminal, as a person has it. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './cli.js';

/** Text that is waited for, and the keys that are pressed once it is there. */
export type Turn = readonly [waitFor: RegExp, keys: string];

export interface TerminalRun {
  readonly code: number | null;
  /** All that was shown, without colours and cursor movements. */
  readonly screen: string;
}

export const ENTER = '\r';
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/** Whether this machine can give a program a terminal; where it cannot, a test says so and is skipped. */
export function hasTerminal(): boolean {
  const has = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;
  if (!has) process.stdout.write('    (no script of util-linux here, so nothing is tried in a terminal)\n');
  return has;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

interface InTerminal {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly turns?: readonly Turn[];
}

/** Runs the binary in a terminal of its own, and presses keys when it has shown what they answer. */
export function inTerminal(args: readonly string[], { cwd, env = {}, turns = [] }: InTerminal): Promise<TerminalRun> {
  const command = [process.execPath, join(ROOT, 'bin/run.js'), ...args].map(quoted).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', TERM: 'xterm', SHELL: '/bin/sh', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const left = [...turns];
    let shown = '';
    let since = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += stripVTControlCharacters(text);
      const [next] = left;
      if (!next?.[0].test(shown.slice(since))) return;
      since = shown.length;
      left.shift();
      child.stdin.write(next[1]);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, screen: shown }));
  });
}
