import { UsageError } from '../core/errors.js';
import type { ExitCode } from '../core/gate/gate.js';
import type { Language } from '../core/language.js';
import { readSavedResult } from '../saved/saved.js';
import { type Reports, writeReports } from './reports.js';

/**
 * Reports a saved result; gives the exit code that its audit had. Throws a UsageError for a file that is none, and for
 * another language than its texts have.
 */
export async function reportSaved(path: string, language: Language | undefined, reports: Reports): Promise<ExitCode> {
  const { result, close } = await readSavedResult(path);
  try {
    if (language !== undefined && language !== result.language) {
      throw new UsageError({ text: 'saved-language', asked: language, language: result.language });
    }
    await writeReports(result, reports);
    return result.exitCode;
  } finally {
    close();
  }
}
