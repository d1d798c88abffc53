import type { Answer } from '../answer.js';
import type { Access } from '../routes.js';

/** An answer, and how it is sent. */
export interface Outgoing extends Answer {
  /** Milliseconds until anything is sent. */
  readonly delay?: number;
  /** The body in pieces of so many bytes, with a pause after each. */
  readonly drip?: { readonly bytes: number; readonly milliseconds: number };
  /** Only so many bytes of the body are sent. */
  readonly cut?: Cut;
  /** The connection is reset before the headers. */
  readonly isReset?: true;
  /** Blanks in front of the body. */
  readonly blanks?: number;
}

interface Cut {
  readonly bytes: number;
  /** What Content-Length says. */
  readonly announced: 'cut' | 'whole';
  /** How the connection goes on: it stays open, it is closed, or reset. */
  readonly end: 'open' | 'close' | 'reset';
}

/** What a fault may look at, besides the answer. */
export interface Befallen {
  /** Path and query. */
  readonly target: string;
  readonly path: string;
  /** Who may ask; undefined for an operation that is open to all. */
  readonly access: Access | undefined;
  /** It gives a token. */
  readonly givesToken: boolean;
  readonly now: () => Date;
  /** The rows that the last answer of the same list had; undefined before the second. */
  readonly rowsBefore: readonly unknown[] | undefined;
}
