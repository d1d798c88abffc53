import type { Check, Seen } from '../../core/doctor/check.js';
import { whoActs } from '../../core/doctor/who-acts.js';
import type { Language } from '../../core/language.js';
import { plain } from '../../core/plain.js';
import { inWords } from '../../core/told/told.js';
import { DOCTOR_MESSAGES } from '../../messages/doctor.js';
import { MESSAGES } from '../../messages/index.js';
import { mistakeInWords } from '../../messages/mistakes.js';

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
  const text = remedy && (remedy.text === 'as-told' && advice ? advice : inWords(remedies, remedy));
  return {
    name: plain(names[check.id](check.subject ?? '')),
    seen: plain(seen),
    remedy: remedy && text ? { who: actors[whoActs(remedy)], text: plain(text) } : null,
  };
}

/** What was seen, and the advice that goes with a mistake. */
function seenInWords(seen: Seen, language: Language): { readonly seen: string; readonly advice: string } {
  switch (seen.kind) {
    case 'sight':
      return { seen: inWords(DOCTOR_MESSAGES[language].sights, seen.told), advice: '' };
    case 'mistake': {
      const { message, advice } = mistakeInWords(seen.told, language);
      return { seen: message, advice: advice.join(' ') };
    }
    case 'failure':
      return { seen: seen.told.map((one) => inWords(MESSAGES[language].happenings, one)).join(' '), advice: '' };
  }
}
