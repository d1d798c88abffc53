import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Pieces are gathered to this many characters before they are written. */
const CHUNK = 64 * 1024;

/**
 * Writes text piece by piece, waiting whenever the reader is slower: it never stands in memory as a whole. A reader
 * that closes early (`| head`) ends the writing without an error.
 */
export async function writePieces(stream: Writable, pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(gathered(pieces), { highWaterMark: 1 }), stream, { end: false });
  } catch (error) {
    if (!isClosedByReader(error)) throw error;
  }
}

const isClosedByReader = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}
