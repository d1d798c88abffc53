import type { Language } from '../core/language.js';
import { norwegianClock } from '../core/norwegian-clock.js';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Months as they are written in a date. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  nn: ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};

/** The forms of numbers and dates in a language. */
export interface Forms {
  readonly number: (value: number) => string;
  /** An ISO time or date, as the day in Norway, so that a report reads the same wherever it is made. */
  readonly day: (iso: string) => string;
  /** An ISO time, as a day and the time of it in Norway. */
  readonly time: (iso: string) => string;
}

/**
 * The forms of a language, as `Intl` has them. Its first use is a twentieth of a short run, so dates and numbers that need
 * no grouping do without it; a test holds the one against the other.
 */
export function formsOf(language: Language): Forms {
  const numbers = once(() => new Intl.NumberFormat(LOCALES[language]));
  const day = (iso: string) => {
    const clock = norwegianClock(new Date(iso));
    const [date, month, year] = [clock.getUTCDate(), MONTHS[language][clock.getUTCMonth()], clock.getUTCFullYear()];
    return `${date}${language === 'en' ? '' : '.'} ${month} ${year}`;
  };
  return {
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? `${value}` : numbers().format(value)),
    day,
    time: (iso) => `${day(iso)}, ${norwegianClock(new Date(iso)).toISOString().slice(11, 16)}`,
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
