import type { Language } from '../core/language.js';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Altinn's own time zone, so that a report reads the same wherever it is made. */
const TIME_ZONE = 'Europe/Oslo';

/** The forms of numbers and dates in a language. */
export interface Forms {
  readonly number: (value: number) => string;
  /** An ISO time or date, as a day. */
  readonly day: (iso: string) => string;
  /** An ISO time, as a day and the time of it in Norway. */
  readonly time: (iso: string) => string;
}

export function formsOf(language: Language): Forms {
  const numbers = new Intl.NumberFormat(LOCALES[language]);
  const dates = (timeStyle?: 'short') =>
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle, timeZone: TIME_ZONE });
  const [days, times] = [dates(), dates('short')];
  return {
    number: (value) => numbers.format(value),
    day: (iso) => days.format(new Date(iso)),
    time: (iso) => times.format(new Date(iso)),
  };
}

/** An organisation number the way people read it: `310 987 603`. Anything else stays as it is. */
export const spacedNumber = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3');
