import { UsageError } from '../core/errors.js';
import type { Language } from '../core/language.js';
import type { ReportView } from '../report/report.js';

const DEFAULT_WIDTH = 100;

/**
 * How csv is written, from `--csv-delimiter`. A spreadsheet that expects semicolons (Excel in Norwegian) also needs a
 * byte order mark to read æ, ø and å. Throws a UsageError for what cannot stand between cells.
 */
export function csvForm(delimiter: string | undefined): ReportView['csv'] {
  if (delimiter === undefined) return undefined;
  const one = delimiter === '\\t' || delimiter === 'tab' ? '\t' : delimiter;
  if (/^[,;|\t]$/.test(one)) return { delimiter: one, bom: one === ';' };
  throw new UsageError({ text: 'wrong-delimiter', value: delimiter });
}

/** How a report looks on a stream: colour on a terminal only, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function viewOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: NodeJS.ProcessEnv,
  language: Language,
): ReportView {
  const wanted = Number(env['COLUMNS']);
  const width = stream.columns || (Number.isInteger(wanted) && wanted > 0 ? wanted : DEFAULT_WIDTH);
  return { language, width, colour: wantsColour(stream.isTTY === true, env) };
}

function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
