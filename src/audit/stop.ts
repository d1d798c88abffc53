/** What is given in place of an answer when the run is to end before its time. */
export const STOPPED = Symbol('stopped');

/** Whether, and when, a run is to end before its time. */
export interface Stop {
  readonly happened: () => boolean;
  /** Waits for something, but no longer than until the run is stopped. */
  readonly unlessStopped: <Answer>(waiting: Promise<Answer>) => Promise<Answer | typeof STOPPED>;
}

const NEVER: Stop = { happened: () => false, unlessStopped: (waiting) => waiting };

export function stopBy(signal: AbortSignal | undefined): Stop {
  if (!signal) return NEVER;
  return {
    happened: () => signal.aborted,
    unlessStopped: (waiting) =>
      new Promise((resolve, reject) => {
        const stop = (): void => resolve(STOPPED);
        if (signal.aborted) stop();
        signal.addEventListener('abort', stop, { once: true });
        waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
      }),
  };
}

/** Items as they come, until the run is stopped. */
export async function* untilStopped<Item>(items: AsyncGenerator<Item>, stop: Stop): AsyncGenerator<Item> {
  while (!stop.happened()) {
    const next = await stop.unlessStopped(items.next());
    if (next === STOPPED || next.done) return;
    yield next.value;
  }
}
