import { Interrupted } from './interrupted.js';

/** A piece of work that ends well when somebody presses Ctrl-C. */
export interface Interruption {
  /** Aborted by the first Ctrl-C; the next one ends the process. */
  readonly signal: AbortSignal;
  /** From now on Ctrl-C ends the process at once. */
  readonly end: () => void;
}

let listening: AbortController | undefined;

/** From now on the first Ctrl-C is told to whoever works, who shows what is done so far. */
export function interruption(): Interruption {
  const controller = new AbortController();
  listening = controller;
  return {
    signal: controller.signal,
    end: () => {
      if (listening === controller) listening = undefined;
    },
  };
}

/** Tells whoever works of a Ctrl-C; false where nobody wants to know. */
export function isTaken(): boolean {
  const controller = listening;
  listening = undefined;
  controller?.abort(new Interrupted());
  return controller !== undefined;
}
