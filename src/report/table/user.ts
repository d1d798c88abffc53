import { organizationNumberOf } from '../../core/identifiers.js';
import { plain } from '../../core/plain.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { capped } from '../context.js';
import { spacedNumber } from '../forms.js';
import { countedParties, isNothingExpected, type PartyGroup, partiesToShow } from '../parties.js';
import { urgency } from '../urgency.js';
import { kindText, outcomeText, partyCounts } from '../who.js';
import { LIMITS, type TableContext } from './context.js';
import { gapTable } from './gaps.js';
import { INDENT } from './grid.js';
import { noteLines } from './notes.js';
import { setAsideKey, setAsideLine, setAsideLines } from './set-aside.js';
import { wrapped } from './style.js';

/** Who a system user is, in one line: title, type, owner. */
export const userName = (context: TableContext, user: SystemUserResult): string =>
  `${context.style.bold(plain(user.title ?? user.id))}, ${plain(kindText(context, user))}`;

/**
 * A line for a system user that has no gaps, and what is remarked of its services. Where nothing is expected, or
 * something is set aside, it is no success.
 */
export function* userWithoutGaps(context: TableContext, user: SystemUserResult): Generator<string> {
  const counted = countedParties(user);
  const isPlain =
    counted.every(isNothingExpected) || user.setAside !== null || counted.some(({ setAside }) => setAside.size > 0);
  yield userLine(context, user, isPlain ? '•' : context.style.good('✔'), outcomeText(context, user));
  if (user.setAside) yield setAsideLine(context, user.setAside);
  yield* setAsideParties(context, counted);
  yield* noteLines(context, counted);
}

/** The parties that have nothing to mend but what is set aside, and why that is. */
function* setAsideParties(context: TableContext, counted: readonly PartyResult[]): Generator<string> {
  const { style, messages } = context;
  const { groups } = partiesToShow(counted, setAsideKey);
  const { shown, more } = capped(groups, LIMITS.partyGroups.each);
  for (const parties of shown) {
    yield partiesLine(context, parties);
    yield* setAsideLines(context, parties[0]);
  }
  if (more > 0) yield `${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
}

/** The block of a system user with gaps: each party, or parties alike, with what will be empty and who must act. */
export function* userBlock(context: TableContext, user: SystemUserResult, partyGroups: number): Generator<string> {
  const { style, messages } = context;
  const mark = urgency(user) === 2 && user.wasRead ? style.bad('✖') : style.unsure('?');
  yield userLine(context, user, mark, outcomeText(context, user));
  const { groups, withoutGaps } = partiesToShow(user.parties, setAsideKey);
  const { shown, more } = capped(groups, partyGroups);
  for (const parties of shown) {
    yield '\n';
    yield partiesLine(context, parties);
    if (!parties[0].counted) continue;
    yield* gapTable(context, user, parties[0]);
    yield* setAsideLines(context, parties[0]);
    yield* noteLines(context, parties);
  }
  if (more > 0) yield `\n${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
  // Of a system user that was not read nothing is known to be without gaps.
  if (withoutGaps.length === 0 || !user.wasRead) return;
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

function partiesLine(context: TableContext, parties: PartyGroup): string {
  const { style, messages } = context;
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
  const who = [name, ...remarks.map((remark) => style.dim(remark))].join(', ');
  const text = `${who}: ${partyCounts(context, first)}`;
  return `${wrapped(text, style.width, INDENT)}\n`;
}
