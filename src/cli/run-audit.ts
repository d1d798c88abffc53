import type { ExitCode } from '../core/gate/gate.js';
import { type AuditClosing, type AuditOptions, audit, auditStream, JournalError } from '../index.js';
import { isStreamed, STREAMED_REPORTS } from '../report/registry.js';
import type { StreamedReport } from '../report/report.js';
import { type Interruption, interruption } from './interruption.js';
import { OutputError, ReaderLeft, writePieces } from './output.js';
import { type Reports, writeReports } from './reports.js';
import { resumption } from './resume.js';

/** Where an audit is reported, and how. */
export interface AuditReports extends Reports {
  /** Ends whatever is shown while the audit runs. */
  readonly stop: () => void;
}

const INTERRUPTED = 130;

/**
 * Audits and writes the reports; gives the exit code. Only what is written as it runs, and to standard output alone,
 * needs no whole result in memory. At the first Ctrl-C it writes what is done so far to standard output and ends the
 * process; files stay as they were. Throws what the audit throws, an OutputError, and ReaderLeft.
 */
export async function auditAndReport(options: AuditOptions, reports: AuditReports): Promise<ExitCode> {
  const interrupt = interruption();
  const journal = resumption(options);
  const asked = { ...options, listen: journal.listen, signal: interrupt.signal };
  try {
    const result = await audited(asked, reports, interrupt);
    if (!interrupt.signal.aborted) {
      await journal.reported(result);
      return result.exitCode;
    }
  } catch (error) {
    if (error instanceof JournalError) throw new OutputError(error.told);
    throw error;
  } finally {
    interrupt.end();
  }
  journal.cut();
  // What was asked and is not answered would keep the process waiting.
  process.exit(INTERRUPTED);
}

async function audited(
  options: AuditOptions,
  reports: AuditReports,
  interrupt: Interruption,
): Promise<Pick<AuditClosing, 'complete' | 'exitCode'>> {
  const { format, outputs } = reports;
  return isStreamed(format) && outputs.length === 0
    ? streamed(options, await STREAMED_REPORTS[format]())
    : whole(options, reports, interrupt);
}

/** Writes each system user as it comes, and what was counted last. */
async function streamed(options: AuditOptions, report: StreamedReport): Promise<AuditClosing> {
  const closing = await auditStream(options, async (user) => {
    if ((await writePieces(process.stdout, report.systemUser(user))) === 'reader-left') throw new ReaderLeft();
  });
  await writePieces(process.stdout, report.closing(closing));
  return closing;
}

/** Writes the reports once everything is known, or what is known once it was interrupted. */
async function whole(
  options: AuditOptions,
  { stop, ...reports }: AuditReports,
  { signal, end }: Interruption,
): Promise<Pick<AuditClosing, 'complete' | 'exitCode'>> {
  const result = await audit(options);
  end();
  stop();
  await writeReports(result, signal.aborted ? { ...reports, outputs: [] } : reports);
  return result;
}
