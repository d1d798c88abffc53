import type { Coverage, Verdict } from '../core/coverage/verdict.js';
import { type StandingWaiver, waivedBy } from '../core/gate/waiver.js';
import type { NamedGap } from '../core/gate/waivers.js';
import { serviceKey } from '../core/identifiers.js';
import type { PartyResult, WaivedServices } from '../core/result.js';

const NONE: WaivedServices = new Map();

/** What waivers make of the rows of one party: those waived, in the order of the rows, and how many are left of each. */
export function waivedRows(coverage: Coverage, gaps: readonly NamedGap[]): Pick<PartyResult, 'counts' | 'waived'> {
  if (gaps.length === 0) return { counts: coverage.counts, waived: NONE };
  const waived = new Map(
    [...gaps].sort(byService).flatMap(({ service, kind, waivers }) => {
      const by = waivedBy(waivers);
      return by ? [[service, { kind, waived: by }] as const] : [];
    }),
  );
  if (waived.size === 0) return { counts: coverage.counts, waived: NONE };
  const counts: Record<Verdict, number> = { ...coverage.counts };
  for (const { kind } of waived.values()) counts[kind === 'partial' ? 'partial' : 'empty'] -= 1;
  return { counts, waived };
}

/** Rows stand in the order of their services' keys. */
const byService = (a: NamedGap, b: NamedGap): number => (serviceKey(a.service) < serviceKey(b.service) ? -1 : 1);

const NOBODY: ReadonlySet<StandingWaiver> = new Set();

/** Each waiver once; most system users have none. */
export function distinctWaivers(lists: readonly (readonly StandingWaiver[])[]): ReadonlySet<StandingWaiver> {
  return lists.every((list) => list.length === 0) ? NOBODY : new Set(lists.flat());
}
