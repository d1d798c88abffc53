import { keyPath } from '../key-path.js';
import type { Shapes, Told } from './told.js';

/** What is wrong within a body: `path` is the place, as `[3].id`, and empty for the body itself. */
export const BODY_FAULTS = {
  'other-type': { path: 'text?', expected: 'text', found: 'text' },
  'no-rows': { path: 'text?' },
  'no-list-of-rows': { path: 'text?' },
  'no-organization-number': { path: 'text?' },
  'organization-without-number': { path: 'text?' },
  'no-uuid': { path: 'text?' },
  'no-urn': { path: 'text?' },
  'no-system-id': { path: 'text?' },
  'none-with-dialogs': { path: 'text?' },
  'no-iso-time': { path: 'text?' },
  'nested-too-deep': {},
  /** Another word than those that there are. */
  'no-such-word': { path: 'text?' },
  /** Too many or too few, too large or too small. */
  'out-of-bounds': { path: 'text?' },
  /** In the words of the library that checked it, which has them in English. */
  other: { path: 'text?', detail: 'text' },
  more: { count: 'count' },
} as const satisfies Shapes;
export type BodyFault = Told<typeof BODY_FAULTS>;

/** What may be said of a value by a decoder, where the library that checks it has no words of its own for it. */
const OF_A_VALUE = [
  'no-rows',
  'no-list-of-rows',
  'no-organization-number',
  'organization-without-number',
  'no-uuid',
  'no-urn',
  'no-system-id',
  'none-with-dialogs',
  'no-iso-time',
] as const;
export type ValueFault = (typeof OF_A_VALUE)[number];

/** The name of a fault, to be given where a decoder takes a message. */
export const fault = (name: ValueFault): ValueFault => name;

/** What a checked body's fault says: its place in the body, and a name of `ValueFault` or a message. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const MOST_FAULTS = 3;

/** What is wrong with a body: the first few faults, and how many more there are. */
export function bodyFaults(issues: readonly Issue[]): readonly BodyFault[] {
  const shown = issues.slice(0, MOST_FAULTS).map(bodyFault);
  const more = issues.length - shown.length;
  return more > 0 ? [...shown, { text: 'more', count: more }] : shown;
}

/** What the library that checks a value says, where it is known by a name here. */
const NAMES = [
  [/^Invalid ISO (date|datetime)$/, 'no-iso-time'],
  [/^Invalid (option|discriminator value|input: expected ")/, 'no-such-word'],
  [/^Too (small|big):/, 'out-of-bounds'],
] as const;

/** What is wrong with a value, told in one message about it. */
export function bodyFault({ path: steps, message }: Issue): BodyFault {
  const path = keyPath(steps);
  const known = OF_A_VALUE.find((name) => name === message);
  if (known) return { text: known, path };
  const named = NAMES.find(([pattern]) => pattern.test(message));
  if (named) return { text: named[1], path };
  const [, expected, found] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (expected === undefined || found === undefined) return { text: 'other', path, detail: message };
  return { text: 'other-type', path, expected, found };
}

/** What is wrong with a body as a whole: a file that should hold it, or what it holds. */
export const WHOLE_FAULTS = {
  missing: {},
  unreadable: { code: 'text' },
  'no-utf8': {},
  'cut-short': { line: 'count', column: 'count' },
  'no-json': { line: 'count', column: 'count' },
  changed: {},
  refused: { status: 'count' },
  malformed: { faults: { listOf: BODY_FAULTS } },
  'more-pages': { rows: 'count' },
} as const satisfies Shapes;
export type WholeFault = Told<typeof WHOLE_FAULTS>;
