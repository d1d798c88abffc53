import { isSupposed } from '../core/access/supposed.js';
import { type UserKind, userKind } from '../core/access/user-kind.js';
import { organizationNumberOf } from '../core/identifiers.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import type { ReportContext } from './context.js';
import { spacedNumber } from './forms.js';
import { countedParties, hasGaps, hasUnknown, isNothingExpected } from './parties.js';

/** What sort of system user it is, and whose, in words. Not escaped. */
export function kindText(
  { messages: { table, supposed } }: Pick<ReportContext, 'messages'>,
  user: Pick<SystemUserResult, 'id' | 'type' | 'owner' | 'systemId'>,
): string {
  if (isSupposed(user)) return supposed.kind(user.systemId);
  const owner = spacedNumber(user.owner.organizationNumber);
  const kinds = {
    standard: () => table.ownSystemUserOf(owner),
    agent: () => table.agentSystemUserOf(owner),
    other: () => table.systemUserOfType(user.type, owner),
  } satisfies Record<UserKind, () => string>;
  return kinds[userKind(user.type)]();
}

/** A party by name and number, as far as it has them. Not escaped. */
export function partyWords({ party, name }: Pick<PartyResult, 'party' | 'name'>): {
  readonly name: string;
  readonly number: string;
} {
  const number = organizationNumberOf(party);
  const spaced = number === undefined ? '' : spacedNumber(number);
  return name ? { name, number: spaced } : { name: spaced || party, number: '' };
}

/** What came of a system user. Where nothing is expected, nothing is a gap. */
export function outcomeText(context: ReportContext, user: SystemUserResult): string {
  const { forms, result } = context;
  const { table } = context.messages;
  if (!user.wasRead) return table.userNotRead;
  if (user.isWithoutParties) return table.noParties;
  const counted = countedParties(user);
  const all = forms.number(counted.length);
  const gaps = counted.filter(hasGaps).length;
  const unknown = counted.filter(hasUnknown).length;
  if (gaps > 0 && !result.scope.overview) return table.partiesWithGaps(forms.number(gaps), all);
  if (unknown > 0) return table.partiesUnknown(forms.number(unknown), all);
  if (counted.every(isNothingExpected)) return table.nothingExpected;
  const visible = counted.reduce((sum, party) => sum + party.coverage.counts.visible, 0);
  return table.noGaps(forms.number(visible), all);
}

/** What came of a party, in words; what is set aside is counted apart. */
export function partyCounts(
  { forms, messages: { table, document } }: ReportContext,
  { counts, setAside }: PartyResult,
): string {
  const open = (Object.entries(counts) as [keyof typeof table.counts, number][]).filter(([, count]) => count > 0);
  const texts = open.map(([verdict, count]) => table.counts[verdict](forms.number(count)));
  const old = [...setAside.values()].filter(({ why }) => why === 'old').length;
  if (setAside.size > old) texts.push(document.countWaived(forms.number(setAside.size - old)));
  if (old > 0) texts.push(document.countOld(forms.number(old)));
  return texts.join(' · ') || table.nothingExpected;
}
