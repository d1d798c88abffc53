import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * When a process began, in words that no other process of this machine has with the same number; null where there is no
 * such process, and undefined where it cannot be known. A number comes again, after a restart of the machine above all.
 */
export async function beginningOf(pid: number): Promise<string | null | undefined> {
  if (process.platform === 'linux') return beginningOnLinux(pid);
  if (!isThere(pid)) return null;
  if (process.platform === 'win32') return undefined;
  const told = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return told?.stdout.trim() || undefined;
}

/** Fields after the name, which may hold anything (proc(5)): the state is the first of them, the start the twentieth. */
const STATE = 0;
const STARTED = 19;

async function beginningOnLinux(pid: number): Promise<string | null | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return isThere(pid) ? undefined : null;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  // One that has ended, and of which nobody has taken note yet.
  if (fields[STATE] === 'Z' || fields[STATE] === 'X') return null;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${fields[STARTED]}`;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
