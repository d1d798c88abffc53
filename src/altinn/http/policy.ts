import {
  BrokenCircuitError,
  type BulkheadPolicy,
  bulkhead,
  DelegateBackoff,
  decorrelatedJitterGenerator,
  handleWhen,
  type IRetryBackoffContext,
  retry,
} from 'cockatiel';
import { type Breaker, type BreakerLimits, createBreaker } from './breaker.js';
import { DownError } from './down-error.js';
import { type Pace, paceOf } from './pace.js';

/** How calls are repeated, held back and given up (DESIGN §4). Times in milliseconds. */
export interface PolicyLimits extends BreakerLimits {
  /** Requests in flight at once, over all APIs. */
  readonly concurrency: number;
  /** Requests that are sent in a second, over all APIs, or undefined for no limit. */
  readonly rate: number | undefined;
  readonly tries: number;
  /** Waiting between the tries of one call, in all. */
  readonly waiting: number;
  /** The first wait, where the answer does not ask for another. */
  readonly firstWait: number;
}

export const POLICY_LIMITS: PolicyLimits = {
  concurrency: 8,
  rate: undefined,
  tries: 3,
  waiting: 10_000,
  firstWait: 300,
  failuresInRow: 5,
  pause: 1_000,
  patience: 8_000,
};

/** Runs one try, told which it is, from 1; it throws a DownError where another may succeed. */
export type Try<T> = (attempt: number) => Promise<T>;

/** Runs the calls of one API to their end. */
export interface Policy extends Pick<Breaker, 'mustNotBeGivenUp' | 'renewPatience'> {
  readonly run: <T>(attempt: Try<T>) => Promise<T>;
}

/** The one limit of what leaves this machine, shared by the policies of all APIs. */
export interface Places {
  readonly inFlight: BulkheadPolicy;
  readonly pace: Pace;
}

export const createPlaces = ({ concurrency, rate }: PolicyLimits): Places => ({
  inFlight: bulkhead(concurrency, Number.POSITIVE_INFINITY),
  pace: paceOf(rate),
});

/**
 * The policy of one API: a breaker around tries, each of which takes a place in flight only while it lasts. A call by which
 * it is tried whether an API is back is sent once, for everybody else waits for it.
 */
export function createPolicy(limits: PolicyLimits, { inFlight, pace }: Places): Policy {
  const breaker = createBreaker(limits);
  return {
    ...breaker,
    run: (attempt) =>
      breaker.run((isTrial) => {
        const mayBeRepeated = (error: Error): boolean => error instanceof DownError && !isTrial();
        const tries = retry(handleWhen(mayBeRepeated), { maxAttempts: limits.tries - 1, backoff: backoff(limits) });
        return tries.execute(({ attempt: before }) =>
          inFlight.execute(async () => {
            // While it waited for a place, others may have found out that the API is away. The breaker tells that it lets
            // one call try again only after that call has begun, so it is asked a moment later.
            await Promise.resolve();
            return pace(async () => {
              if (breaker.isOpen()) throw new BrokenCircuitError();
              return attempt(before + 1);
            });
          }),
        );
      }),
  };
}

interface Waited {
  readonly milliseconds: number;
  readonly jitter: Parameters<typeof decorrelatedJitterGenerator>[0];
}

/** As long as the answer asks for, else a jittered wait that grows; never more than is left of the waiting allowed. */
const backoff = ({ waiting, firstWait }: PolicyLimits) =>
  new DelegateBackoff<IRetryBackoffContext<unknown>, Waited>(({ result }, before) => {
    const error = 'error' in result ? result.error : undefined;
    const asked = error instanceof DownError ? error.retryAfter : undefined;
    const options = {
      initialDelay: firstWait,
      maxDelay: waiting,
      exponent: 2,
      generator: decorrelatedJitterGenerator,
    };
    const [jittered, jitter] = decorrelatedJitterGenerator(before?.jitter, options);
    const waited = before?.milliseconds ?? 0;
    const delay = Math.min(Math.max(asked ?? 0, jittered), waiting - waited);
    return { delay, state: { milliseconds: waited + delay, jitter } };
  });
