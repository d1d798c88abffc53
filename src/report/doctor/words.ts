import type { Check, Seen } from '../../core/doctor/check.js';
import { whoActs } from '../../core/doctor/who-acts.js';
import type { Language } from '../../core/language.js';
import { plain } from '../../core/plain.js';
import { inWords } from '../../core/told/told.js';
import { DOCTOR_MESSAGES } from '../../messages/doctor.js';
import { mistakeInWords } from '../../messages/mistakes.js';
import { happeningInWords } from '../../messages/problem.js';

/** One check in words. */
export interface CheckWords {
  readonly name: string;
  readonly seen: string;
  /** What to do, and who acts; null where there is nothing to do. */
  readonly remedy: { readonly who: string; readonly text: string } | null;
}

/** A check in the words of a language. What came from outside is made safe to print. */
export function wordsOf(check: Check, language: Language): CheckWords {
  const { names, remedies, actors } = DOCTOR_MESSAGES[language];
  const { seen, advice } = seenInWords(check.seen, language);
  const { remedy } = check;
  const text = remedy && (OF_NO_MORE.has(remedy.text) && advice ? advice : inWords(remedies, remedy));
  return {
    name: plain(names[check.id](check.subject ?? '')),
    seen: plain(seen),
    remedy: remedy && text ? { who: actors[whoActs(remedy)], text: plain(text) } : null,
  };
}

/** Remedies that say no more than the advice that goes with what was seen, where there is one. */
const OF_NO_MORE: ReadonlySet<string> = new Set(['as-told', 'check-client', 'report-it']);

/** What was seen, and apart from it the advice that goes with it: what to do is told once. */
function seenInWords(seen: Seen, language: Language): { readonly seen: string; readonly advice: string } {
  switch (seen.kind) {
    case 'sight':
      return { seen: inWords(DOCTOR_MESSAGES[language].sights, seen.told), advice: '' };
    case 'mistake': {
      const { message, advice } = mistakeInWords(seen.told, language);
      return { seen: message, advice: advice.join(' ') };
    }
    case 'failure': {
      const words = seen.told.map((one) => happeningInWords(one, language));
      const inOne = (part: 'what' | 'advice'): string => words.flatMap((one) => one[part] || []).join(' ');
      return { seen: inOne('what'), advice: inOne('advice') };
    }
  }
}
