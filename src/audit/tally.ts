import type { Coverage, Verdict } from '../core/coverage/verdict.js';
import type { Tally } from '../core/gate/gate.js';
import type { StandingWaiver } from '../core/gate/waiver.js';
import { organizationNumberOf } from '../core/identifiers.js';
import type { OthersSetAside, PartyResult, Summary, Verification, VerificationSample } from '../core/result.js';
import type { JudgedUser } from './judge.js';
import type { VerifiedUser } from './observed-party.js';

/** Adds up what counts against the gate, one system user at a time, and keeps none of them. */
export interface Count {
  readonly add: (user: JudgedUser) => void;
  /** What was counted; `unreached` are the named parties that no row shows as empty. */
  readonly tally: (unreached: number) => Tally;
  readonly summary: (tally: Tally) => Summary;
  /** Those of the numbers that no row that counts tells of: they must not go unsaid (DESIGN §3.3). */
  readonly unshown: (numbers: readonly string[]) => readonly string[];
  /** Where the expectations stand that somebody was judged by. */
  readonly met: ReadonlySet<string>;
  /** The waivers that name what would be a violation without them. */
  readonly matched: ReadonlySet<StandingWaiver>;
  /** What of the findings that belong to no row of a system user is set aside. */
  readonly othersSetAside: OthersSetAside;
  /** Services that somebody was given, and that the registry does not list. */
  readonly unlistedServices: ReadonlySet<string>;
  /** How what was predicted agrees with what Dialogporten shows. */
  readonly verification: (sample: VerificationSample | null) => Verification;
}

export function createCount(named: readonly string[], overview: boolean): Count {
  const rows: Record<Verdict, number> = { visible: 0, partial: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  const sums = { systemUsers: 0, parties: 0, waived: 0, old: 0, surplus: 0, withoutParties: 0 };
  const othersSetAside = { waived: 0, old: 0 };
  const verified = { asked: 0, of: 0, unaskable: 0, unread: 0, confirmed: 0, withoutDialogs: 0, missed: 0 };
  const namedNumbers = new Set(named);
  const shown = new Set<string>();
  const met = new Set<string>();
  const matched = new Set<StandingWaiver>();
  const unlistedServices = new Set<string>();
  const seen = new WeakSet<Coverage>();

  const addRows = ({ party, coverage, counts, setAside }: PartyResult): void => {
    sums.parties += 1;
    for (const { why } of setAside.values()) sums[why === 'old' ? 'old' : 'waived'] += 1;
    for (const verdict of Object.keys(rows) as Verdict[]) rows[verdict] += counts[verdict];
    const number = organizationNumberOf(party) ?? '';
    if (namedNumbers.has(number) && coverage.counts.empty + counts.unknown > 0) shown.add(number);
  };

  const noteUnlisted = (coverage: Coverage): void => {
    if (coverage.counts.unknown === 0 || seen.has(coverage)) return;
    seen.add(coverage);
    for (const row of coverage.rows) if (row.verdict === 'unknown' && row.isUnlisted) unlistedServices.add(row.service);
  };

  const addVerified = (of: VerifiedUser): void => {
    for (const key of Object.keys(verified) as (keyof typeof verified)[]) verified[key] += of[key];
    for (const service of of.unlisted) unlistedServices.add(service);
  };

  return {
    add: ({ result, surplus, met: origins, matched: waivers, othersSetAside: others, verified: of }) => {
      othersSetAside.waived += others.waived;
      othersSetAside.old += others.old;
      sums.systemUsers += 1;
      addVerified(of);
      sums.surplus += surplus;
      if (result.isWithoutParties && !result.setAside) sums.withoutParties += 1;
      for (const origin of origins) met.add(origin);
      for (const waiver of waivers) matched.add(waiver);
      for (const party of result.parties) {
        if (party.counted) addRows(party);
        noteUnlisted(party.coverage);
      }
    },
    tally: (unreached) => ({
      rows: { ...rows },
      waived: sums.waived,
      old: sums.old,
      surplus: sums.surplus,
      withoutParties: sums.withoutParties,
      unreached,
      overview,
    }),
    summary: (tally) => ({
      systemUsers: sums.systemUsers,
      parties: sums.parties,
      expected: rowCount(tally),
      visible: rows.visible,
      partial: rows.partial,
      empty: rows.empty,
      unknown: rows.unknown,
      notApplicable: rows['not-applicable'],
      waived: sums.waived,
    }),
    unshown: (numbers) => (overview ? numbers : numbers.filter((number) => !shown.has(number))),
    met,
    matched,
    othersSetAside,
    unlistedServices,
    verification: (sample) => ({ ...verified, sample }),
  };
}

/** How many rows count, or would if they were not set aside. */
export const rowCount = ({ rows, waived, old }: Tally): number =>
  Object.values(rows).reduce((sum, count) => sum + count, waived + old);
