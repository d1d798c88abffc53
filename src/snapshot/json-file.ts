import { readFile } from 'node:fs/promises';
import { getSystemErrorName } from 'node:util';
import type { ParseError } from 'jsonc-parser';
import type { WholeFault } from '../core/told/faults.js';

/** Why a file of a snapshot gives no body. */
export interface FileFailure {
  readonly code: 'missing' | 'unreadable' | 'truncated' | 'malformed' | 'hash-mismatch' | 'http-error' | 'no-content';
  /** What is wrong, and where in the file. */
  readonly fault: WholeFault;
  readonly status?: number;
}

export type FileReading<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & FileFailure);

export const failure = (code: FileFailure['code'], fault: WholeFault, status?: number): FileReading<never> => ({
  ok: false,
  code,
  fault,
  ...(status === undefined ? {} : { status }),
});

/** Reads a file's bytes; a file that cannot be read is a failure, never an exception. */
export async function readBytes(path: string): Promise<FileReading<Buffer>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const name = error.errno === undefined ? error.code : getSystemErrorName(error.errno);
    if (name === 'ENOENT' || name === 'ENOTDIR') return failure('missing', { text: 'missing' });
    return failure('unreadable', { text: 'unreadable', code: name ?? '' });
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

/** Parses JSON in UTF-8; an error says line and column, and whether the text merely ends too early. */
export async function parseJson(bytes: Buffer): Promise<FileReading<unknown>> {
  const text = decodedText(bytes);
  if (text === undefined) return failure('malformed', { text: 'no-utf8' });
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return faultIn(text, error);
  }
}

/** The text without byte order mark. A character that is cut off at the end is left out: the text ends early then. */
function decodedText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** JavaScript's own parser tells the place of most faults, but not of all; the tolerant one tells what kind they are. */
async function faultIn(text: string, error: unknown): Promise<FileReading<never>> {
  const { parse: parseTolerantly, printParseErrorCode } = await import('jsonc-parser');
  const faults: ParseError[] = [];
  parseTolerantly(text, faults, { disallowComments: true });
  const [first] = faults;
  const told = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const isCut = first !== undefined && isCutShort(text, first, printParseErrorCode(first.error));
  const at = isCut ? text.length : told === undefined ? (first?.offset ?? text.length) : Number(told);
  const before = text.slice(0, at).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return isCut
    ? failure('truncated', { text: 'cut-short', ...place })
    : failure('malformed', { text: 'no-json', ...place });
}

/** What may be left open where a text is cut. */
const OPEN_ENDED: ReadonlySet<string> = new Set([
  'UnexpectedEndOfString',
  'UnexpectedEndOfNumber',
  'InvalidUnicode',
  'InvalidNumberFormat',
]);

const LITERALS = ['true', 'false', 'null', '-'];

/** Whether the first fault is that the text ends: nothing is left there, or only the beginning of a value. */
function isCutShort(text: string, { offset, length }: ParseError, kind: string): boolean {
  const end = text.trimEnd().length;
  if (offset >= end) return kind !== 'EndOfFileExpected';
  if (offset + length < end) return false;
  const rest = text.slice(offset);
  return OPEN_ENDED.has(kind) || (kind === 'InvalidSymbol' && LITERALS.some((literal) => literal.startsWith(rest)));
}
