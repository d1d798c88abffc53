import type { Verdict } from '../core/coverage/verdict.js';
import type { Tally } from '../core/gate/gate.js';
import { organizationUrn } from '../core/identifiers.js';
import type { PartyResult, Summary } from '../core/result.js';
import type { JudgedUser } from './judge.js';

/** The parties whose rows count against the gate. */
const countedParties = (users: readonly JudgedUser[]): PartyResult[] =>
  users.flatMap(({ result }) => result.parties.filter((party) => party.counted));

/** Counts what counts against the gate; `unreached` are the named parties that no row shows as empty. */
export function tallied(users: readonly JudgedUser[], unreached: number, overview: boolean): Tally {
  const rows: Record<Verdict, number> = { visible: 0, partial: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  for (const { coverage } of countedParties(users)) {
    for (const verdict of Object.keys(rows) as Verdict[]) rows[verdict] += coverage.counts[verdict];
  }
  return {
    rows,
    surplus: users.reduce((sum, user) => sum + user.surplus, 0),
    withoutParties: users.filter((user) => user.result.isWithoutParties).length,
    unreached,
    overview,
  };
}

/** How many rows count. */
export const rowCount = ({ rows }: Tally): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

export const summarised = (users: readonly JudgedUser[], tally: Tally): Summary => ({
  systemUsers: users.length,
  parties: countedParties(users).length,
  expected: rowCount(tally),
  visible: tally.rows.visible,
  partial: tally.rows.partial,
  empty: tally.rows.empty,
  unknown: tally.rows.unknown,
  notApplicable: tally.rows['not-applicable'],
  waived: 0,
});

/** Named parties that nobody reaches and that no row tells of: they must not go unsaid (DESIGN §3.3). */
export function unshown(
  numbers: readonly string[],
  users: readonly JudgedUser[],
  overview: boolean,
): readonly string[] {
  if (overview) return numbers;
  const shown = new Set(
    countedParties(users).flatMap(({ party, coverage }) =>
      coverage.counts.empty + coverage.counts.unknown > 0 ? party : [],
    ),
  );
  return numbers.filter((number) => !shown.has(organizationUrn(number)));
}
