import { readFile } from 'node:fs/promises';
import { getSystemErrorName } from 'node:util';

/** Why a file of a snapshot gives no body. */
export interface FileFailure {
  readonly code: 'missing' | 'unreadable' | 'truncated' | 'malformed' | 'hash-mismatch' | 'http-error' | 'no-content';
  /** What is wrong, and where in the file. */
  readonly message: string;
  readonly status?: number;
}

export type FileReading<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & FileFailure);

export const failure = (code: FileFailure['code'], message: string, status?: number): FileReading<never> => ({
  ok: false,
  code,
  message,
  ...(status === undefined ? {} : { status }),
});

/** Reads a file's bytes; a file that cannot be read is a failure, never an exception. */
export async function readBytes(path: string): Promise<FileReading<Buffer>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const name = error.errno === undefined ? error.code : getSystemErrorName(error.errno);
    if (name === 'ENOENT' || name === 'ENOTDIR') return failure('missing', 'the file is missing');
    return failure('unreadable', `the file cannot be read (${name})`);
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

const BYTE_ORDER_MARK = /^\uFEFF/;

/** Parses JSON text; an error says line and column, and whether the text merely ends too early. */
export function parseJson(bytes: Buffer): FileReading<unknown> {
  const text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const told = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    const at = told ? Number(told[1]) : text.length;
    const before = text.slice(0, at).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
    return isCutShort(text, at)
      ? failure('truncated', `the file is cut short at ${place}`)
      : failure('malformed', `the file is no valid JSON at ${place}`);
  }
}

/** The parser tells the start of an open string or literal, so what follows it tells whether the text just ends. */
const isCutShort = (text: string, at: number): boolean =>
  text.slice(at).trim() === '' || /^"(?:[^"\\]|\\.)*\\?$|^[\w.+-]*$/s.test(text.slice(at));
