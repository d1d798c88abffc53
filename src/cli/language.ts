import { option } from '@oclif/core/flags';
import { LANGUAGES } from '../core/language.js';

/** The language of texts, for every command that has any. */
export const languageFlag = option({
  options: LANGUAGES,
  description: 'language of texts; by default from LANG, else en',
})();
