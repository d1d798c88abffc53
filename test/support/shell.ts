/** Scripts of pipelines, run by the shell that their service runs them with. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Run } from './cli.js';

export interface ShellOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Options of bash, as the service gives them. */
  readonly flags?: readonly string[];
}

/** How GitHub Actions runs a step with `shell: bash`; without naming it, it is the first of these alone. */
const GITHUB_BASH = ['--noprofile', '--norc', '-e', '-o', 'pipefail'];

/** PATH with this Node first, so that scripts run on the Node of the tests. */
export const NODE_PATH = [dirname(process.execPath), process.env['PATH']].join(':');

/** Runs a script from a file, and gives what it printed. */
export async function runScript(script: string, { cwd, env, flags = GITHUB_BASH }: ShellOptions): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'dekning-script-'));
  const file = join(folder, 'script.sh');
  await writeFile(file, script);
  try {
    return await new Promise<Run>((resolve, reject) => {
      const child = spawn('bash', [...flags, file], {
        cwd,
        env: { PATH: NODE_PATH, HOME: cwd, LANG: 'C.UTF-8', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
