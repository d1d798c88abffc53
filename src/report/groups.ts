import type { Cause } from '../core/coverage/causes/index.js';
import { effort } from '../core/coverage/client-only.js';
import type { EmptyRow, PartialRow, ServiceRow } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import { type PackageUrn, packageUrn } from '../core/identifiers.js';

/** Why a service is not, or not wholly, visible. */
export type GapKind = Cause | 'partial';

/** Services of a party that are empty, or partly so, for the same cause and mended by the same package. */
export interface Group {
  readonly kind: GapKind;
  /** The package to ask for; undefined where no package mends it. */
  readonly best: PackageUrn | undefined;
  readonly services: readonly string[];
}

/** Gaps by cause and by the package that would mend them; the largest group first. */
export function groupGaps(rows: readonly ServiceRow[], held: readonly string[]): readonly Group[] {
  const byKind = new Map<GapKind, GapRow[]>();
  for (const row of rows) {
    if (row.verdict !== 'empty' && row.verdict !== 'partial') continue;
    const kind = row.verdict === 'empty' ? row.cause : row.verdict;
    const others = byKind.get(kind);
    if (others) others.push(row);
    else byKind.set(kind, [row]);
  }
  const groups = [...byKind].flatMap(([kind, gaps]) => groupByPackage(kind, gaps, held.map(packageUrn)));
  return groups.sort((a, b) => b.services.length - a.services.length);
}

type GapRow = EmptyRow | PartialRow;

/** As few packages as will do, those first that take the party the least to give and mend the most. */
function groupByPackage(kind: GapKind, rows: readonly GapRow[], held: readonly PackageUrn[]): Group[] {
  const groups: Group[] = [];
  let left = rows;
  while (left.length > 0) {
    const best = mostMending(left, held);
    const isMended = (row: GapRow) => best === undefined || row.candidates.includes(best);
    groups.push({ kind, best, services: left.filter(isMended).map((row) => row.service) });
    left = left.filter((row) => !isMended(row));
  }
  return groups;
}

/**
 * The package that takes the least to give and mends the most. Among equals it is the one that gives the least beside:
 * candidates are ordered so, and a name says nothing of what a package opens.
 */
function mostMending(rows: readonly GapRow[], held: readonly PackageUrn[]): PackageUrn | undefined {
  const mends = new Map<PackageUrn, { rows: number; readonly place: number }>();
  for (const { candidates } of rows) {
    for (const [place, urn] of candidates.entries()) entry(mends, urn, () => ({ rows: 0, place })).rows += 1;
  }
  const [best] = [...mends].sort(
    ([a, one], [b, other]) => effort(a, held) - effort(b, held) || other.rows - one.rows || one.place - other.place,
  );
  return best?.[0];
}
