import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceOwner, serviceTitle } from '../../messages/wording.js';
import { capped, type ReportContext } from '../context.js';
import { html } from '../escape/html.js';
import { because } from '../gap-words.js';
import type { GapKind } from '../groups.js';
import { type PartyGap, partyGaps } from '../party-gaps.js';
import { headRow } from './parts.js';

/** Services that are named as unknown of one party. */
const MAX_UNKNOWN = 20;

/** Every gap of a party; what the same act mends stands together. What is unknown is named below. */
export function* gapTable(
  context: ReportContext,
  caption: string,
  user: SystemUserResult,
  party: PartyResult,
): Generator<string> {
  const { document, table } = context.messages;
  const gaps = partyGaps(context, user, party);
  if (gaps.length > 0) {
    const ids = new Map<string, string>();
    for (const row of party.services) if ('findingId' in row) ids.set(row.service, row.findingId);
    yield `<table>\n<caption>${html(caption)}</caption>\n`;
    yield headRow([document.service, table.owner, table.because, document.action]);
    for (const gap of gaps) yield body(context, gap, ids);
    yield '</table>\n';
  } else {
    yield `<p><strong>${html(caption)}</strong></p>\n`;
  }
  const unknown = party.coverage.rows.flatMap(({ verdict, service }) => (verdict === 'unknown' ? service : []));
  if (unknown.length > 0) yield unknownLine(context, unknown);
}

/** A group of gaps: why, and who must do what, are written once. */
function body(
  context: ReportContext,
  { group, action, isSetAside }: PartyGap,
  ids: ReadonlyMap<string, string>,
): string {
  const { services } = group;
  const span = services.length > 1 ? ` rowspan="${services.length}"` : '';
  const shared = `<td${span}>${html(because(context, group))}</td><td${span}>${html(action)}</td>`;
  const className = isSetAside ? ' class="set-aside"' : '';
  const lines = services.map((service, at) => {
    const id = html(ids.get(service) ?? '');
    return `<tr id="${id}"${className}>${serviceCells(context, group.kind, service)}${at === 0 ? shared : ''}</tr>\n`;
  });
  return `<tbody>\n${lines.join('')}</tbody>\n`;
}

function serviceCells({ result, language }: ReportContext, kind: GapKind, id: string): string {
  const title = serviceTitle(result.names, language, id);
  const name = title === id ? '' : `${html(title)} `;
  const [near] = kind === 'unknown-service' ? result.names.near(id) : [];
  const meant = near ? ` (→ <code>${html(near)}</code>?)` : '';
  const owner = html(serviceOwner(result.names, language, id));
  return `<th scope="row">${name}<code>${html(id)}</code>${meant}</th><td>${owner}</td>`;
}

function unknownLine({ result, language, forms, messages }: ReportContext, ids: readonly string[]): string {
  const { shown, more } = capped(ids, MAX_UNKNOWN);
  const names = shown.map((id) => serviceTitle(result.names, language, id));
  const rest = more > 0 ? ` … (+${forms.number(more)})` : '';
  return `<p>? ${html(`${messages.verdicts.unknown}: ${names.join(', ')}${rest}`)}</p>\n`;
}
