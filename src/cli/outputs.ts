import { constants, createWriteStream, fstatSync, rmSync, statSync } from 'node:fs';
import { access, chmod, readlink, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { UsageError } from '../core/errors.js';
import { FORMATS, type Format } from '../report/registry.js';
import { OutputError, writePieces } from './output.js';

/** A file that a report is written to as well, in a format of its own. */
export interface OutputFile {
  readonly format: Format;
  readonly path: string;
}

/**
 * Reads `--output F=PATH` values. Throws a UsageError for a format that does not exist, for two reports in one file, for
 * a folder that is not there or that nothing can be written to, for a file that the run reads, or that lies in a folder that it reads, and for one that
 * standard output or error goes to: it is told before anything is asked of Altinn. `reads` are the paths of what is read;
 * undefined ones are none.
 */
export async function outputFiles(
  values: readonly string[] | undefined,
  reads: readonly (string | undefined)[],
): Promise<readonly OutputFile[]> {
  const files = (values ?? []).map(outputFile);
  for (const { path } of files) await mustHaveFolder(path);
  const targets = new Map<string, string>();
  for (const { path } of files) targets.set(await realPath(path), path);
  if (targets.size < files.length) throw new UsageError({ text: 'output-twice' });
  const read = await Promise.all(reads.filter((path) => path !== undefined).map((path) => realPath(path)));
  for (const [target, path] of targets) {
    const isRead = read.some((one) => target === one || target.startsWith(one + sep)) || isStream(path, [STDIN]);
    if (isRead) throw new UsageError({ text: 'output-over-input', path });
    if (isStream(path, [STDOUT, STDERR])) throw new UsageError({ text: 'output-taken', path });
  }
  return files;
}

const [STDIN, STDOUT, STDERR] = [0, 1, 2];

/** Whether a path is a file that one of the streams of the process is read from or written to. */
function isStream(path: string, streams: readonly number[]): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  return (
    file?.isFile() === true &&
    streams.some((stream) => {
      try {
        const { dev, ino } = fstatSync(stream);
        return dev === file.dev && ino === file.ino;
      } catch {
        // A stream that is closed is no file.
        return false;
      }
    })
  );
}

/** Links that are followed from a path to what it means, in case they lead in a circle. */
const MOST_LINKS = 40;

/** Where a path leads, through links, also where nothing is there yet. */
async function realPath(path: string, links = MOST_LINKS): Promise<string> {
  const there = await realpath(path).catch(() => undefined);
  if (there !== undefined) return there;
  const folder = dirname(resolve(path));
  const real = join(await realpath(folder).catch(() => folder), basename(path));
  const target = await readlink(real).catch(() => undefined);
  return target === undefined || links === 0 ? real : realPath(resolve(dirname(real), target), links - 1);
}

function outputFile(value: string): OutputFile {
  const at = value.indexOf('=');
  const [name, path] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
  if (at < 0 || path.trim() === '') throw new UsageError({ text: 'output-form', value });
  const format = FORMATS.find((one) => one === name);
  if (format) return { format, path };
  throw new UsageError({ text: 'none-of', flag: '--output', value: name, known: FORMATS });
}

async function mustHaveFolder(path: string): Promise<void> {
  const [folder, file] = await Promise.all(
    [stat(dirname(resolve(path))), stat(path)].map((one) => one.catch(() => null)),
  );
  if (!folder?.isDirectory()) throw new UsageError({ text: 'output-without-folder', path });
  if (file?.isDirectory()) throw new UsageError({ text: 'output-is-folder', path });
  // What is no file, as a pipe, is written to itself; a file is replaced, which its folder must allow.
  await access(file && !file.isFile() ? path : dirname(await realPath(path)), constants.W_OK).catch((error) => {
    throw new UsageError({ text: 'not-written-to', path, code: codeOf(error) ?? 'EACCES' });
  });
}

/**
 * Writes a report to a file, which is there in full or, if anything goes wrong, as it was before; a link stays, and what
 * it leads to is written. What is no file, as a pipe or a device, is written to and stays what it is.
 */
export async function writeFileWhole({ path }: OutputFile, pieces: Iterable<string>): Promise<void> {
  try {
    const there = await stat(path).catch(() => undefined);
    if (there && !there.isFile()) await writeTo(path, pieces);
    else await replace(await realPath(path), pieces, there && there.mode & PERMISSIONS);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new OutputError({ text: 'not-written-to', path, code });
  }
}

/** The system's code of what went wrong with a file; undefined for a fault of another kind. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof OutputError) return error.told.text === 'not-written' ? error.told.code : undefined;
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const PERMISSIONS = 0o777;

/** Replaces a file with one of the same permissions. */
async function replace(path: string, pieces: Iterable<string>, mode: number | undefined): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  const remove = (): void => rmSync(partial, { force: true });
  // Ctrl-C ends the process at once, and must leave nothing half written.
  process.once('exit', remove);
  try {
    // Never open to more people than the file is, not even while it is written; what the umask took comes back.
    await writeTo(partial, pieces, { flush: true, ...(mode !== undefined && { mode }) });
    if (mode !== undefined) await chmod(partial, mode);
    await rename(partial, path);
  } finally {
    remove();
    process.off('exit', remove);
  }
}

async function writeTo(
  path: string,
  pieces: Iterable<string>,
  options: { readonly flush?: boolean; readonly mode?: number } = {},
): Promise<void> {
  const stream = createWriteStream(path, options);
  try {
    await writePieces(stream, pieces);
    stream.end();
    await finished(stream);
  } finally {
    stream.destroy();
  }
}
