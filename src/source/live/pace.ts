import { POLICY_LIMITS, type PolicyLimits } from '../../altinn/http/policy.js';
import type { Pace } from '../../core/pace.js';

/** The limits of what leaves this machine. */
export const limitsOf = ({ concurrency, rate }: Pace = {}): Pick<PolicyLimits, 'concurrency' | 'rate'> => ({
  concurrency: concurrency ?? POLICY_LIMITS.concurrency,
  rate,
});

/** In seconds. A call has its token when it begins to wait for its turn, and a token is renewed only so long before its end. */
const LONGEST_WAIT = 25;

/**
 * How many system users to read at once: enough to keep every place in flight busy while one waits for its turn. Each
 * may ask for as many parties at once; at a slow rate, that would be more than get their turn in time.
 */
export function readsAtOnce(pace?: Pace): number {
  const { concurrency, rate } = limitsOf(pace);
  const busy = 3 * concurrency;
  return rate === undefined ? busy : Math.max(1, Math.min(busy, Math.floor(Math.sqrt(LONGEST_WAIT * rate))));
}
