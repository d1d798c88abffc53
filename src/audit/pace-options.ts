import { UsageError } from '../core/errors.js';
import type { Pace } from '../core/pace.js';

/** How hard Altinn is asked. Nothing that is read, judged or reported depends on it. */
export interface PaceOptions {
  /** Requests in flight at once, over all APIs: 1 to 32, 8 by default. */
  readonly concurrency?: number | undefined;
  /** Requests that are sent in a second, over all APIs: 1 to 1000; by default there is no limit. */
  readonly rate?: number | undefined;
}

/** More than that is no audit but a load test. */
const MOST = { '--concurrency': 32, '--rate': 1000 } as const;

/** The pace that is asked for. Throws a UsageError for what is out of bounds, and for a snapshot, which is asked nothing. */
export function paceOf({ concurrency, rate }: PaceOptions, isLive: boolean): Pace {
  const given = [
    ['--concurrency', concurrency],
    ['--rate', rate],
  ] as const;
  for (const [flag, value] of given) {
    if (value === undefined) continue;
    if (!isLive) throw new UsageError({ text: 'live-only', flag });
    if (Number.isSafeInteger(value) && value >= 1 && value <= MOST[flag]) continue;
    throw new UsageError({ text: 'no-pace', flag, value: String(value), most: MOST[flag] });
  }
  return { concurrency, rate };
}
