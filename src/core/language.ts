import type { Texts } from './catalogue/catalogue.js';

/** Languages of texts, in the order in which they stand in for one another: most titles are in Bokmål. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the asked language, else in the nearest that it has; variants such as `nb-no` count as theirs. */
export function inLanguage(texts: Texts, language: Language): string | undefined {
  const of = (wanted: string) => {
    const key = Object.keys(texts).find((one) => one.toLowerCase().split('-')[0] === wanted);
    return key === undefined ? undefined : texts[key]?.trim() || undefined;
  };
  return (
    [language, ...LANGUAGES].map(of).find((text) => text !== undefined) ??
    Object.values(texts).find((text) => text.trim())
  );
}
