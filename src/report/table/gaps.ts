import { isSupposed } from '../../core/access/supposed.js';
import type { ServiceRow } from '../../core/coverage/verdict.js';
import { entry } from '../../core/entry.js';
import { plain } from '../../core/plain.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped } from '../context.js';
import { explainCommand } from '../explain-command.js';
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
  const remedies = new Map<string, Group>();
  for (const group of shown) entry(remedies, remedy(context, user, party, group), () => group);
  for (const [text, group] of remedies) {
    yield `${wrapped(`→ ${plain(text)}`, style.width, INDENT)}\n`;
    const command = commandOf(context, user, party, group);
    if (command) yield `${' '.repeat(INDENT * 2)}${style.dim(command)}\n`;
  }
}

/** How to have the first service of a group explained. Results of earlier versions do not tell which snapshot they are of. */
function commandOf(
  { result, language }: TableContext,
  user: SystemUserResult,
  { party }: PartyResult,
  { kind, services }: Group,
): string | undefined {
  const [first] = services;
  const isUntold = result.source.kind === 'snapshot' && result.source.folder === undefined;
  // Nobody supposed is found where it would be explained.
  if (first === undefined || isUntold || isSupposed(user)) return undefined;
  const [near] = kind === 'unknown-service' ? result.names.near(first) : [];
  const { environment } = result;
  return explainCommand({
    service: near ?? first,
    party,
    systemUser: user.id,
    environment,
    language,
    snapshot: result.source.folder,
  });
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
