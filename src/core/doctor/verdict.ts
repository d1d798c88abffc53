import type { Check, CheckName } from './check.js';
import { CHECK_IDS } from './check-ids.js';

const isSame = (one: CheckName, other: CheckName): boolean =>
  one.id === other.id && (other.subject === null || one.subject === other.subject);

const isUnwell = ({ status }: Check): boolean => status === 'wrong' || status === 'unknown';

/**
 * What holds up a check that rests on others: the first of them that is not well, or what held that one up in turn. A
 * check that was left out because nobody needs it holds up nothing. A name without subject means each of its kind.
 */
export function heldUpBy(needs: readonly CheckName[], checks: readonly Check[]): Check | undefined {
  for (const need of needs) {
    for (const check of checks.filter((one) => isSame(one, need))) {
      if (isUnwell(check)) return check;
      const { seen } = check;
      if (seen.kind !== 'sight' || seen.told.text !== 'held-up') continue;
      const { check: id, subject } = seen.told;
      return checks.find((one) => isSame(one, { id, subject: subject || null }) && isUnwell(one)) ?? check;
    }
  }
  return undefined;
}

/** Checks in the order in which they are told; those of one kind as they were made. */
export const inOrder = (checks: readonly Check[]): readonly Check[] =>
  CHECK_IDS.flatMap((id) => checks.filter((check) => check.id === id));

/** 1 where something is wrong that an audit needs, 3 where that could not be told, else 0. */
export function exitCodeOf(checks: readonly Check[]): 0 | 1 | 3 {
  const needed = checks.filter(({ isNeeded }) => isNeeded);
  if (needed.some(({ status }) => status === 'wrong')) return 1;
  return needed.some(({ status }) => status === 'unknown') ? 3 : 0;
}
