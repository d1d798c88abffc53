import type { Language } from '../core/language.js';
import type { AuditClosing, AuditedUser, AuditResult } from '../core/result.js';

/** How a report is to look. Formats for machines look at little of it. */
export interface ReportView {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** How tables for spreadsheets are written; by default with commas, and without a byte order mark. */
  readonly csv?: { readonly delimiter: string; readonly bom: boolean };
}

/** A report format: a pure function of the result that gives its text piece by piece. */
export type Report = (result: AuditResult, view: ReportView) => Iterable<string>;

/** A format that is written while the audit runs: each system user as it comes, and what was counted last. */
export interface StreamedReport {
  readonly systemUser: (user: AuditedUser) => Iterable<string>;
  readonly closing: (result: AuditClosing) => Iterable<string>;
}
