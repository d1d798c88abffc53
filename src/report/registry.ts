import type { Report, StreamedReport } from './report.js';

/** Every report format, loaded when it is asked for. A new format is one file and one line here. */
export const REPORTS = {
  table: async () => (await import('./table/table.js')).table,
  json: async () => (await import('./json/json.js')).json,
  csv: async () => (await import('./csv/csv.js')).csv,
  markdown: async () => (await import('./markdown/markdown.js')).markdown,
  html: async () => (await import('./html/html.js')).html,
  junit: async () => (await import('./junit/junit.js')).junit,
  sarif: async () => (await import('./sarif/sarif.js')).sarif,
  github: async () => (await import('./github/github.js')).github,
  gitlab: async () => (await import('./gitlab/gitlab.js')).gitlab,
  azure: async () => (await import('./azure/azure.js')).azure,
} satisfies Record<string, () => Promise<Report>>;

/** The formats that are written while the audit runs; each run has one of its own, which may remember what it wrote. */
export const STREAMED_REPORTS = {
  ndjson: async () => (await import('./json/ndjson.js')).ndjson(),
} satisfies Record<string, () => Promise<StreamedReport>>;

type WholeFormat = keyof typeof REPORTS;
type StreamedFormat = keyof typeof STREAMED_REPORTS;
export type Format = WholeFormat | StreamedFormat;

export const FORMATS = [...Object.keys(REPORTS), ...Object.keys(STREAMED_REPORTS)] as Format[];

export const isStreamed = (format: Format): format is StreamedFormat => format in STREAMED_REPORTS;

/** A format as a function of a whole result; one that is written as it runs can be written afterwards too. */
export async function reportOf(format: Format): Promise<Report> {
  if (!isStreamed(format)) return REPORTS[format]();
  const streamed = await STREAMED_REPORTS[format]();
  return function* (result) {
    for (const user of result.audited) yield* streamed.systemUser(user);
    yield* streamed.closing(result);
  };
}
