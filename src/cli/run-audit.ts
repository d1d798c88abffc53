import type { ExitCode } from '../core/gate/gate.js';
import { type AuditOptions, audit, auditStream } from '../index.js';
import { isStreamed, STREAMED_REPORTS } from '../report/registry.js';
import type { StreamedReport } from '../report/report.js';
import { ReaderLeft, writePieces } from './output.js';
import { type Reports, writeReports } from './reports.js';

/** Where an audit is reported, and how. */
export interface AuditReports extends Reports {
  /** Ends whatever is shown while the audit runs. */
  readonly stop: () => void;
}

/**
 * Audits and writes the reports; gives the exit code. Only what is written as it runs, and to standard output alone,
 * needs no whole result in memory. Throws what the audit throws, an OutputError, and ReaderLeft.
 */
export async function auditAndReport(options: AuditOptions, reports: AuditReports): Promise<ExitCode> {
  const { format, outputs } = reports;
  return isStreamed(format) && outputs.length === 0
    ? streamed(options, await STREAMED_REPORTS[format]())
    : whole(options, reports);
}

/** Writes each system user as it comes, and what was counted last. */
async function streamed(options: AuditOptions, report: StreamedReport): Promise<ExitCode> {
  const closing = await auditStream(options, async (user) => {
    if ((await writePieces(process.stdout, report.systemUser(user))) === 'reader-left') throw new ReaderLeft();
  });
  await writePieces(process.stdout, report.closing(closing));
  return closing.exitCode;
}

/** Writes the reports once everything is known. */
async function whole(options: AuditOptions, { stop, ...reports }: AuditReports): Promise<ExitCode> {
  const result = await audit(options);
  stop();
  await writeReports(result, reports);
  return result.exitCode;
}
