import { UsageError } from '../core/errors.js';
import { bodyFault } from '../core/told/faults.js';
import type { Contradiction, Impossible, NoResult } from '../core/told/saved.js';
import type { Bytes } from './bytes.js';
import { type Path, pathText } from './path.js';

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

/** Something ends too early: with all the bytes, or where another thing that holds it does. */
export const endsEarly = (bytes: Bytes, offset: number): UsageError =>
  (offset < bytes.size ? noJson : cutShort)(bytes, offset);

export const cutShort = (bytes: Bytes, offset: number): UsageError =>
  new UsageError({ text: 'saved-cut-short', place: placeOf(bytes, offset) });

export const noJson = (bytes: Bytes, offset: number): UsageError =>
  new UsageError({ text: 'saved-no-json', place: placeOf(bytes, offset) });

export const noUtf8 = (bytes: Bytes, offset: number): UsageError =>
  new UsageError({ text: 'saved-no-utf8', place: placeOf(bytes, offset) });

/** A value that is not what it should be, in the words of what checked it. */
export const wrongValue = (bytes: Bytes, offset: number, key: string, message: string): UsageError =>
  new UsageError({
    text: 'saved-wrong-value',
    place: placeOf(bytes, offset),
    key,
    fault: bodyFault({ path: [], message }),
  });

/** What is told of a file that holds something else. */
export const noResult = (bytes: Bytes, why: NoResult): UsageError =>
  new UsageError({ text: 'saved-no-result', path: bytes.name, why });

/** The file contradicts itself: somebody changed it, and no verdict may be read from it. */
export const contradiction = (bytes: Bytes, offset: number, what: Contradiction): UsageError =>
  new UsageError({ text: 'saved-contradiction', place: placeOf(bytes, offset), what });

/** The same of one finding or row, by the path to it. */
export const impossible = (
  bytes: Bytes,
  offset: number,
  text: Impossible,
  { path }: { readonly path: Path },
): UsageError => contradiction(bytes, offset, { text, path: pathText(path) });
