import type { Report, StreamedReport } from './report.js';

/** Every report format, loaded when it is asked for. A new format is one file and one line here. */
export const REPORTS = {
  table: async () => (await import('./table/table.js')).table,
  json: async () => (await import('./json/json.js')).json,
} satisfies Record<string, () => Promise<Report>>;

/** The formats that are written while the audit runs. */
export const STREAMED_REPORTS = {
  ndjson: async () => (await import('./json/ndjson.js')).ndjson,
} satisfies Record<string, () => Promise<StreamedReport>>;

type WholeFormat = keyof typeof REPORTS;
type StreamedFormat = keyof typeof STREAMED_REPORTS;
export type Format = WholeFormat | StreamedFormat;

export const FORMATS = [...Object.keys(REPORTS), ...Object.keys(STREAMED_REPORTS)] as Format[];

export const isStreamed = (format: Format): format is StreamedFormat => format in STREAMED_REPORTS;
