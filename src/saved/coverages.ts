import { createHash } from 'node:crypto';
import { type Coverage, choicesIn, countVerdicts, type Note, type ServiceRow } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import { packageUrn, serviceId } from '../core/identifiers.js';
import type { AuditJson } from '../report/json/schema.js';

export type PartyJson = AuditJson['systemUsers'][number]['parties'][number];
export type RowJson = PartyJson['services'][number];

/**
 * Finds the coverage of each party of one system user, in their order. Undefined when its rows are not those of the
 * parties in the same situation.
 */
export type CoverageFinder = (party: PartyJson, rowsAgain: () => readonly RowJson[]) => Coverage | undefined;

/** How many rows are kept in memory, in all; further ones are read again each time somebody asks. */
const ROWS_KEPT = 200_000;

/**
 * Shares coverages between parties with the same rows, as the audit did. Two situations of one system user never share
 * one, though they have the same rows: what there is to do differs.
 */
export function createCoverages(rowsToKeep = ROWS_KEPT): () => CoverageFinder {
  const alike = new Map<string, Coverage[]>();
  let left = rowsToKeep;

  const made = (party: PartyJson, rowsAgain: () => readonly RowJson[]): Coverage => {
    const rows = party.services.map(serviceRow);
    const notes = new Set<Note>(rows.flatMap((row) => row.notes));
    const told = { counts: countVerdicts(rows), notes, choices: choicesIn(rows) };
    left -= rows.length;
    if (left >= 0) return { ...told, rows };
    return {
      ...told,
      get rows() {
        return rowsAgain().map(serviceRow);
      },
    };
  };

  return () => {
    const situations = new Map<number, { readonly likeness: string; readonly coverage: Coverage }>();
    const taken = new Map<string, number>();
    return (party, rowsAgain) => {
      const likeness = likenessOf(party.services);
      const known = situations.get(party.situation);
      if (known) return known.likeness === likeness ? known.coverage : undefined;
      const others = taken.get(likeness) ?? 0;
      taken.set(likeness, others + 1);
      const shared = entry(alike, likeness, () => []);
      const coverage = shared[others] ?? made(party, rowsAgain);
      shared[others] = coverage;
      situations.set(party.situation, { likeness, coverage });
      return coverage;
    };
  };
}

/** The same for the same rows, whatever the ids of their findings. */
function likenessOf(rows: readonly RowJson[]): string {
  const shared = rows.map((row) => ('findingId' in row ? { ...row, findingId: '' } : row));
  return createHash('sha256').update(JSON.stringify(shared)).digest('base64');
}

/** A row as it was judged. */
function serviceRow(row: RowJson): ServiceRow {
  const service = serviceId(row.service);
  const { notes } = row;
  switch (row.verdict) {
    case 'visible':
      return { service, verdict: row.verdict, via: row.via, notes };
    case 'partial':
      return { service, verdict: row.verdict, candidates: row.candidates.map(packageUrn), notes };
    case 'empty': {
      const [candidates, barred = []] = [row.candidates.map(packageUrn), row.barred?.map(packageUrn)];
      return { service, verdict: row.verdict, cause: row.cause, candidates, barred, notes };
    }
    default:
      return { service, verdict: row.verdict, notes };
  }
}
