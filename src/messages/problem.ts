import type { Language } from '../core/language.js';
import type { Problem, ProblemFacts } from '../core/problem.js';
import type { Happening } from '../core/told/problems.js';
import { inWords } from '../core/told/told.js';
import { MESSAGES } from './index.js';

/** What happened in words, and apart from it what to do, as far as the words say that. */
export function happeningInWords(
  told: Happening,
  language: Language,
): { readonly what: string; readonly advice: string } {
  const words = inWords(MESSAGES[language].happenings, told);
  const [what, advice = ''] = typeof words === 'string' ? [words] : words;
  return { what, advice };
}

/** A problem in words, as it stands in the results of a run. */
export function problemInWords({ told, affects, ...codes }: ProblemFacts, language: Language): Problem {
  const { affected } = MESSAGES[language];
  const words = told.map((one) => happeningInWords(one, language)).flatMap(({ what, advice }) => [what, advice]);
  return {
    ...codes,
    message: words.filter(Boolean).join(' '),
    affects: inWords(affected, affects),
    subject: inWords(MESSAGES.en.affected, affects),
  };
}
