import * as z from 'zod';
import type { InWords, Problem, ProblemFacts } from '../core/problem.js';
import { AFFECTED, type Affected, HAPPENINGS, type Happening } from '../core/told/problems.js';
import { isTold } from '../core/told/told.js';

/** A problem as a manifest has it: in words for whoever reads it there, and as facts for a run in any language. */
export interface RecordedProblem extends Omit<Problem, 'subject'> {
  readonly told: { readonly happened: readonly Happening[]; readonly affects: Affected };
}

/** A problem for a manifest, in the words of the run that recorded it. */
export function recorded(facts: ProblemFacts, inWords: InWords): RecordedProblem {
  const { subject: _, ...words } = inWords(facts);
  return { ...words, told: { happened: facts.told, affects: facts.affects } };
}

const told = z.object({
  happened: z.array(z.custom<Happening>((value) => isTold(HAPPENINGS, value))).min(1),
  affects: z.custom<Affected>((value) => isTold(AFFECTED, value)),
});

/** Without facts, or with such as this version has no words for, a problem is told in the words that it was recorded in. */
export const recordedProblem = z
  .object({
    api: z.string(),
    operation: z.string(),
    status: z.number().nullable(),
    code: z.string(),
    message: z.string(),
    affects: z.string(),
    scope: z.object({ name: z.string(), api: z.string() }).optional(),
    told: told.optional().catch(undefined),
  })
  .transform(({ message, affects, told: facts, ...codes }): ProblemFacts => {
    if (facts) return { ...codes, told: facts.happened, affects: facts.affects };
    return {
      ...codes,
      told: [{ text: 'as-recorded', words: message }],
      affects: { text: 'as-recorded', words: affects },
    };
  });
