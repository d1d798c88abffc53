import type { Language } from '../core/language.js';
import type { Problem, ProblemFacts } from '../core/problem.js';
import { inWords } from '../core/told/told.js';
import { MESSAGES } from './index.js';

/** A problem in words, as it stands in the results of a run. */
export function problemInWords({ told, affects, ...codes }: ProblemFacts, language: Language): Problem {
  const { happenings, affected } = MESSAGES[language];
  return {
    ...codes,
    message: told.map((one) => inWords(happenings, one)).join(' '),
    affects: inWords(affected, affects),
    subject: inWords(MESSAGES.en.affected, affects),
  };
}
