import type { Language } from '../../core/language.js';
import { enumeration } from '../enumeration.js';

/** What makes nine digits an organisation number. */
export const CHECK_DIGIT = 'ni sifre, der det siste er et gyldig kontrollsiffer';

export const { all, either } = enumeration({ and: 'og', or: 'eller', more: (count) => `${count} til` });

/** Names that may have been meant, as a sentence with a space before it; nothing where there are none. */
export const didYouMean = (near: readonly string[]): string => (near.length > 0 ? ` Mente du ${either(near)}?` : '');

export const oneOrMany = (count: string, one: string, many: string): string => (count === '1' ? one : many);

export const plural = (count: string, one: string, many: string): string => `${count} ${oneOrMany(count, one, many)}`;

/** The same as a piece of advice; none where there are none. */
export const meant = (near: readonly string[]): string[] => (near.length > 0 ? [didYouMean(near).trim()] : []);

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'filen finnes ikke',
  EISDIR: 'det er en mappe',
  EACCES: 'denne brukeren har ikke lov til å lese den',
};

/** Why a file cannot be read. */
export const reason = (code: string): string => REASONS[code] ?? code;
