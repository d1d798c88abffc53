import { setTimeout } from 'node:timers/promises';
import {
  BrokenCircuitError,
  type BulkheadPolicy,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleWhen,
  type IRetryBackoffContext,
  noJitterGenerator,
  retry,
  wrap,
} from 'cockatiel';
import { UpstreamError } from '../../core/errors.js';
import { DownError } from './down-error.js';

/** How calls are repeated, held back and given up (DESIGN §4). Times in milliseconds. */
export interface PolicyLimits {
  /** Reads in flight at once, over all APIs. */
  readonly concurrency: number;
  readonly tries: number;
  /** Waiting between the tries of one call, in all. */
  readonly waiting: number;
  /** The first wait, where the answer does not ask for another. */
  readonly firstWait: number;
  /** Calls given up in a row after which an API is left alone for a while. */
  readonly failuresInRow: number;
  /** How long it is left alone before one call tries again; longer after each such try that fails. */
  readonly pause: number;
  /** How long calls wait for it to come back, before they are given up without being sent. */
  readonly patience: number;
}

export const POLICY_LIMITS: PolicyLimits = {
  concurrency: 8,
  tries: 3,
  waiting: 10_000,
  firstWait: 300,
  failuresInRow: 5,
  pause: 1_000,
  patience: 8_000,
};

/** Runs one try, told which it is, from 1; it throws an UpstreamError that is `isDown` where another may succeed. */
export type Try<T> = (attempt: number) => Promise<T>;

/** Runs a call of one API to its end. */
export type Policy = <T>(attempt: Try<T>) => Promise<T>;

/** An API that failed so often in a row that it is not asked for the time being. */
export class NotAskedError extends Error {}

const isDown = (error: Error): boolean => error instanceof UpstreamError && error.failure.isDown === true;
const mayBeRepeated = (error: Error): boolean => error instanceof DownError;

/** The one limit of what is in flight, shared by the policies of all APIs. */
export const inFlight = ({ concurrency }: PolicyLimits): BulkheadPolicy =>
  bulkhead(concurrency, Number.POSITIVE_INFINITY);

/**
 * The policy of one API: a breaker around tries, each of which takes a place in flight only while it lasts. While an API
 * is left alone, calls wait for it: a short outage must not cost all that is left of a long audit.
 */
export function createPolicy(limits: PolicyLimits, places: BulkheadPolicy): Policy {
  const { failuresInRow, pause, patience } = limits;
  const breaker = circuitBreaker(handleWhen(isDown), {
    breaker: new ConsecutiveBreaker(failuresInRow),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: pause, maxDelay: 2 * pause, generator: noJitterGenerator }),
  });
  let downSince: number | undefined;
  breaker.onBreak(() => {
    downSince ??= Date.now();
  });
  breaker.onReset(() => {
    downSince = undefined;
  });
  const tries = retry(handleWhen(mayBeRepeated), { maxAttempts: limits.tries - 1, backoff: backoff(limits) });
  const policy = wrap(breaker, tries);
  const execute = <T>(attempt: Try<T>): Promise<T> =>
    policy.execute(({ attempt: before }: { attempt?: number }) =>
      places.execute(async () => {
        // While it waited for a place, others may have found out that the API is away. The breaker tells that it lets
        // one call try again only after that call has begun, so it is asked a moment later.
        await Promise.resolve();
        if (breaker.state === CircuitState.Open) throw new BrokenCircuitError();
        return attempt((before ?? 0) + 1);
      }),
    );
  return async (attempt) => {
    for (;;) {
      try {
        return await execute(attempt);
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        if (downSince !== undefined && Date.now() - downSince >= patience) throw new NotAskedError();
        await setTimeout(pause / 4);
      }
    }
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
