import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AuditJson } from '../../src/report/json/schema.js';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BINARY = fileURLToPath(new URL('../../bin/run.js', import.meta.url));
export const EXAMPLE = fileURLToPath(new URL('../../fixtures/example', import.meta.url));
export const EXAMPLE_CONFIG = fileURLToPath(new URL('../../fixtures/example.yaml', import.meta.url));

/** The time of every rehearsal. */
const NOW = '2026-11-23T08:00:00.000Z';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes in by a pipe, or the number of an open file; nothing by default. */
  readonly input?: string | number;
  /** `bin/run.js` of another build of the product. */
  readonly binary?: string | undefined;
}

/** Runs the built binary, in a folder without configuration, and gives what it printed. */
export function dekning(
  args: readonly string[],
  { cwd = '/', env = {}, input, binary = BINARY }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...args], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', DEKNING_NOW: NOW, ...env },
      stdio: [typeof input === 'string' ? 'pipe' : (input ?? 'ignore'), 'pipe', 'pipe'],
    });
    // Whoever does not want it leaves early, and that is no fault here.
    child.stdin?.on('error', () => undefined).end(input);
    const output: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout?.on('data', (bytes: Buffer) => output.stdout.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => output.stderr.push(bytes));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(output.stdout).toString('utf8'),
        stderr: Buffer.concat(output.stderr).toString('utf8'),
      }),
    );
  });
}

/** Runs an audit with JSON output and gives the exit code and the result. */
export async function auditJson(
  args: readonly string[],
  options?: RunOptions,
): Promise<{ code: number | null; result: AuditJson }> {
  const { code, stdout, stderr } = await dekning(['audit', '--json', ...args], options);
  if (stderr !== '') throw new Error(`unexpected on standard error: ${stderr}`);
  return { code, result: JSON.parse(stdout) as AuditJson };
}
