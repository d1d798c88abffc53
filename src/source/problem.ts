import type { UpstreamError } from '../core/errors.js';
import type { Problem } from '../core/problem.js';

/** A call that gave no answer, as a problem of what depends on it. */
export const problemOf = ({ message, failure }: UpstreamError, affects: string): Problem => {
  const { api, operation, status, code, scope } = failure;
  return { api, operation, status, code, message, affects, ...(scope !== undefined && { scope }) };
};
