import type { NeededScope } from '../core/errors.js';
import type { ProblemFacts } from '../core/problem.js';

const MISSING_SCOPE = 'missing-scope';

/** Codes of problems that mean that a token was refused: by Maskinporten, by the exchange, or by the API. */
const REFUSED: ReadonlySet<string> = new Set(['token-refused', 'forbidden']);

const REFUSALS: ReadonlySet<number | null> = new Set([401, 403]);

/** The refusal among what was met when something was read. */
export const refusalIn = (problems: readonly ProblemFacts[]): ProblemFacts | undefined =>
  problems.find(({ code, status }) => REFUSED.has(code) || (REFUSALS.has(status) && code !== MISSING_SCOPE));

/** Scopes that were refused, each once. */
export function refusedScopes(problems: readonly ProblemFacts[]): readonly NeededScope[] {
  const refused = problems.flatMap(({ code, scope }) => (code === MISSING_SCOPE && scope ? [scope] : []));
  return [...new Map(refused.map((scope) => [scope.name, scope])).values()];
}
