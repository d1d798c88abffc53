import type { AuditResult } from '../core/result.js';
import { type Format, reportOf } from '../report/registry.js';
import type { ReportView } from '../report/report.js';
import { writePieces } from './output.js';
import { type OutputFile, writeFileWhole } from './outputs.js';
import { viewOf } from './view.js';

/** Where a result is reported, and how. */
export interface Reports {
  /** Of standard output. */
  readonly format: Format;
  readonly outputs: readonly OutputFile[];
  readonly csv: ReportView['csv'];
}

/**
 * Writes the reports of a result in the language that it has: those in files first, for a reader of the other may
 * leave. Throws an OutputError for what cannot be written.
 */
export async function writeReports(result: AuditResult, { format, outputs, csv }: Reports): Promise<void> {
  const { language } = result;
  const told = csv && { csv };
  for (const output of outputs) {
    const report = await reportOf(output.format);
    await writeFileWhole(output, report(result, { ...viewOf({}, {}, language), ...told }));
  }
  const report = await reportOf(format);
  await writePieces(process.stdout, report(result, { ...viewOf(process.stdout, process.env, language), ...told }));
}
