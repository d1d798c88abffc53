import { UsageError } from '../core/errors.js';
import { LANGUAGES, type Language } from '../core/language.js';

/** Runs something, and gives a mistake that it throws its words: whoever calls the library reads of it there. */
export async function withMistakesInWords<T>(language: Language | undefined, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { mistakeInWords } = await import('../messages/mistakes.js');
    const known = LANGUAGES.find((one) => one === language) ?? 'en';
    throw new UsageError(error.told, mistakeInWords(error.told, known));
  }
}
