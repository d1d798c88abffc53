import type { Texts } from './catalogue/catalogue.js';

/** Languages of texts, in the order in which they stand in for one another: most titles are in Bokmål. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the asked language, else in the nearest that it has; variants such as `nb-no` count as theirs. */
export function inLanguage(texts: Texts, language: Language): string | undefined {
  const present = Object.entries(texts)
    .map(([key, text]) => ({ code: key.toLowerCase().split('-')[0], text: text.trim() }))
    .filter(({ text }) => text !== '');
  const inOrder: readonly string[] = [language, ...LANGUAGES];
  const chosen = inOrder.map((code) => present.find((one) => one.code === code)).find((one) => one !== undefined);
  return (chosen ?? present[0])?.text;
}

/** The language that the locale variables ask for, else English. `no` and `nb` are Bokmål. */
export function languageFrom(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const code = locale.slice(0, 2).toLowerCase();
  return code === 'nn' ? 'nn' : code === 'nb' || code === 'no' ? 'nb' : 'en';
}
