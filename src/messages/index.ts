import type { Language } from '../core/language.js';
import { en } from './en/index.js';
import type { Messages } from './messages.js';

/** The texts of every language. */
export const MESSAGES = { en, nb: en, nn: en } satisfies Record<Language, Messages>;
