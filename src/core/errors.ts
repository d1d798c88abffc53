import type { GrantFault } from './grant-fault.js';
import type { Mistake } from './told/mistakes.js';
import type { Happening } from './told/problems.js';

/** A mistake in words: what is wrong, and what to do next. */
export interface MistakeWords {
  readonly message: string;
  readonly advice: readonly string[];
}

/**
 * A mistake in the user's world: a flag, the configuration, a path. Exit code 2, one line, no stack. It has its words
 * where it is told to somebody; until then its message is no more than the name of the text.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly told: Mistake;
  readonly advice: readonly string[];

  constructor(told: Mistake, { message, advice }: MistakeWords = { message: told.text, advice: [] }) {
    super(message);
    this.told = told;
    this.advice = advice;
  }
}

/** A scope, and the API family that asks for it. */
export interface NeededScope {
  readonly name: string;
  readonly api: string;
}

/** What is told of a call that gave no answer to work with. Nothing else of the request is kept. */
export interface UpstreamFailure {
  /** The API family, as `resource-registry`. */
  readonly api: string;
  /** Method and path of the operation. */
  readonly operation: string;
  /** HTTP status, or null when there was no answer. */
  readonly status: number | null;
  /** An API's own problem code, or one of ours. */
  readonly code: string;
  /** The API may answer later: it was down, throttled, or out of reach. */
  readonly isDown?: boolean;
  /**
   * What came, if anything did, was no answer of the API: it was down, it failed, or something else answered in its
   * place. That counts towards leaving it alone, and is worth asking once more at the end of a run.
   */
  readonly isFailure?: boolean;
  /** The scope that the client, or its token, lacks. */
  readonly scope?: NeededScope | undefined;
  /** What is wrong with a grant that was refused, where Maskinporten told. */
  readonly grant?: GrantFault | undefined;
}

/** An API did not give what was asked of it. It makes things unknown: exit code 3, never an empty answer. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  /** What happened, one text after another. */
  readonly told: readonly Happening[];
  readonly failure: UpstreamFailure;

  constructor(told: readonly Happening[], failure: UpstreamFailure) {
    super(told.map(({ text }) => text).join(', '));
    this.told = told;
    this.failure = failure;
  }
}
