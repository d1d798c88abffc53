/** Whether a pattern has the one wildcard that there is: `*`, for any characters, none too. */
export const isGlob = (pattern: string): boolean => pattern.includes('*');

/**
 * Matches a whole name against a pattern with `*`, ignoring case. In linear time, whatever the pattern:
 * each piece between wildcards is taken at its first place after the one before.
 */
export function globMatches(pattern: string, name: string): boolean {
  const pieces = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  const head = pieces[0] ?? '';
  if (pieces.length === 1) return text === head;
  const tail = pieces.at(-1) ?? '';
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return false;
  let at = head.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - tail.length;
}
