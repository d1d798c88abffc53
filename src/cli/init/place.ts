import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { parseConfig } from '../../config/load.js';
import { UsageError } from '../../core/errors.js';
import { copyPath, isOurCopy, type SchemaPlace } from './schema-place.js';

/** Throws a UsageError where a file cannot be written, or is there and may not be replaced. */
export function mustBeFree(path: string, force: boolean): void {
  if (path.trim() === '') throw new UsageError({ text: 'blank-value', flag: '--file' });
  const folder = statOf(dirname(path));
  if (!folder?.isDirectory()) throw new UsageError({ text: 'file-without-folder', path });
  const there = statOf(path);
  if (there?.isDirectory()) throw new UsageError({ text: 'file-is-folder', path });
  // A link is there also when it leads nowhere.
  const isThere = there !== undefined || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  if (isThere && !force) throw new UsageError({ text: 'file-is-there', path });
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Throws a UsageError where something else than a copy of the schema stands in a copy's place. */
export function copyMustBeFree(folder: string, { copy }: SchemaPlace, force: boolean): void {
  const path = copyPath(folder);
  if (copy === undefined || force || !existsSync(path) || isOurCopy(readFileSync(path, 'utf8'))) return;
  throw new UsageError({ text: 'no-schema-of-ours', path });
}

/** A file to write, and what it is to hold. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Writes a configuration that was made here, once it has been read as an audit reads it, and what belongs to it. */
export function putConfig(config: NewFile, others: readonly NewFile[], force: boolean): void {
  parseConfig(config.text, config.path);
  mustBeFree(config.path, force);
  putWhole([...others, config]);
}

/**
 * Writes files that are there in full, or as they were before. Nothing can come in between, not even a signal: it waits
 * for nothing. Throws a UsageError where the folder does not let it.
 */
function putWhole(files: readonly NewFile[]): void {
  const parts = files.map(({ path, text }) => {
    const target = existsSync(path) ? realpathSync(path) : path;
    return { path, text, target, partial: `${target}.partial-${process.pid}` };
  });
  for (const part of parts) orRemove(parts, part.path, () => writeFileSync(part.partial, part.text));
  for (const part of parts) orRemove(parts, part.path, () => renameSync(part.partial, part.target));
}

/** Does something with a file; where that fails, whatever is half written goes. */
function orRemove(parts: readonly { readonly partial: string }[], path: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    for (const { partial } of parts) if (existsSync(partial)) rmSync(partial);
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError({ text: 'file-not-written', path, code: String(error.code) });
  }
}
