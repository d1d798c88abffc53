import type { Language } from '../../language.js';
import type { Problem } from '../../problem.js';
import type { AuditClosing } from '../../result.js';
import type { Answer } from './answer.js';
import type { Question } from './question.js';

/** What the catalogue tells of a question. */
export interface CatalogResult
  extends Pick<AuditClosing, 'schemaVersion' | 'tool' | 'generatedAt' | 'environment' | 'source'> {
  readonly question: Question;
  readonly answer: Answer;
  /** True when everything was read that the answer rests on. */
  readonly complete: boolean;
  /** What could not be read of that. */
  readonly problems: readonly Problem[];
  /** 3 when it is not complete, else 0, also where nothing matches. */
  readonly exitCode: 0 | 3;
  readonly language: Language;
}
