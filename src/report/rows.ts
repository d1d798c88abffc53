import type { ReportedRow } from '../core/coverage/reported-row.js';
import type { Finding } from '../core/finding.js';
import type { AuditResult, PartyResult } from '../core/result.js';

/** A row with its finding, where it has one. */
export interface FoundRow {
  readonly row: ReportedRow;
  readonly finding: Finding | undefined;
}

/**
 * Joins the rows of one party after another with their findings. Both are made as they are read, and are read here
 * side by side, once: give it the parties in the order of the result, and no more than one finding is held at a time.
 * Findings in another order are found too; those passed by are kept until their rows come.
 */
export function createRowReader({ findings }: Pick<AuditResult, 'findings'>): (party: PartyResult) => FoundRow[] {
  const find = createFinder(findings);
  return ({ services }) =>
    services.map((row) => ({ row, finding: 'findingId' in row ? find(row.findingId) : undefined }));
}

function createFinder(findings: Iterable<Finding>): (id: string) => Finding | undefined {
  const iterator = findings[Symbol.iterator]();
  const passedBy = new Map<string, Finding>();
  return (id) => {
    const kept = passedBy.get(id);
    if (kept !== undefined) {
      passedBy.delete(id);
      return kept;
    }
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      if (next.value.id === id) return next.value;
      passedBy.set(next.value.id, next.value);
    }
    return undefined;
  };
}
