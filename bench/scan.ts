/** Counts texts in a stream of bytes without keeping it, also where a text lies across two pieces of it. */
export function countTexts(texts: readonly string[]) {
  const counts = new Map(texts.map((text) => [text, 0]));
  const longest = Math.max(...texts.map((text) => text.length));
  let tail = Buffer.alloc(0);
  let bytes = 0;
  return {
    read(piece: Buffer): void {
      bytes += piece.length;
      const seen = tail.length;
      const joined = Buffer.concat([tail, piece]);
      for (const text of texts) {
        // What ended within the tail was counted with the piece before.
        const from = Math.max(0, seen - text.length + 1);
        counts.set(text, (counts.get(text) ?? 0) + occurrences(joined, text, from));
      }
      tail = joined.subarray(Math.max(0, joined.length - longest + 1));
    },
    of: (text: string): number => counts.get(text) ?? Number.NaN,
    bytes: (): number => bytes,
  };
}

function occurrences(bytes: Buffer, text: string, from: number): number {
  let found = 0;
  for (let at = bytes.indexOf(text, from); at >= 0; at = bytes.indexOf(text, at + text.length)) found += 1;
  return found;
}
