import { distance } from 'fastest-levenshtein';

const SUGGESTIONS = 3;

/** The known names nearest to a mistyped one, best first: those within a third of its length, three at most. */
export function nearNames(wanted: string, known: Iterable<string>): string[] {
  const lower = wanted.toLowerCase();
  const limit = Math.min(Math.max(2, Math.floor(lower.length / 3)), lower.length - 1);
  return [...new Set(known)]
    .map((name) => ({ name, far: nameDistance(lower, name.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name);
}

/** A name that begins with what was written is as near as a slip of one letter. */
const nameDistance = (wanted: string, name: string): number =>
  wanted.length > 3 && name.startsWith(wanted) ? 1 : distance(wanted, name);
