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
  return [table.noGaps(forms.number(visible), all), ...setAsideCounts(context, counted)].join(' · ');
}

/** What came of a party, in words; what is set aside is counted apart. */
export function partyCounts(context: ReportContext, party: PartyResult): string {
  const { forms, messages } = context;
  const { table } = messages;
  const open = (Object.entries(party.counts) as [keyof typeof table.counts, number][]).filter(([, count]) => count > 0);
  const texts = open.map(([verdict, count]) => table.counts[verdict](forms.number(count)));
  return [...texts, ...setAsideCounts(context, [party])].join(' · ') || table.nothingExpected;
}

/** How many gaps of some parties are waived, and how many are old, in words. */
function setAsideCounts(
  { forms, messages: { document } }: ReportContext,
  parties: readonly PartyResult[],
): readonly string[] {
  let [waived, old] = [0, 0];
  for (const { setAside } of parties) {
    for (const { why } of setAside.values()) {
      if (why === 'old') old += 1;
      else waived += 1;
    }
  }
  return [
    waived > 0 ? document.countWaived(forms.number(waived)) : '',
    old > 0 ? document.countOld(forms.number(old)) : '',
  ].filter(Boolean);
}
