import type { Writable } from 'node:stream';
import type { Mistake } from '../core/told/mistakes.js';

/** The report was made but could not be written: a full disk, say. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly told: Mistake;

  constructor(told: Mistake) {
    super(told.text);
    this.told = told;
  }
}

/** Whoever read the report left before the audit was at its end, and there is nobody to go on for. */
export class ReaderLeft extends Error {}

export const outputError = (code: string): OutputError => new OutputError({ text: 'not-written', code });

/** Pieces are gathered to this many characters before they are written. */
const CHUNK = 64 * 1024;

/**
 * Writes text piece by piece, waiting until each chunk is taken: it never stands in memory as a whole. A reader that
 * closes early (`| head`) ends the writing without an error, and that is told. Throws an OutputError for whatever else goes wrong with
 * the stream.
 */
export async function writePieces(stream: Writable, pieces: Iterable<string>): Promise<'written' | 'reader-left'> {
  // Each write tells its own failure; without a listener the stream would end the process before.
  const alreadyTold = (): void => undefined;
  stream.on('error', alreadyTold);
  try {
    for await (const chunk of gathered(pieces)) {
      const failure = await written(stream, chunk);
      if (failure === 'EPIPE') return 'reader-left';
      if (failure !== undefined) throw outputError(failure);
    }
    return 'written';
  } finally {
    stream.off('error', alreadyTold);
  }
}

/** Writes a chunk, and gives the code of what went wrong. A stream on a file throws, any other calls back. */
function written(stream: Writable, chunk: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    try {
      stream.write(chunk, (error) => (error ? failed(error) : resolve(undefined)));
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** Gives other events a turn between two chunks, so that Ctrl-C is heard in the middle of a large report. */
async function* gathered(pieces: Iterable<string>): AsyncGenerator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (text) yield text;
}
