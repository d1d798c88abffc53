import { effort } from '../../core/coverage/client-only.js';
import type { EmptyRow, Note, PartialRow, ServiceRow } from '../../core/coverage/verdict.js';
import type { FindingKind } from '../../core/finding.js';
import { type PackageUrn, packageUrn } from '../../core/identifiers.js';
import type { PartyResult } from '../../core/result.js';

/** Services of a party that are empty, or partly so, for the same cause and mended by the same package. */
export interface Group {
  readonly kind: FindingKind;
  /** The package to ask for; undefined where no package mends it. */
  readonly best: PackageUrn | undefined;
  readonly services: readonly string[];
}

/** Gaps by cause and by the package that would mend them; the largest group first. */
export function groupGaps(rows: readonly ServiceRow[], held: readonly string[]): readonly Group[] {
  const byKind = new Map<FindingKind, GapRow[]>();
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
function groupByPackage(kind: FindingKind, rows: readonly GapRow[], held: readonly PackageUrn[]): Group[] {
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

function mostMending(rows: readonly GapRow[], held: readonly PackageUrn[]): PackageUrn | undefined {
  const mends = new Map<PackageUrn, number>();
  for (const urn of rows.flatMap((row) => row.candidates)) mends.set(urn, (mends.get(urn) ?? 0) + 1);
  const [best] = [...mends].sort(
    ([a, many], [b, others]) => effort(a, held) - effort(b, held) || others - many || (a < b ? -1 : 1),
  );
  return best?.[0];
}

/** The services of a party that can be listed but carry a remark, by remark. That the party is deleted is said of the party. */
export function groupNotes(rows: readonly ServiceRow[]): ReadonlyMap<Note, readonly string[]> {
  const services = new Map<Note, string[]>();
  for (const row of rows) {
    if (row.verdict !== 'visible' && row.verdict !== 'partial') continue;
    for (const note of row.notes) {
      if (note !== 'party-deleted') services.set(note, [...(services.get(note) ?? []), row.service]);
    }
  }
  return services;
}

/** Parties that have the very same rows; the first stands for them all. */
export function groupParties(parties: readonly PartyResult[]): readonly (readonly [PartyResult, ...PartyResult[]])[] {
  const groups = new Map<string, [PartyResult, ...PartyResult[]]>();
  const numbers = new Map<PartyResult['coverage'], number>();
  for (const party of parties) {
    const number = numbers.get(party.coverage) ?? numbers.size;
    numbers.set(party.coverage, number);
    const key = `${number} ${party.counted}`;
    const group = groups.get(key);
    if (group) group.push(party);
    else groups.set(key, [party]);
  }
  return [...groups.values()];
}

export const hasGaps = ({ coverage: { counts } }: PartyResult): boolean => counts.empty + counts.partial > 0;
