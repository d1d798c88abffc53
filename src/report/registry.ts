import type { Report } from './report.js';

/** Every report format, loaded when it is asked for. A new format is one file and one line here. */
export const REPORTS = {
  table: async () => (await import('./table/table.js')).table,
  json: async () => (await import('./json/json.js')).json,
} satisfies Record<string, () => Promise<Report>>;

export type Format = keyof typeof REPORTS;

export const FORMATS = Object.keys(REPORTS) as Format[];
