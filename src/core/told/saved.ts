import type { Shapes, Told } from './told.js';

/** Why a file is no saved result. */
export const NO_RESULT = {
  empty: {},
  'no-object': {},
  'without-key': { path: 'text?', key: 'text' },
  'of-another-tool': { tool: 'text' },
} as const satisfies Shapes;
export type NoResult = Told<typeof NO_RESULT>;

/** What no audit makes of one finding or one row. */
const IMPOSSIBLE = {
  'other-id': { path: 'text' },
  'set-aside-wrongly': { path: 'text' },
  'not-held': { path: 'text' },
  'not-expected': { path: 'text' },
  'must-count': { path: 'text' },
  'severity-of-none': { path: 'text' },
} as const satisfies Shapes;
export type Impossible = keyof typeof IMPOSSIBLE;

/**
 * What a saved result says of itself that does not follow from what is in it. `key` and `path` are places in it; `said`
 * and `made` are what stands there, and what should.
 */
export const CONTRADICTIONS = {
  ...IMPOSSIBLE,
  'other-count': { key: 'text', said: 'text', made: 'text' },
  'complete-though-unknown': {},
  'complete-though-unread': {},
  'complete-though-nothing-judged': {},
  'overview-or-expectations': {},
  'never-beside-others': {},
  'supposed-or-real': {},
  'verified-though-not': { path: 'text' },
  'complete-though-unverified': {},
  'other-severity': { path: 'text', severity: 'text' },
  'other-rows': { path: 'text', situation: 'count' },
  'no-finding': { path: 'text', id: 'text' },
  'other-finding': { path: 'text', id: 'text' },
  'finding-misplaced': { path: 'text', id: 'text' },
} as const satisfies Shapes;
export type Contradiction = Told<typeof CONTRADICTIONS>;
