import { runAudit } from './audit/audit.js';
import { browseCatalogue, type CatalogOptions } from './audit/catalog.js';
import { type ExplainOptions, explainService } from './audit/explain.js';
import { withMistakesInWords } from './audit/in-words.js';
import { auditedUser } from './audit/judge.js';
import { openRun } from './audit/open-run.js';
import type { AuditOptions } from './audit/options.js';
import { auditEach } from './audit/stream.js';
import type { Question } from './core/catalogue/browse/question.js';
import type { CatalogResult } from './core/catalogue/browse/result.js';
import type { ExplainResult } from './core/explain/explanation.js';
import type { AuditClosing, AuditedUser, AuditResult } from './core/result.js';

export { type Baseline, type BaselineTerms, baseline } from './audit/baseline.js';
export type { CatalogOptions } from './audit/catalog.js';
export type { ExplainOptions } from './audit/explain.js';
export type { AuditOptions } from './audit/options.js';
export type { Filter as CatalogFilter, Question as CatalogQuestion } from './core/catalogue/browse/question.js';
export type { CatalogResult } from './core/catalogue/browse/result.js';
export type { Connection } from './core/connection.js';
export type { ReportedRow } from './core/coverage/reported-row.js';
export { UsageError } from './core/errors.js';
export type { AuditEvent, CallEvent, Listener, ProgressEvent, ResumedEvent } from './core/event.js';
export type { ExplainResult, Explanation } from './core/explain/explanation.js';
export type { Finding, FindingKind, Severity, Waived } from './core/finding.js';
export type { Problem } from './core/problem.js';
export type {
  AuditClosing,
  AuditedUser,
  AuditResult,
  PartyResult,
  Summary,
  SystemUserResult,
} from './core/result.js';
export type { Mistake } from './core/told/mistakes.js';
export { JournalError } from './journal/journal-error.js';

/**
 * Audits which services Dialogporten would show to system users, and which would be empty, and why.
 *
 * The result holds what `--format json` prints (schema `dekning/schemas/audit.schema.json`), and the exit code.
 * Rows of a party and findings are made each time they are read, for there may be millions: iterate over them, or
 * copy them with `Array.from(result.findings)`.
 *
 * @throws {UsageError} for a mistake in the options, the configuration, the path of a snapshot, or in how Altinn is
 * reached.
 * @throws {JournalError} when the journal of `resume` cannot be written: what it has is kept. What could not be read is no exception: it is among `problems`, and makes the result incomplete.
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  return withMistakesInWords(options.language, async () => {
    const { request, source } = await openRun(options);
    return runAudit(request, source);
  });
}

/**
 * The same audit, for very many system users: each is handed over as soon as it is judged, with its findings, and the
 * next waits until `take` is done with it. None is kept, so memory does not grow with their number. Gives what was
 * counted, and what is found about the run itself.
 *
 * @throws {UsageError} as `audit` does.
 */
export async function auditStream(
  options: AuditOptions,
  take: (user: AuditedUser) => void | Promise<void>,
): Promise<AuditClosing> {
  return withMistakesInWords(options.language, async () => {
    const { request, source } = await openRun(options);
    return auditEach(request, source, (user) => take(auditedUser(user)));
  });
}

/**
 * Clears away the journal of a run (`resume`) whose result is where it belongs. One that another run has meanwhile is left
 * to it.
 */
export async function discardJournal(folder: string): Promise<void> {
  const journal = await import('./journal/journal.js');
  return journal.discardJournal(folder);
}

/**
 * Explains why one service is visible or empty: the chain from the service to its dialogs, for each system user and
 * party that is asked for. The verdicts are those of `audit`; `exitCode` is that of the command.
 *
 * @throws {UsageError} as `audit` does, and for a service that is blank or a glob.
 */
export async function explain(service: string, options: ExplainOptions): Promise<ExplainResult> {
  return withMistakesInWords(options.language, () => explainService(service, options));
}

/**
 * Answers a question about the catalogue: packages, services, areas or service owners by a filter, or one service or
 * package with all that it is linked to. The catalogue is public, so nobody need be known to ask for it.
 *
 * @throws {UsageError} for a mistake in the options, and for an owner, package, area, type or identifier that does not
 * exist. What could not be read is among `problems`; a list that rests on it is null, and never empty.
 */
export async function catalog(question: Question, options: CatalogOptions): Promise<CatalogResult> {
  return withMistakesInWords(options.language, () => browseCatalogue(question, options));
}
