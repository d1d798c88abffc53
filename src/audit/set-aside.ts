import type { Coverage, EmptyRow, PartialRow, Verdict } from '../core/coverage/verdict.js';
import { type SetAside, setAsideOf } from '../core/finding.js';
import { type StandingWaiver, waivedBy } from '../core/gate/waiver.js';
import type { NamedGap } from '../core/gate/waivers.js';
import { serviceKey } from '../core/identifiers.js';
import type { PartyResult, SetAsideServices } from '../core/result.js';

const NONE: SetAsideServices = new Map();

/** An empty or partial row of a party. */
export type GapRow = EmptyRow | PartialRow;

/**
 * What of the rows of one party is set aside, and how many are left of each verdict. `isOld` is left out where everything
 * is judged.
 */
export function setAsideRows(
  coverage: Coverage,
  gaps: readonly NamedGap[],
  isOld?: (row: GapRow) => boolean,
): Pick<PartyResult, 'counts' | 'setAside'> {
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

const NOBODY: ReadonlySet<StandingWaiver> = new Set();

/** Each waiver once; most system users have none. */
export function distinctWaivers(lists: readonly (readonly StandingWaiver[])[]): ReadonlySet<StandingWaiver> {
  return lists.every((list) => list.length === 0) ? NOBODY : new Set(lists.flat());
}
