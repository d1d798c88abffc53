import type { Coverage, EmptyRow, PartialRow, Verdict } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import { type SetAside, setAsideOf } from '../core/finding.js';
import { effective, type StandingWaiver, waivedBy } from '../core/gate/waiver.js';
import type { NamedGap } from '../core/gate/waivers.js';
import { serviceKey } from '../core/identifiers.js';
import type { OthersSetAside, PartyResult, SetAsideServices } from '../core/result.js';

const NONE: SetAsideServices = new Map();

/** An empty or partial row of a party. */
export type GapRow = EmptyRow | PartialRow;

/**
 * What of the rows of one party is set aside, and how many are left of each verdict. `isOld` is left out where everything
 * is judged.
 */
export function setAsideRows(coverage: Coverage, gaps: readonly NamedGap[], isOld?: (row: GapRow) => boolean): Apart {
  if (isOld) return apart(coverage, gaps, isOld);
  return gaps.length === 0
    ? { counts: coverage.counts, setAside: NONE }
    : entry(shared, gaps, () => apart(coverage, gaps));
}

type Apart = Pick<PartyResult, 'counts' | 'setAside'>;

/** Parties that share a coverage, and that no waiver names, share the list of gaps. */
const shared = new WeakMap<readonly NamedGap[], Apart>();

function apart(coverage: Coverage, gaps: readonly NamedGap[], isOld?: (row: GapRow) => boolean): Apart {
  const byService = new Map([...(isOld ? oldRows(coverage, isOld) : []), ...waivedRows(gaps)]);
  if (byService.size === 0) return { counts: coverage.counts, setAside: NONE };
  const setAside = new Map([...byService].sort(inOrder));
  const counts: Record<Verdict, number> = { ...coverage.counts };
  for (const { kind } of setAside.values()) counts[kind === 'partial' ? 'partial' : 'empty'] -= 1;
  return { counts, setAside };
}

/** Rows stand in the order of their services' keys. */
const inOrder = ([a]: Entry, [b]: Entry): number => (serviceKey(a) < serviceKey(b) ? -1 : 1);

type Entry = readonly [service: string, { readonly kind: NamedGap['kind']; readonly why: SetAside }];

const waivedRows = (gaps: readonly NamedGap[]): readonly Entry[] =>
  gaps.flatMap(({ service, kind, waivers }): readonly Entry[] => {
    const why = setAsideOf({ waived: waivedBy(waivers) });
    return why ? [[service, { kind, why }]] : [];
  });

const oldRows = ({ rows }: Coverage, isOld: (row: GapRow) => boolean): readonly Entry[] =>
  rows.flatMap((row): readonly Entry[] =>
    (row.verdict === 'empty' || row.verdict === 'partial') && isOld(row)
      ? [[row.service, { kind: row.verdict === 'empty' ? row.cause : row.verdict, why: 'old' }]]
      : [],
  );

/** How much is set aside, and why. */
export function countSetAside(reasons: readonly (SetAside | null)[]): OthersSetAside {
  const old = reasons.filter((why) => why === 'old').length;
  return { waived: reasons.filter((why) => why !== null).length - old, old };
}

const NOBODY: ReadonlySet<StandingWaiver> = new Set();

/** Each waiver once; most system users have none. */
export function distinctWaivers(lists: readonly (readonly StandingWaiver[])[]): ReadonlySet<StandingWaiver> {
  return lists.every((list) => list.length === 0) ? NOBODY : new Set([...new Set(lists)].flat());
}

const matchedBy = new WeakMap<readonly NamedGap[], readonly StandingWaiver[]>();

/** The waivers that make a difference to gaps. */
export const matchedIn = (gaps: readonly NamedGap[]): readonly StandingWaiver[] =>
  entry(matchedBy, gaps, () => gaps.flatMap((gap) => effective(gap.waivers)));
