import type { GrantFault } from '../grant-fault.js';
import { type Outcome, ok, skipped, unknown, wrong } from './check.js';

/** What an answer tells of the time. Times in milliseconds since 1970, by this machine's clock. */
export interface TimeTold {
  readonly host: string;
  readonly date: string | undefined;
  readonly age: string | undefined;
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** What became of a grant, by which Maskinporten judges the clock itself; undefined when none was sent. */
export type GrantFate = 'given' | GrantFault | 'refused' | undefined;

/** Maskinporten takes no grant that was made so many seconds ahead of its own clock (docs.digdir.no, JWT grant). */
const TOLERATED = 10;

/** A grant is good for 100 seconds, so that one of a clock this far behind has not expired when it comes. */
const TOLERATED_BEHIND = 90;

/** Faults of a grant that no clock makes. */
const NOT_BY_CLOCK: ReadonlySet<GrantFate> = new Set([
  'given',
  'client',
  'key-id',
  'signature',
  'key-expired',
  'audience',
]);

/** Seconds that this machine's clock is ahead of an answer's; undefined when it does not tell. */
export function secondsAhead({ date, age, sentAt, receivedAt }: TimeTold): number | undefined {
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return undefined;
  const kept = /^\d+$/.test(age?.trim() ?? '') ? Number(age) * 1000 : 0;
  const own = (sentAt + receivedAt) / 2;
  // The header has whole seconds: on the whole, half of one went by since.
  return Math.round((own - told - kept - 500) / 1000);
}

/** Whether the clock is right enough for grants to be taken, by the first of the answers that tell the time. */
export function clockOutcome(told: readonly TimeTold[], fate: GrantFate): Outcome {
  for (const one of told) {
    const ahead = secondsAhead(one);
    if (ahead === undefined) continue;
    const { host } = one;
    const seconds = Math.abs(ahead);
    if (seconds <= TOLERATED) return ok({ text: 'clock-right', host });
    if (fate === 'given') return ok({ text: 'clock-off-but-taken', host, seconds });
    if (ahead < 0 && seconds <= TOLERATED_BEHIND) return ok({ text: 'clock-little-behind', host, seconds });
    return wrong({ text: ahead > 0 ? 'clock-ahead' : 'clock-behind', host, seconds }, { text: 'set-clock' });
  }
  return fate === 'given' ? ok({ text: 'clock-untold' }) : unknown({ text: 'clock-untold' });
}

/** With a ready token no grant is made: then the clock only tells when the token expires. */
export function unneededClockOutcome(told: readonly TimeTold[]): Outcome {
  for (const one of told) {
    const ahead = secondsAhead(one);
    if (ahead === undefined) continue;
    const [{ host }, seconds] = [one, Math.abs(ahead)];
    return seconds <= TOLERATED
      ? ok({ text: 'clock-right', host })
      : skipped({ text: 'clock-off-unneeded', host, seconds });
  }
  return skipped({ text: 'ready-token-used' });
}

/** Whether a clock that is off is why a grant was refused. */
export const isByClock = (clock: Outcome, fate: GrantFate): boolean =>
  clock.status === 'wrong' && !NOT_BY_CLOCK.has(fate);
