import type { UpstreamError } from '../../src/core/errors.js';
import type { InWords, Problem, ProblemFacts } from '../../src/core/problem.js';
import type { BodyFault, WholeFault } from '../../src/core/told/faults.js';
import type { Happening } from '../../src/core/told/problems.js';
import { inWords } from '../../src/core/told/told.js';
import { MESSAGES } from '../../src/messages/index.js';
import { problemInWords } from '../../src/messages/problem.js';

/** A problem in English. */
export const english: InWords = (problem) => problemInWords(problem, 'en');

/** What problems say in English. */
export const messagesOf = (problems: readonly ProblemFacts[]): readonly string[] =>
  problems.map((problem) => english(problem).message);

/** The only one of some problems, in English. */
export function onlyProblem(problems: readonly ProblemFacts[]): Problem {
  const [problem] = problems;
  if (!problem || problems.length > 1) throw new Error(`${problems.length} problems: ${messagesOf(problems)}`);
  return english(problem);
}

const happeningWords = (told: Happening): string => [inWords(MESSAGES.en.happenings, told)].flat().join(' ');

/** What an UpstreamError says in English. */
export const errorWords = ({ told }: Pick<UpstreamError, 'told'>): string => told.map(happeningWords).join(' ');

/** What is wrong with a file, in English, as it stands behind its path. */
export const faultWords = (fault: WholeFault): string =>
  happeningWords({ text: 'in-file', path: '', fault }).replace(/^: /, '').replace(/\.$/, '');

/** What is wrong within a body, in English. */
export const bodyFaultWords = (faults: readonly BodyFault[]): string => faultWords({ text: 'malformed', faults });
