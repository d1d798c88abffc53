import type { Check, CheckName, Outcome } from '../core/doctor/check.js';
import { skipped } from '../core/doctor/check.js';
import type { CheckId } from '../core/doctor/check-ids.js';
import { heldUpBy } from '../core/doctor/verdict.js';

/** How a check came out, and what it gave for those that rest on it; without a value they cannot be made. */
export interface Found<T> {
  readonly outcome: Outcome;
  readonly value?: T | undefined;
}

interface Look {
  /** What the check rests on. */
  readonly needs?: readonly CheckName[];
  /** Whether an audit needs it; by default it does. */
  readonly isNeeded?: boolean;
}

/** What was looked at so far. */
export interface Chart {
  readonly checks: () => readonly Check[];
  readonly note: (name: CheckName, outcome: Outcome, isNeeded?: boolean) => void;
  /** Makes a check, unless one that it rests on is not well; gives its value. */
  readonly look: <T>(name: CheckName, how: Look, make: () => Promise<Found<T>>) => Promise<T | undefined>;
  /** Leaves checks out because of one that they rest on. */
  readonly leave: (names: readonly CheckName[], needs: readonly CheckName[]) => void;
}

/** A check by its name; without a subject there is one of it only, or every one of its kind is meant. */
export const named = (id: CheckId, subject: string | null = null): CheckName => ({ id, subject });

export function createChart(): Chart {
  const checks: Check[] = [];
  const note: Chart['note'] = (name, outcome, isNeeded = true) => {
    checks.push({ ...name, ...outcome, isNeeded });
  };
  /** Notes a check as held up, where it is. */
  const isHeldUp = (name: CheckName, needs: readonly CheckName[], isNeeded: boolean): boolean => {
    const cause = heldUpBy(needs, checks);
    if (cause) note(name, skipped({ text: 'held-up', check: cause.id, subject: cause.subject ?? '' }), isNeeded);
    return cause !== undefined;
  };
  return {
    checks: () => checks,
    note,
    look: async (name, { needs = [], isNeeded = true }, make) => {
      if (isHeldUp(name, needs, isNeeded)) return undefined;
      const { outcome, value } = await make();
      note(name, outcome, isNeeded);
      return value;
    },
    leave: (names, needs) => {
      for (const name of names) isHeldUp(name, needs, true);
    },
  };
}
