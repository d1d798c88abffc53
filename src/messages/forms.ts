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

/** The forms of a language. What makes them is costly, and made when it is first needed. */
export function formsOf(language: Language): Forms {
  const locale = LOCALES[language];
  const dates = (timeStyle?: 'short') =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle, timeZone: TIME_ZONE });
  const numbers = once(() => new Intl.NumberFormat(locale));
  const days = once(() => dates());
  const times = once(() => dates('short'));
  return {
    number: (value) => numbers().format(value),
    day: (iso) => days().format(new Date(iso)),
    time: (iso) => times().format(new Date(iso)),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
