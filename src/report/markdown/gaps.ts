import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { capped, type ReportContext } from '../context.js';
import { isNothingMissing } from '../document.js';
import { markdown } from '../escape/markdown.js';
import { setAsideWords } from '../finding-words.js';
import { countedParties, hasGaps, type PartyGroup, partiesToShow } from '../parties.js';
import { urgency } from '../urgency.js';
import { kindText, outcomeText, partyCounts, partyWords } from '../who.js';
import { gapTable, LIMITS } from './gap-table.js';

/** Each system user with gaps, or of which something is not known, and who must do what about it. */
export function* gaps(context: ReportContext): Generator<string> {
  const { result, forms, messages } = context;
  const { document, table } = messages;
  const ranked = result.systemUsers
    .map((user) => ({
      user,
      rank: urgency(user),
      hasAny: user.setAside !== null || countedParties(user).some(hasAnyGap),
    }))
    .filter(({ rank, hasAny }) => rank > 0 || hasAny)
    .sort((a, b) => b.rank - a.rank);
  const { shown, more } = capped(ranked, LIMITS.users);
  yield `\n## ${markdown(document.gaps)}\n`;
  if (isNothingMissing(context)) yield `\n${markdown(document.noGaps)}\n`;
  for (const { user, rank } of shown) yield* userBlock(context, user, rank);
  if (more > 0) yield `\n${markdown(table.moreUsers(forms.number(more)))}\n`;
  const without = result.systemUsers.length - ranked.length;
  if (without > 0) yield `\n${markdown(document.systemUsersWithoutGaps(forms.number(without)))}\n`;
}

/** Those set aside among them. */
const hasAnyGap = (party: PartyResult): boolean => hasGaps(party) || party.setAside.size > 0;

const MARKS = { 0: 'ℹ️', 1: '❓', 2: '❌' } as const;

function* userBlock(context: ReportContext, user: SystemUserResult, rank: 0 | 1 | 2): Generator<string> {
  const { forms, messages } = context;
  const mark = user.wasRead ? MARKS[rank] : MARKS[1];
  yield `\n### ${mark} ${markdown(user.title ?? user.id)}, ${markdown(kindText(context, user))}\n\n`;
  yield `${markdown(outcomeText(context, user))}\n`;
  const likeness = (party: PartyResult): string =>
    [...party.setAside].map(([service, { why }]) => `${service} ${setAsideWords(context, why)}`).join('\n');
  const { groups, withoutGaps } = partiesToShow(countedParties(user), likeness);
  const { shown, more } = capped(groups, LIMITS.parties);
  for (const parties of shown) {
    yield `\n${partyLine(context, parties)}\n`;
    yield gapTable(context, user, parties[0]);
  }
  if (more > 0) yield `\n${markdown(messages.document.more(forms.number(more)))}\n`;
  const uncounted = user.parties.length - countedParties(user).length;
  const rest = [
    withoutGaps.length > 0 && user.wasRead ? messages.table.partiesWithoutGaps(forms.number(withoutGaps.length)) : '',
    uncounted > 0 ? messages.table.partiesNotCounted(forms.number(uncounted)) : '',
  ].filter(Boolean);
  if (rest.length > 0) yield `\n${markdown(rest.join(' · '))}\n`;
}

function partyLine(context: ReportContext, [first, ...others]: PartyGroup): string {
  const { forms, messages } = context;
  const { name, number } = partyWords(first);
  const remarks = [
    number,
    others.length > 0 ? messages.table.sameGaps(forms.number(others.length)) : '',
    first.isDeleted ? messages.table.deleted : '',
  ].filter(Boolean);
  const who = [`**${markdown(name)}**`, ...remarks.map(markdown)].join(', ');
  return `${who}: ${markdown(partyCounts(context, first))}`;
}
