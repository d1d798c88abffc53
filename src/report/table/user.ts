import { organizationNumberOf } from '../../core/identifiers.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped, LIMITS, type TableContext } from './context.js';
import { gapTable } from './gaps.js';
import { groupNotes, groupParties, hasGaps } from './groups.js';
import { plain, spacedNumber, wrapped } from './style.js';

/** Whether a system user belongs among those to look at first. */
export const needsAttention = (user: SystemUserResult): boolean =>
  !user.wasRead ||
  user.parties.length === 0 ||
  user.parties.some((party) => hasGaps(party) || party.coverage.counts.unknown > 0);

/** Who a system user is, in one line: title, type, owner. */
export function userName({ messages: { table }, style }: TableContext, user: SystemUserResult): string {
  const owner = spacedNumber(user.owner.organizationNumber);
  const type = user.type.toLowerCase();
  const kind =
    type === 'standard'
      ? table.ownSystemUserOf(owner)
      : type === 'agent'
        ? table.agentSystemUserOf(owner)
        : table.systemUserOfType(plain(user.type), owner);
  return `${style.bold(plain(user.title ?? user.id))}, ${kind}`;
}

/** A line for a system user that has no gaps, and what is remarked of its services. */
export function* userWithoutGaps(context: TableContext, user: SystemUserResult): Generator<string> {
  const { style, messages } = context;
  const visible = user.parties.reduce((sum, party) => sum + party.coverage.counts.visible, 0);
  const outcome = messages.table.noGaps(style.number(visible), style.number(user.parties.length));
  yield `${wrapped(`${style.good('✔')} ${userName(context, user)}: ${outcome}`, style.width)}\n`;
  for (const [party] of capped(groupParties(user.parties), LIMITS.partyGroups.each).shown)
    yield* noteLines(context, party);
}

/** Services that will be listed but need more to be opened, or that have no dialogs yet. */
function* noteLines({ result, style, messages, language }: TableContext, party: PartyResult): Generator<string> {
  for (const [note, services] of groupNotes(party.coverage.rows)) {
    const { shown, more } = capped(services, LIMITS.services);
    const names = shown.map((id) => plain(serviceTitle(result.names, language, id)));
    const text = [...names, ...(more > 0 ? [messages.table.more(style.number(more))] : [])].join(', ');
    yield `${wrapped(`${style.unsure(note)}: ${text}`, style.width, 2)}\n`;
  }
}

/** The block of a system user with gaps: each party, or parties alike, with what will be empty and who must act. */
export function* userBlock(context: TableContext, user: SystemUserResult, partyGroups: number): Generator<string> {
  const { style, messages } = context;
  yield `${wrapped(`${outcomeMark(context, user)} ${userName(context, user)}: ${outcome(context, user)}`, style.width)}\n`;
  const { shown, more } = capped(groupParties(countedFirst(user.parties)), partyGroups);
  for (const parties of shown) {
    yield '\n';
    yield partiesLine(context, parties);
    if (!parties[0].counted) continue;
    yield* gapTable(context, user, parties[0]);
    yield* noteLines(context, parties[0]);
  }
  if (more > 0) yield `\n${wrapped(messages.table.more(style.number(more)), style.width, 2)}\n`;
}

/** What does not count is evaluated and shown, but after what does, and without advice. */
const countedFirst = (parties: readonly PartyResult[]): PartyResult[] =>
  [...parties].sort((a, b) => Number(b.counted) - Number(a.counted));

const gaps = (user: SystemUserResult): number => user.parties.filter(hasGaps).length;

const isUnsure = (user: SystemUserResult): boolean => gaps(user) === 0 && user.parties.length > 0;

const outcomeMark = ({ style }: TableContext, user: SystemUserResult): string =>
  isUnsure(user) || !user.wasRead ? style.unsure('?') : style.bad('✖');

function outcome({ style, messages: { table } }: TableContext, user: SystemUserResult): string {
  if (!user.wasRead) return table.userNotRead;
  if (user.parties.length === 0) return table.noParties;
  const all = style.number(user.parties.length);
  if (gaps(user) > 0) return table.partiesWithGaps(style.number(gaps(user)), all);
  const unknown = user.parties.filter((party) => party.coverage.counts.unknown > 0).length;
  return table.partiesUnknown(style.number(unknown), all);
}

function partiesLine({ style, messages }: TableContext, parties: readonly [PartyResult, ...PartyResult[]]): string {
  const { table } = messages;
  const [first, ...others] = parties;
  const number = organizationNumberOf(first.party);
  const name =
    first.name && number
      ? `${style.bold(plain(first.name))} ${spacedNumber(number)}`
      : style.bold(plain(first.name ?? spacedNumber(number ?? first.party)));
  const remarks = [
    others.length > 0 ? table.sameGaps(style.number(others.length)) : '',
    first.isDeleted ? table.deleted : '',
    first.counted ? '' : table.notCounted,
  ].filter(Boolean);
  const counts = Object.entries(first.coverage.counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => table.counts[verdict as keyof typeof table.counts](style.number(count)));
  const who = [name, ...remarks.map((remark) => style.dim(remark))].join(', ');
  const text = `${who}: ${counts.join(' · ') || table.nothingExpected}`;
  return `${wrapped(text, style.width, 2)}\n`;
}
