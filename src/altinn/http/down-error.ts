import { UpstreamError } from '../../core/errors.js';

/** A try that failed, with how long the API asked to be left alone. */
export class DownError extends UpstreamError {
  readonly retryAfter: number | undefined;

  constructor(error: UpstreamError, retryAfterMilliseconds?: number) {
    super(error.told, error.failure);
    this.retryAfter = retryAfterMilliseconds;
  }
}
