import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
 * Reads `--output F=PATH` values. Throws a UsageError for a format that does not exist, for two reports in one file, and
 * for a folder that is not there: it is told before anything is asked of Altinn.
 */
export async function outputFiles(values: readonly string[] | undefined): Promise<readonly OutputFile[]> {
  const files = (values ?? []).map(outputFile);
  const paths = new Set(files.map(({ path }) => resolve(path)));
  if (paths.size < files.length) throw new UsageError({ text: 'output-twice' });
  for (const { path } of files) await mustHaveFolder(path);
  return files;
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
}

/** Writes a report to a file, which is there in full or, if anything goes wrong, as it was before. */
export async function writeFileWhole({ path }: OutputFile, pieces: Iterable<string>): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  const stream = createWriteStream(partial, { flush: true });
  try {
    await writePieces(stream, pieces);
    stream.end();
    await finished(stream);
    await rename(partial, path);
  } catch (error) {
    stream.destroy();
    await rm(partial, { force: true });
    const told = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (error instanceof OutputError || told === undefined) throw error;
    throw new OutputError({ text: 'not-written-to', path, code: told });
  }
}
