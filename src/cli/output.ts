import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Pieces are gathered to this many characters before they are written. */
const CHUNK = 64 * 1024;

/**
 * Writes text piece by piece, waiting whenever the reader is slower: it never stands in memory as a whole. A reader
 * that closes early (`| head`) ends the writing without an error.
 */
export async function writePieces(stream: Writable, pieces: Iterable<string>): Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  const onError = (error: NodeJS.ErrnoException): void => {
    failure = error;
  };
  stream.on('error', onError);
  const write = async (text: string): Promise<void> => {
    if (!stream.write(text) && !failure) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  };
  try {
    let gathered = '';
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < CHUNK) continue;
      await write(gathered);
      if (failure) break;
      gathered = '';
    }
    if (!failure && gathered) await write(gathered);
  } catch (error) {
    failure = error as NodeJS.ErrnoException;
  } finally {
    stream.off('error', onError);
  }
  if (failure && failure.code !== 'EPIPE') throw failure;
}
