import { runAudit } from './audit/audit.js';
import { openSource } from './audit/open-source.js';
import { type AuditOptions, requestOf } from './audit/options.js';
import type { AuditResult } from './core/result.js';

export type { AuditOptions } from './audit/options.js';
export { UsageError } from './core/errors.js';
export type { Finding, FindingKind, Severity } from './core/finding.js';
export type { Problem } from './core/problem.js';
export type { AuditResult, PartyResult, ReportedRow, Summary, SystemUserResult } from './core/result.js';

/**
 * Audits which services Dialogporten would show to system users, and which would be empty, and why.
 *
 * The result holds what `--format json` prints (schema `dekning/schemas/audit.schema.json`), and the exit code.
 * Rows of a party and findings are made each time they are read, for there may be millions: iterate over them, or
 * copy them with `Array.from(result.findings)`.
 *
 * @throws {UsageError} for a mistake in the options, the configuration, or the path of a snapshot. What could not
 * be read is no exception: it is among `problems`, and makes the result incomplete.
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const request = await requestOf(options);
  const { environment, language } = request;
  return runAudit(request, await openSource({ snapshot: options.snapshot, environment, language }));
}
