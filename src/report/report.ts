import type { Language } from '../core/language.js';
import type { AuditResult } from '../core/result.js';

/** How a report is to look. Formats for machines look at none of it. */
export interface ReportView {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** A report format: a pure function of the result that gives its text piece by piece. */
export type Report = (result: AuditResult, view: ReportView) => Iterable<string>;
