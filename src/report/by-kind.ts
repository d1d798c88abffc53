import { entry } from '../core/entry.js';
import { type Finding, type FindingKind, setAsideOf } from '../core/finding.js';

/** A few findings of one kind, and how many more there are. */
export interface FindingsOfKind {
  readonly shown: readonly Finding[];
  readonly more: number;
}

interface Gathered {
  readonly open: Finding[];
  readonly setAside: Finding[];
  count: number;
}

/** The first findings of each kind. Those that are open go before those set aside: a cap must not hide them. */
export function findingsByKind(findings: Iterable<Finding>, limit: number): ReadonlyMap<FindingKind, FindingsOfKind> {
  const kinds = new Map<FindingKind, Gathered>();
  for (const finding of findings) {
    const kind = entry(kinds, finding.kind, () => ({ open: [], setAside: [], count: 0 }));
    const list = setAsideOf(finding) ? kind.setAside : kind.open;
    if (list.length < limit) list.push(finding);
    kind.count += 1;
  }
  return new Map([...kinds].map(([kind, gathered]) => [kind, firstOf(gathered, limit)]));
}

function firstOf({ open, setAside, count }: Gathered, limit: number): FindingsOfKind {
  const shown = [...open, ...setAside].slice(0, limit);
  return { shown, more: count - shown.length };
}
