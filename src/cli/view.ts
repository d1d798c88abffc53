import type { Language } from '../core/language.js';
import type { ReportView } from '../report/report.js';

const DEFAULT_WIDTH = 100;

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
