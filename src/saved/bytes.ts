import { constants } from 'node:buffer';
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { getSystemErrorName } from 'node:util';
import { UsageError } from '../core/errors.js';

/** The bytes of a saved result, any of which can be read again: rows and findings are, each time somebody asks. */
export interface Bytes {
  /** What to call it in messages. */
  readonly name: string;
  readonly size: number;
  /** Fills a buffer with the bytes from a place on, and gives how many there were. */
  readonly read: (into: Buffer, from: number) => number;
  readonly close: () => void;
}

/** Stands for standard input where a path is asked for. */
const STANDARD_INPUT = '-';
const INPUT_FILE = 0;

/**
 * Opens a file, or standard input (`-`). A pipe is read to its end and kept in memory, for it cannot be read twice.
 * Throws a UsageError for what cannot be read.
 */
export async function openBytes(path: string): Promise<Bytes> {
  if (path.trim() === '') throw new UsageError({ text: 'blank-value', flag: 'RESULT' });
  const isInput = path === STANDARD_INPUT;
  const name = isInput ? 'stdin' : path;
  try {
    const file = isInput ? INPUT_FILE : openSync(path, 'r');
    const close = isInput ? () => undefined : () => closeSync(file);
    if (fstatSync(file).isFile()) return fileBytes(name, file, close);
    const pipe = isInput ? process.stdin : createReadStream(path, { fd: file });
    return memoryBytes(name, await gathered(name, pipe));
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(name, error);
  }
}

const fileBytes = (name: string, file: number, close: () => void): Bytes => ({
  name,
  size: fstatSync(file).size,
  read: (into, from) => readSync(file, into, 0, into.length, from),
  close,
});

/** Bytes that are in memory already. */
export const memoryBytes = (name: string, bytes: Buffer): Bytes => ({
  name,
  size: bytes.length,
  read: (into, from) => bytes.copy(into, 0, from),
  close: () => undefined,
});

async function gathered(name: string, pipe: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of pipe) {
    size += piece.length;
    if (size > constants.MAX_LENGTH) {
      throw new UsageError({ text: 'saved-too-large', path: name });
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function unreadable(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const system = error as NodeJS.ErrnoException;
  const code = system.errno === undefined ? String(system.code) : getSystemErrorName(system.errno);
  return new UsageError({ text: 'saved-unreadable', path: name, code });
}
