import { setTimeout } from 'node:timers/promises';
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleAll,
} from 'cockatiel';
import { UpstreamError } from '../../core/errors.js';

/** When an API is left alone, and for how long. Times in milliseconds. */
export interface BreakerLimits {
  /** Calls that failed in a row after which an API is left alone for a while. */
  readonly failuresInRow: number;
  /** How long it is left alone before one call tries again; longer once nobody waits for it. */
  readonly pause: number;
  /** How long calls wait for it to come back, before they are given up without being sent. */
  readonly patience: number;
}

/** An API that failed so often in a row that it is not asked for the time being. */
export class NotAskedError extends Error {
  /** How many calls failed in a row. */
  readonly failures: number;
  /** The last of them. */
  readonly last: UpstreamError;

  constructor({ failures, last }: Outage) {
    super(`not asked after ${failures} failures`);
    this.failures = failures;
    this.last = last;
  }
}

/** The breaker of one API. */
export interface Breaker {
  /** Runs a call, or throws a NotAskedError. `isTrial` tells a call by which it is tried whether the API is back. */
  readonly run: <T>(call: (isTrial: () => boolean) => Promise<T>) => Promise<T>;
  /** Whether it is left alone at this very moment. */
  readonly isOpen: () => boolean;
  /** Throws a NotAskedError where nobody waits for this API any more, and no call is due that tries again. */
  readonly mustNotBeGivenUp: () => void;
  /** Waits anew for an API that was given up, half as long: a small run must not wait twice for what stays away. */
  readonly renewPatience: () => void;
}

interface Outage {
  readonly failures: number;
  readonly last: UpstreamError;
}

/**
 * While an API is left alone, calls wait for it: a short outage must not cost all that is left of a long audit. Only what
 * is no answer of the API counts as a failure; one that refuses is there (docs/decisions/0027).
 */
export function createBreaker({ failuresInRow, pause, patience }: BreakerLimits): Breaker {
  let outage: Outage | undefined;
  let waitedSince: number | undefined;
  let isOnceMore = false;
  let leftAlone = { until: 0, milliseconds: 0 };

  const isGivenUp = (): boolean => waitedSince !== undefined && Date.now() - waitedSince >= patience;

  /** Short while somebody waits; then longer, for each call that tries again may take its time to fail. */
  const leaveAlone = (): number => {
    const now = Date.now();
    waitedSince ??= now;
    const longer = Math.min(2 * leftAlone.milliseconds, Math.max(pause, patience / 4));
    const milliseconds = isGivenUp() ? Math.max(pause, longer) : pause;
    leftAlone = { until: now + milliseconds, milliseconds };
    return milliseconds;
  };
  const circuit = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(failuresInRow),
    halfOpenAfter: new DelegateBackoff(leaveAlone),
  });
  circuit.onReset(() => {
    waitedSince = undefined;
  });
  /** Also whatever is asked once more of an API that failed last: it is sent once. */
  const isTrial = (): boolean => circuit.state === CircuitState.HalfOpen || (isOnceMore && outage !== undefined);
  const isOpen = (): boolean => circuit.state === CircuitState.Open;

  /** Throws what counts as a failure, and gives everything else: a refusal is an answer. */
  const attempted = async <T>(call: () => Promise<T>): Promise<Outcome<T>> => {
    try {
      const value = await call();
      outage = undefined;
      return { ok: true, value };
    } catch (error) {
      if (isFailure(error)) {
        outage = { failures: (outage?.failures ?? 0) + 1, last: error };
        throw error;
      }
      if (!(error instanceof BrokenCircuitError)) outage = undefined;
      return { ok: false, error };
    }
  };

  const attemptedOnce = async <T>(call: () => Promise<T>): Promise<T> => {
    const outcome = await circuit.execute(() => attempted(call));
    if (outcome.ok) return outcome.value;
    throw outcome.error;
  };

  return {
    run: async (call) => {
      for (;;) {
        try {
          return await attemptedOnce(() => call(isTrial));
        } catch (error) {
          if (!(error instanceof BrokenCircuitError)) throw error;
        }
        if (outage && isGivenUp()) throw new NotAskedError(outage);
        await setTimeout(pause / 4);
      }
    },
    isOpen,
    mustNotBeGivenUp: () => {
      if (outage && isOpen() && isGivenUp() && Date.now() < leftAlone.until) throw new NotAskedError(outage);
    },
    renewPatience: () => {
      isOnceMore = true;
      if (waitedSince !== undefined) waitedSince = Date.now() - patience / 2;
    },
  };
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

const isFailure = (error: unknown): error is UpstreamError =>
  error instanceof UpstreamError && error.failure.isFailure === true;
