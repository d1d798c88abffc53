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
