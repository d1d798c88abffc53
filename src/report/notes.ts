import type { Note } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import type { PartyResult } from '../core/result.js';

/** The services that each remark is made of, at some party. That a party is deleted is said of the party. */
export function servicesByNote(parties: readonly PartyResult[]): ReadonlyMap<Note, ReadonlySet<string>> {
  const services = new Map<Note, Set<string>>();
  for (const { rows } of new Set(parties.map((party) => party.coverage))) {
    for (const row of rows) {
      if (row.verdict !== 'visible' && row.verdict !== 'partial') continue;
      for (const note of row.notes) {
        if (note !== 'party-deleted') entry(services, note, () => new Set<string>()).add(row.service);
      }
    }
  }
  return services;
}
