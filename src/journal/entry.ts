import { createHash } from 'node:crypto';

/** What tells that an entry is whole and of the path that it stands at: one line, before the body. */
const head = (path: string, body: Uint8Array): string =>
  JSON.stringify({ path, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') });

const NEWLINE = 0x0a;

/** An answer as a file of a journal. */
export const entryOf = (path: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${head(path, body)}\n`), body]);

/** The body of an entry, or undefined where it is not as it was written: cut short, changed, or of another path. */
export function bodyIn(path: string, entry: Buffer): Buffer | undefined {
  const end = entry.indexOf(NEWLINE);
  if (end < 0) return undefined;
  const body = entry.subarray(end + 1);
  return entry.toString('utf8', 0, end) === head(path, body) ? body : undefined;
}
