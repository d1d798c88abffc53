import type { ServiceRow } from '../../core/coverage/verdict.js';
import { plain } from '../../core/plain.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped } from '../context.js';
import { because, ownersOf, remedy } from '../gap-words.js';
import { type Group, groupGaps } from '../groups.js';
import { LIMITS, type TableContext } from './context.js';
import { grid, INDENT, NARROW } from './grid.js';
import { wrapped } from './style.js';

/** Borders and padding of three columns. */
const FRAME = 10;

/** What will be empty for a party, by cause and by the package that mends it, and then who must do what. */
export function* gapTable(context: TableContext, user: SystemUserResult, party: PartyResult): Generator<string> {
  const groups = groupGaps(openRows(party), party.packages);
  if (groups.length === 0) return;
  const { style, messages } = context;
  const { shown, more } = capped(groups, LIMITS.groups);
  yield style.width < NARROW ? asParagraphs(context, shown) : asTable(context, shown);
  if (more > 0) yield `${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
  const remedies = new Set(shown.map((group) => remedy(context, user, party, group)));
  for (const text of remedies) yield `${wrapped(`→ ${plain(text)}`, style.width, INDENT)}\n`;
}

function openRows({ coverage: { rows }, setAside }: PartyResult): readonly ServiceRow[] {
  return setAside.size === 0 ? rows : rows.filter((row) => !setAside.has(row.service));
}

function asTable(context: TableContext, groups: readonly Group[]): string {
  const { style, messages } = context;
  const room = style.width - INDENT - FRAME;
  const [first, second] = [Math.floor(room * 0.5), Math.floor(room * 0.18)];
  const widths = [first, second, room - first - second] as const;
  const rows = groups.map((group) => {
    const services = namesOf(context, group);
    const owners = capped(ownersOf(context, group).map(plain), LIMITS.services).shown;
    const cells = [services.join('\n'), owners.join('\n'), plain(because(context, group))];
    return cells.map((cell, at) => wrapped(cell, widths[at] ?? 0));
  });
  const head = [messages.table.willBeEmpty, messages.table.owner, messages.table.because];
  return `${grid({ head, rows, widths })}\n`;
}

function asParagraphs(context: TableContext, groups: readonly Group[]): string {
  const { style, messages } = context;
  const paragraphs = groups.map((group) =>
    [
      ...namesOf(context, group).map((name) => wrapped(`- ${name}`, style.width, INDENT)),
      wrapped(`${messages.table.because}: ${plain(because(context, group))}`, style.width, INDENT * 2),
    ].join('\n'),
  );
  return `${paragraphs.join('\n')}\n`;
}

function namesOf({ result, language, style, messages }: TableContext, { kind, services }: Group): string[] {
  const { shown, more } = capped(services, LIMITS.services);
  const names = shown.map((id) => {
    const [near] = kind === 'unknown-service' ? result.names.near(id) : [];
    return plain(`${serviceTitle(result.names, language, id)}${near ? ` (→ ${near}?)` : ''}`);
  });
  return more > 0 ? [...names, messages.table.more(style.number(more))] : names;
}
