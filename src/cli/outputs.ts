import { createWriteStream, rmSync } from 'node:fs';
import { realpath, rename, stat } from 'node:fs/promises';
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
 * a folder that is not there, and for a file that the run reads, or that lies in a folder that it reads: it is told before
 * anything is asked of Altinn. `reads` are the paths of these; undefined ones are none.
 */
export async function outputFiles(
  values: readonly string[] | undefined,
  reads: readonly (string | undefined)[],
): Promise<readonly OutputFile[]> {
  const files = (values ?? []).map(outputFile);
  const paths = new Set(files.map(({ path }) => resolve(path)));
  if (paths.size < files.length) throw new UsageError({ text: 'output-twice' });
  for (const { path } of files) await mustHaveFolder(path);
  const read = await Promise.all(reads.filter((path) => path !== undefined).map(realPath));
  for (const { path } of files) {
    const real = await realPath(path);
    const over = read.find((one) => real === one || real.startsWith(one + sep));
    if (over !== undefined) throw new UsageError({ text: 'output-over-input', path });
  }
  return files;
}

/** Where a path leads. One that is not there yet leads into its folder. */
const realPath = async (path: string): Promise<string> =>
  realpath(path).catch(async () => {
    const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)));
    return join(folder, basename(path));
  });

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
}

/**
 * Writes a report to a file, which is there in full or, if anything goes wrong, as it was before; a link stays, and what
 * it leads to is written. What is no file, as a pipe or a device, is written to and stays what it is.
 */
export async function writeFileWhole({ path }: OutputFile, pieces: Iterable<string>): Promise<void> {
  try {
    const there = await stat(path).catch(() => undefined);
    if (there && !there.isFile()) await writeTo(path, pieces);
    else await replace(there ? await realpath(path) : path, pieces);
  } catch (error) {
    const told = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (error instanceof OutputError || told === undefined) throw error;
    throw new OutputError({ text: 'not-written-to', path, code: told });
  }
}

async function replace(path: string, pieces: Iterable<string>): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  const remove = (): void => rmSync(partial, { force: true });
  // Ctrl-C ends the process at once, and must leave nothing half written.
  process.once('exit', remove);
  try {
    await writeTo(partial, pieces, true);
    await rename(partial, path);
  } finally {
    remove();
    process.off('exit', remove);
  }
}

async function writeTo(path: string, pieces: Iterable<string>, flush = false): Promise<void> {
  const stream = createWriteStream(path, { flush });
  try {
    await writePieces(stream, pieces);
    stream.end();
    await finished(stream);
  } finally {
    stream.destroy();
  }
}
