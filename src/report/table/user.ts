import { type UserKind, userKind } from '../../core/access/user-kind.js';
import { organizationNumberOf } from '../../core/identifiers.js';
import { plain } from '../../core/plain.js';
import type { SystemUserResult } from '../../core/result.js';
import { capped, type TableContext } from './context.js';
import { gapTable } from './gaps.js';
import { INDENT } from './grid.js';
import { noteLines } from './notes.js';
import { countedParties, hasGaps, hasUnknown, isNothingExpected, type PartyGroup, partiesToShow } from './parties.js';
import { spacedNumber, wrapped } from './style.js';

/** How urgent a system user is: 0 has nothing to mend, 1 is not wholly known, 2 has gaps or no party at all. */
export function urgency(user: SystemUserResult): 0 | 1 | 2 {
  const counted = countedParties(user);
  if (counted.some(hasGaps) || user.isWithoutParties) return 2;
  return !user.wasRead || counted.some(hasUnknown) ? 1 : 0;
}

/** Who a system user is, in one line: title, type, owner. */
export function userName({ messages: { table }, style }: TableContext, user: SystemUserResult): string {
  const owner = spacedNumber(user.owner.organizationNumber);
  const kinds: Readonly<Record<UserKind, string>> = {
    standard: table.ownSystemUserOf(owner),
    agent: table.agentSystemUserOf(owner),
    other: table.systemUserOfType(plain(user.type), owner),
  };
  return `${style.bold(plain(user.title ?? user.id))}, ${kinds[userKind(user.type)]}`;
}

/** A line for a system user that has no gaps, and what is remarked of its services. Nothing expected is no success. */
export function* userWithoutGaps(context: TableContext, user: SystemUserResult): Generator<string> {
  const { style, messages } = context;
  const counted = countedParties(user);
  const isEmpty = counted.every(isNothingExpected);
  const visible = counted.reduce((sum, party) => sum + party.coverage.counts.visible, 0);
  const text = isEmpty
    ? messages.table.nothingExpected
    : messages.table.noGaps(style.number(visible), style.number(counted.length));
  yield userLine(context, user, isEmpty ? '•' : style.good('✔'), text);
  yield* noteLines(context, counted);
}

/** The block of a system user with gaps: each party, or parties alike, with what will be empty and who must act. */
export function* userBlock(context: TableContext, user: SystemUserResult, partyGroups: number): Generator<string> {
  const { style, messages } = context;
  const mark = urgency(user) === 2 && user.wasRead ? style.bad('✖') : style.unsure('?');
  yield userLine(context, user, mark, outcome(context, user));
  const { groups, withoutGaps } = partiesToShow(user.parties);
  const { shown, more } = capped(groups, partyGroups);
  for (const parties of shown) {
    yield '\n';
    yield partiesLine(context, parties);
    if (!parties[0].counted) continue;
    yield* gapTable(context, user, parties[0]);
    yield* noteLines(context, parties);
  }
  if (more > 0) yield `\n${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
  if (withoutGaps.length === 0) return;
  const text = messages.table.partiesWithoutGaps(style.number(withoutGaps.length));
  yield `\n${wrapped(text, style.width, INDENT)}\n`;
  yield* noteLines(context, withoutGaps);
}

/** A system user and what came of it. Parties that do not count are only numbered, whatever came of them. */
function userLine(context: TableContext, user: SystemUserResult, mark: string, text: string): string {
  const { style, messages } = context;
  const others = user.parties.length - countedParties(user).length;
  const rest = others > 0 ? `, ${messages.table.partiesNotCounted(style.number(others))}` : '';
  return `${wrapped(`${mark} ${userName(context, user)}: ${text}${rest}`, style.width)}\n`;
}

function outcome({ style, messages: { table } }: TableContext, user: SystemUserResult): string {
  if (!user.wasRead) return table.userNotRead;
  if (user.isWithoutParties) return table.noParties;
  const counted = countedParties(user);
  const all = style.number(counted.length);
  const gaps = counted.filter(hasGaps).length;
  return gaps > 0
    ? table.partiesWithGaps(style.number(gaps), all)
    : table.partiesUnknown(style.number(counted.filter(hasUnknown).length), all);
}

function partiesLine({ style, messages }: TableContext, parties: PartyGroup): string {
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
  return `${wrapped(text, style.width, INDENT)}\n`;
}
