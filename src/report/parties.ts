import type { PartyResult, SystemUserResult } from '../core/result.js';

/** Parties that have the very same rows; the first stands for them all. */
export type PartyGroup = readonly [PartyResult, ...PartyResult[]];

/** The parties that a system user is held to: a line about it must agree with the gate. */
export const countedParties = (user: SystemUserResult): PartyResult[] => user.parties.filter((party) => party.counted);

/** Gaps that are set aside are none. */
export const hasGaps = ({ counts }: PartyResult): boolean => counts.empty + counts.partial > 0;
export const hasUnknown = ({ coverage: { counts } }: PartyResult): boolean => counts.unknown > 0;
export const isNothingExpected = ({ coverage: { counts } }: PartyResult): boolean =>
  Object.values(counts).every((count) => count === 0);

/**
 * Groups of parties to show one by one, what is most urgent first, so that a capped list hides the least of it; and
 * the parties that there is nothing to say of but that they have no gaps. `likeness` tells apart parties that have the same
 * rows.
 */
export function partiesToShow(
  parties: readonly PartyResult[],
  likeness: (party: PartyResult) => string = () => '',
): {
  readonly groups: readonly PartyGroup[];
  readonly withoutGaps: readonly PartyResult[];
} {
  const isQuiet = (party: PartyResult) =>
    party.counted && !hasGaps(party) && !hasUnknown(party) && party.setAside.size === 0;
  const groups = groupParties(
    parties.filter((party) => !isQuiet(party)),
    likeness,
  );
  return { groups: groups.sort(byUrgency), withoutGaps: parties.filter(isQuiet) };
}

/** What does not count is evaluated and shown, but after what does. */
const byUrgency = ([a, ...likeA]: PartyGroup, [b, ...likeB]: PartyGroup): number =>
  Number(b.counted) - Number(a.counted) ||
  Number(hasGaps(b)) - Number(hasGaps(a)) ||
  Number(hasUnknown(b)) - Number(hasUnknown(a)) ||
  likeB.length - likeA.length;

function groupParties(parties: readonly PartyResult[], likeness: (party: PartyResult) => string): PartyGroup[] {
  const groups = new Map<string, [PartyResult, ...PartyResult[]]>();
  const numbers = new Map<PartyResult['coverage'], number>();
  for (const party of parties) {
    const number = numbers.get(party.coverage) ?? numbers.size;
    numbers.set(party.coverage, number);
    const key = `${number} ${party.counted} ${likeness(party)}`;
    const group = groups.get(key);
    if (group) group.push(party);
    else groups.set(key, [party]);
  }
  return [...groups.values()];
}
