import type { Finding } from '../core/finding.js';
import { findingSchema } from '../report/json/schema.js';
import type { Bytes } from './bytes.js';
import { items } from './lists.js';
import { impossible } from './mistakes.js';
import { parsed } from './parsed.js';
import type { Path } from './path.js';
import { impossibleFinding, type Run } from './possible.js';
import type { Span } from './window.js';

/** A finding, and where it stands. */
export interface FoundFinding extends Span {
  readonly finding: Finding;
  readonly path: Path;
}

/** Findings one after another, as they stand in the file. */
export interface FindingQueue {
  /** The next one, which stays. */
  readonly first: () => FoundFinding | undefined;
  readonly take: () => FoundFinding | undefined;
  /** Where those stand that were taken since this was asked last. */
  readonly taken: () => Span;
}

/** A part of a file that holds nothing. */
const NOWHERE: Span = { at: 0, end: 0 };

/** The findings in a part of a file. Throws a UsageError for what is none, and for one that no audit makes. */
export function findingQueue(bytes: Bytes, span: Span, run: Run): FindingQueue {
  const found = possibleIn(bytes, span, run);
  let next = found.next();
  let taken = NOWHERE;
  const first = (): FoundFinding | undefined => (next.done ? undefined : next.value);
  return {
    first,
    take: () => {
      const one = first();
      if (one) taken = { at: taken === NOWHERE ? one.at : taken.at, end: one.end };
      next = found.next();
      return one;
    },
    taken: () => {
      const span = taken;
      taken = NOWHERE;
      return span;
    },
  };
}

function* possibleIn(bytes: Bytes, span: Span, run: Run): Generator<FoundFinding, undefined> {
  for (const found of foundIn(bytes, span)) {
    const why = impossibleFinding(found.finding, run);
    if (why) throw impossible(bytes, found.at, why, found);
    yield found;
  }
}

function* foundIn(bytes: Bytes, span: Span): Generator<FoundFinding, undefined> {
  let count = 0;
  for (const written of items(bytes, span, (cursor) => cursor.value())) {
    const path = ['findings', count];
    yield { finding: parsed(bytes, findingSchema, written, path), path, at: written.at, end: written.end };
    count += 1;
  }
}

/** The findings in parts of a file, read anew each time somebody asks. */
export const findingsIn = (bytes: Bytes, spans: readonly Span[]): Iterable<Finding> => ({
  *[Symbol.iterator]() {
    for (const span of spans) for (const { finding } of foundIn(bytes, span)) yield finding;
  },
});
