import { UsageError } from '../core/errors.js';
import type { Bytes } from './bytes.js';

const SIZE = 256 * 1024;
const LINE_FEED = 0x0a;

/** A byte of UTF-8 that is not the first of its character. */
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

/** A place in a file, as `run.json:3:14`: lines, and characters of a line, are counted from 1. */
function placeOf(bytes: Bytes, offset: number): string {
  let [line, column] = [1, 1];
  const piece = Buffer.allocUnsafe(SIZE);
  for (let from = 0; from < offset; ) {
    const count = Math.min(bytes.read(piece, from), offset - from);
    if (count === 0) break;
    for (const byte of piece.subarray(0, count)) {
      if (byte === LINE_FEED) [line, column] = [line + 1, 1];
      else if (!isContinuation(byte)) column += 1;
    }
    from += count;
  }
  return `${bytes.name}:${line}:${column}`;
}

/** A mistake in a saved result. The text goes on after the place, and ends in a full stop. */
export const mistake = (bytes: Bytes, offset: number, text: string, advice: readonly string[] = []): UsageError =>
  new UsageError(`${placeOf(bytes, offset)}: ${text}`, advice);

const AGAIN = 'Run the audit again, and save it with --output json=PATH, which writes a file whole or not at all.';

/** Something ends too early: with all the bytes, or where another thing that holds it does. */
export const endsEarly = (bytes: Bytes, offset: number): UsageError =>
  (offset < bytes.size ? noJson : cutShort)(bytes, offset);

export const cutShort = (bytes: Bytes, offset: number): UsageError =>
  mistake(bytes, offset, 'the saved result is cut short here.', [AGAIN]);

export const noJson = (bytes: Bytes, offset: number): UsageError => mistake(bytes, offset, 'this is no valid JSON.');

export const noUtf8 = (bytes: Bytes, offset: number): UsageError =>
  mistake(bytes, offset, 'this is not in UTF-8.', [`PowerShell's > writes UTF-16. ${AGAIN}`]);

/** What is told of a file that holds something else. */
export const noResult = (bytes: Bytes, why: string): UsageError =>
  new UsageError(`${bytes.name} is no result of dekning audit: ${why}.`, [
    'Save one with dekning audit --output json=PATH, or ndjson=PATH.',
  ]);

/** The file contradicts itself: somebody changed it, and no verdict may be read from it. */
export const contradiction = (bytes: Bytes, offset: number, text: string): UsageError =>
  mistake(bytes, offset, text, ['The file was changed after it was saved, so nothing in it counts. Audit again.']);
