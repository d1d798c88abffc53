import { entry } from '../core/entry.js';
import { plain } from '../core/plain.js';
import type { Problem } from '../core/problem.js';

/** Problems that say the same, each of something else: thousands of system users may meet the same one. */
export interface ProblemGroup {
  readonly code: string;
  readonly text: string;
  readonly affects: readonly string[];
}

export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { readonly affects: string[] }>();
  for (const problem of problems) {
    const text = problemText(problem);
    entry(groups, text, () => ({ code: problem.code, text, affects: [] })).affects.push(plain(problem.affects));
  }
  return [...groups.values()];
}

/** What could not be read, and why, in one line. */
export const problemText = ({ api, operation, status, message }: Problem): string =>
  plain(`${api}, ${operation}${status === null ? '' : `, HTTP ${status}`}: ${message}`);
