import type { ExitCode } from '../core/gate/gate.js';
import { type AuditOptions, audit, auditStream } from '../index.js';
import { type Format, isStreamed, reportOf, STREAMED_REPORTS } from '../report/registry.js';
import type { ReportView, StreamedReport } from '../report/report.js';
import { ReaderLeft, writePieces } from './output.js';
import { type OutputFile, writeFileWhole } from './outputs.js';
import { viewOf } from './view.js';

/** Where an audit is reported, and how. */
export interface Reports {
  /** Of standard output. */
  readonly format: Format;
  readonly outputs: readonly OutputFile[];
  readonly csv: ReportView['csv'];
  /** Ends whatever is shown while the audit runs. */
  readonly stop: () => void;
}

/**
 * Audits and writes the reports; gives the exit code. Only what is written as it runs, and to standard output alone,
 * needs no whole result in memory. Throws what the audit throws, an OutputError, and ReaderLeft.
 */
export async function auditAndReport(options: AuditOptions, reports: Reports): Promise<ExitCode> {
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

/** Writes the reports once everything is known: those in files first, for a reader of the other may leave. */
async function whole(options: AuditOptions, { format, outputs, csv, stop }: Reports): Promise<ExitCode> {
  const { language = 'en' } = options;
  const result = await audit(options);
  stop();
  for (const output of outputs) {
    const report = await reportOf(output.format);
    await writeFileWhole(output, report(result, { ...viewOf({}, {}, language), ...(csv && { csv }) }));
  }
  const report = await reportOf(format);
  await writePieces(
    process.stdout,
    report(result, { ...viewOf(process.stdout, process.env, language), ...(csv && { csv }) }),
  );
  return result.exitCode;
}
