import type { UpstreamError } from '../core/errors.js';
import type { ProblemFacts } from '../core/problem.js';
import type { Affected } from '../core/told/problems.js';

/** A call that gave no answer, as a problem of what depends on it. */
export const problemOf = ({ told, failure }: UpstreamError, affects: Affected): ProblemFacts => {
  const { api, operation, status, code, scope } = failure;
  return { api, operation, status, code, told, affects, ...(scope !== undefined && { scope }) };
};
