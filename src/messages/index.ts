import type { Language } from '../core/language.js';
import { en } from './en/index.js';
import type { Messages } from './messages.js';
import { nb } from './nb/index.js';
import { nn } from './nn/index.js';

/** The texts of every language. */
export const MESSAGES = { nb, nn, en } satisfies Record<Language, Messages>;
