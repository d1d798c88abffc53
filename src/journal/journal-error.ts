import type { Mistake } from '../core/told/mistakes.js';

/** The journal could not be written: what follows could not be resumed, so the run ends here (docs/decisions/0025). */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly told: Mistake;

  constructor(folder: string, code: string) {
    super('journal-not-written');
    this.told = { text: 'journal-not-written', folder, code };
  }
}
