import type { Language } from '../../core/language.js';
import { enumeration } from '../enumeration.js';

/** What makes nine digits an organisation number. */
export const CHECK_DIGIT = 'nine digits, the last a valid check digit';

export const { all, either } = enumeration({ and: 'and', or: 'or', more: (count) => `${count} more` });

/** Names that may have been meant, as a sentence with a space before it; nothing where there are none. */
export const didYouMean = (near: readonly string[]): string =>
  near.length > 0 ? ` Did you mean ${either(near)}?` : '';

export const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

/** The same as a piece of advice; none where there are none. */
export const meant = (near: readonly string[]): string[] => (near.length > 0 ? [didYouMean(near).trim()] : []);

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

/** Why a file cannot be read. */
export const reason = (code: string): string => REASONS[code] ?? code;
