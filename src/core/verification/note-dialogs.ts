import { type Coverage, NOTES, type Note, type ServiceRow, type VisibleRow } from '../coverage/verdict.js';
import { entry } from '../entry.js';
import type { ServiceId } from '../identifiers.js';

/** The same row, noted to be without dialogs. */
export const rowWithoutDialogs = (row: VisibleRow): VisibleRow => ({
  ...row,
  notes: NOTES.filter((note) => note === 'no-dialogs' || row.notes.includes(note)),
});

/** Gives a coverage in which rows are noted to be without dialogs; the same one for the same services. */
export type DialogNoter = (coverage: Coverage, withoutDialogs: readonly ServiceId[]) => Coverage;

/** Parties that share a coverage, and lack dialogs of the same services, share what comes of it too. */
export function createDialogNoter(): DialogNoter {
  const known = new WeakMap<Coverage, Map<string, Coverage>>();
  return (coverage, withoutDialogs) => {
    if (withoutDialogs.length === 0) return coverage;
    const likeness = [...withoutDialogs].sort().join('\n');
    return entry(
      entry(known, coverage, () => new Map<string, Coverage>()),
      likeness,
      () => noted(coverage, new Set<string>(withoutDialogs)),
    );
  };
}

/** Its rows are made as they are read: there may be very many, and those that it is made of are kept or made already. */
const noted = (coverage: Coverage, withoutDialogs: ReadonlySet<string>): Coverage => ({
  counts: coverage.counts,
  choices: coverage.choices,
  notes: new Set<Note>([...coverage.notes, 'no-dialogs']),
  get rows() {
    return coverage.rows.map(
      (row): ServiceRow =>
        row.verdict === 'visible' && withoutDialogs.has(row.service) ? rowWithoutDialogs(row) : row,
    );
  },
});
