import pThrottle from 'p-throttle';

/** Runs something once its turn has come. */
export type Pace = <T>(send: () => Promise<T>) => Promise<T>;

/**
 * Lets through so many a second and no more, evenly spaced: a burst at the start of each second would be what a limit is
 * there to prevent. Without a number, everything at once.
 */
export function paceOf(perSecond: number | undefined): Pace {
  if (perSecond === undefined) return (send) => send();
  const turn = pThrottle({ limit: 1, interval: 1000 / perSecond })(async () => undefined);
  return async (send) => {
    await turn();
    return send();
  };
}
