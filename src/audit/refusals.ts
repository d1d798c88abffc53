import type { NeededScope } from '../core/errors.js';
import type { Problem } from '../core/problem.js';

/** Codes of problems that mean that a token was refused: by Maskinporten, by the exchange, or by the API. */
const REFUSED: ReadonlySet<string> = new Set(['token-refused', 'forbidden']);

/** The refusal among what was met when something was read. */
export const refusalIn = (problems: readonly Problem[]): Problem | undefined =>
  problems.find(({ code }) => REFUSED.has(code));

/** Scopes that were refused, each once. */
export function refusedScopes(problems: readonly Problem[]): readonly NeededScope[] {
  const refused = problems.flatMap(({ code, scope }) => (code === 'missing-scope' && scope ? [scope] : []));
  return [...new Map(refused.map((scope) => [scope.name, scope])).values()];
}
