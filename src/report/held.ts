import type { ServiceRow } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import type { SystemUserResult } from '../core/result.js';

/** A package, or single rights as one, and what a system user sees through it. */
export interface Held {
  /** URN of the package; undefined for single rights. */
  readonly id: string | undefined;
  readonly services: ReadonlySet<string>;
  readonly parties: number;
}

/** The packages held, and single rights as one, with the services in use that each shows. */
export function packagesHeld(user: SystemUserResult): readonly Held[] {
  const held = new Map<string | undefined, { id: string | undefined; services: Set<string>; parties: number }>();
  const of = (id: string | undefined) => entry(held, id, () => ({ id, services: new Set<string>(), parties: 0 }));
  for (const party of user.parties) {
    for (const id of party.packages) of(id).parties += 1;
    if (party.resources.length > 0) of(undefined).parties += 1;
  }
  for (const row of distinctRows(user)) {
    const via = row.verdict === 'visible' ? row.via : [];
    for (const { kind, id } of via) of(kind === 'right' ? undefined : id).services.add(row.service);
  }
  return [...held.values()].sort((a, b) => b.services.size - a.services.size);
}

/** The rows of a system user, those that parties share only once. */
export const distinctRows = (user: SystemUserResult): ServiceRow[] =>
  [...new Set(user.parties.map((party) => party.coverage))].flatMap((coverage) => coverage.rows);
