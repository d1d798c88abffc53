/**
 * A mistake in the user's world: a flag, the configuration, a path. Exit code 2, one line, no stack.
 * `advice` says what to do next.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly advice: readonly string[];

  constructor(message: string, advice: readonly string[] = []) {
    super(message);
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
  /** The scope that the client, or its token, lacks. */
  readonly scope?: NeededScope | undefined;
}

/** An API did not give what was asked of it. It makes things unknown: exit code 3, never an empty answer. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly failure: UpstreamFailure;

  constructor(message: string, failure: UpstreamFailure) {
    super(message);
    this.failure = failure;
  }
}
