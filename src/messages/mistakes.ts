import type { MistakeWords } from '../core/errors.js';
import type { Language } from '../core/language.js';
import type { Mistake } from '../core/told/mistakes.js';
import { inWords } from '../core/told/told.js';
import { mistakes as en } from './en/mistakes.js';
import type { MistakeTexts } from './messages.js';
import { mistakes as nb } from './nb/mistakes.js';
import { mistakes as nn } from './nn/mistakes.js';

/** The texts about mistakes in every language. */
const MISTAKE_TEXTS = { nb, nn, en } satisfies Record<Language, MistakeTexts>;

/** A mistake in words. */
export function mistakeInWords(told: Mistake, language: Language): MistakeWords {
  const words = inWords(MISTAKE_TEXTS[language], told);
  if (typeof words === 'string') return { message: words, advice: [] };
  const [message, ...advice] = words;
  return { message, advice };
}
