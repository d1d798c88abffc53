import type { ReportedRow } from '../../core/coverage/reported-row.js';
import { entry } from '../../core/entry.js';
import { type Finding, setAsideOf } from '../../core/finding.js';
import { serviceOwner, serviceTitle } from '../../messages/wording.js';
import { capped, type ReportContext } from '../context.js';
import { html } from '../escape/html.js';
import { kindWords, setAsideText } from '../finding-words.js';
import type { FoundRow } from '../rows.js';
import { headRow } from './parts.js';

/** Services that are named as unknown of one party. */
const MAX_UNKNOWN = 20;

/** Gaps for one cause that the same act mends: these two cells are written once. */
interface GapGroup {
  readonly because: string;
  readonly action: string;
  readonly isSetAside: boolean;
  readonly gaps: { readonly id: string; readonly service: string }[];
}

/** Every gap of a party; what the same act mends stands together. What is unknown is named below. */
export function* gapTable(context: ReportContext, caption: string, rows: readonly FoundRow[]): Generator<string> {
  const { document, table } = context.messages;
  const groups = groupRows(context, rows);
  const unknown = rows.flatMap(({ row }) => (row.verdict === 'unknown' ? row.service : []));
  if (groups.length > 0) {
    yield `<table>\n<caption>${html(caption)}</caption>\n`;
    yield headRow([document.service, table.owner, table.because, document.action]);
    for (const group of groups) yield body(context, group);
    yield '</table>\n';
  } else {
    yield `<p><strong>${html(caption)}</strong></p>\n`;
  }
  if (unknown.length > 0) yield unknownLine(context, unknown);
}

function groupRows(context: ReportContext, rows: readonly FoundRow[]): readonly GapGroup[] {
  const groups = new Map<string, GapGroup>();
  for (const { row, finding } of rows) {
    if (!('findingId' in row)) continue;
    const [because, action] = [causeOf(context, row), actionOf(context, finding)];
    const isSetAside = Boolean(finding && setAsideOf(finding));
    const make = (): GapGroup => ({ because, action, isSetAside, gaps: [] });
    entry(groups, `${because}\n${action}`, make).gaps.push({ id: row.findingId, service: row.service });
  }
  return [...groups.values()];
}

const causeOf = (context: ReportContext, row: ReportedRow): string =>
  kindWords(context, row.verdict === 'empty' ? row.cause : 'partial');

/** Who must do what; of what is set aside, why that is. */
function actionOf(context: ReportContext, finding: Finding | undefined): string {
  if (!finding) return '';
  const why = setAsideText(context, finding);
  return why ? `${why}. ${finding.remedy}` : finding.remedy;
}

function body(context: ReportContext, { because, action, isSetAside, gaps }: GapGroup): string {
  const span = gaps.length > 1 ? ` rowspan="${gaps.length}"` : '';
  const shared = `<td${span}>${html(because)}</td><td${span}>${html(action)}</td>`;
  const className = isSetAside ? ' class="set-aside"' : '';
  const lines = gaps.map(
    ({ id, service }, at) =>
      `<tr id="${html(id)}"${className}>${serviceCells(context, service)}${at === 0 ? shared : ''}</tr>\n`,
  );
  return `<tbody>\n${lines.join('')}</tbody>\n`;
}

function serviceCells({ result, language }: ReportContext, id: string): string {
  const title = serviceTitle(result.names, language, id);
  const name = title === id ? '' : `${html(title)} `;
  const owner = html(serviceOwner(result.names, language, id));
  return `<th scope="row">${name}<code>${html(id)}</code></th><td>${owner}</td>`;
}

function unknownLine({ result, language, forms, messages }: ReportContext, ids: readonly string[]): string {
  const { shown, more } = capped(ids, MAX_UNKNOWN);
  const names = shown.map((id) => serviceTitle(result.names, language, id));
  const rest = more > 0 ? ` … (+${forms.number(more)})` : '';
  return `<p>? ${html(`${messages.verdicts.unknown}: ${names.join(', ')}${rest}`)}</p>\n`;
}
