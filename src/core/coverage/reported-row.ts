import type { FindingKind } from '../finding.js';
import type { EmptyRow, NotApplicableRow, PartialRow, ServiceRow, UnknownRow, VisibleRow } from './verdict.js';

interface WithFinding {
  readonly findingId: string;
}

/** A row as it is reported: each `empty` and `partial` row has one finding. `barred` is there where it holds any. */
export type ReportedRow =
  | VisibleRow
  | (PartialRow & WithFinding)
  | (Omit<EmptyRow, 'barred'> & Partial<Pick<EmptyRow, 'barred'>> & WithFinding)
  | UnknownRow
  | NotApplicableRow;

/** A row as it is reported; `idOf` gives the id of the finding of a gap, by its kind. */
export function reportedRow(row: ServiceRow, idOf: (kind: FindingKind) => string): ReportedRow {
  const { service, notes } = row;
  switch (row.verdict) {
    case 'empty': {
      const { verdict, cause, candidates, barred } = row;
      return {
        service,
        verdict,
        cause,
        candidates,
        notes,
        findingId: idOf(cause),
        ...(barred.length > 0 && { barred }),
      };
    }
    case 'partial': {
      const { verdict, candidates } = row;
      return { service, verdict, notes, findingId: idOf(verdict), candidates };
    }
    case 'unknown':
      return { service, verdict: row.verdict, notes };
    default:
      return row;
  }
}
