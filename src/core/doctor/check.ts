import type { Remedy, Sight } from '../told/doctor.js';
import type { Mistake } from '../told/mistakes.js';
import type { Happening } from '../told/problems.js';
import type { CheckId } from './check-ids.js';

/** Well, wrong, not known, or left out because it was not needed or rests on something that is not well. */
export const STATUSES = ['ok', 'wrong', 'unknown', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

/** What was seen: told in words of the doctor's own, or as every command tells a mistake or a failed call. */
export type Seen =
  | { readonly kind: 'sight'; readonly told: Sight }
  | { readonly kind: 'mistake'; readonly told: Mistake }
  | { readonly kind: 'failure'; readonly told: readonly Happening[]; readonly code: string };

/** How one check came out, and what to do where it is not well. */
export interface Outcome {
  readonly status: Status;
  readonly seen: Seen;
  readonly remedy?: Remedy | undefined;
}

/** Which check, and of what: a host, a scope, an API or a system. */
export interface CheckName {
  readonly id: CheckId;
  readonly subject: string | null;
}

export interface Check extends CheckName, Outcome {
  /** Whether an audit needs it. What only other commands need does not decide the exit code. */
  readonly isNeeded: boolean;
}

/** Everything that was looked at, in order. */
export interface Diagnosis {
  /** Null where the configuration that would tell it cannot be read. */
  readonly environment: string | null;
  readonly checks: readonly Check[];
}

const sight = (told: Sight): Seen => ({ kind: 'sight', told });

export const ok = (told: Sight): Outcome => ({ status: 'ok', seen: sight(told) });
export const skipped = (told: Sight): Outcome => ({ status: 'skipped', seen: sight(told) });
export const wrong = (told: Sight, remedy: Remedy): Outcome => ({ status: 'wrong', seen: sight(told), remedy });
export const unknown = (told: Sight, remedy?: Remedy): Outcome => ({ status: 'unknown', seen: sight(told), remedy });

/** A call that failed, or an answer that is not as it should be, in the words of every command. */
export const failing = (
  told: readonly Happening[],
  code: string,
  remedy: Remedy,
  status: Status = 'wrong',
): Outcome => ({
  status,
  seen: { kind: 'failure', told, code },
  remedy,
});

/** A mistake of the user's; its words say what to do, unless there is more to say. */
export const mistaken = (told: Mistake, remedy: Remedy = { text: 'as-told' }): Outcome => ({
  status: 'wrong',
  seen: { kind: 'mistake', told },
  remedy,
});
