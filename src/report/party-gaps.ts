import type { ServiceRow } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import type { ReportContext } from './context.js';
import { setAsideWords } from './finding-words.js';
import { remedy } from './gap-words.js';
import { type Group, groupGaps } from './groups.js';

/** Gaps of a party that one act mends, and who must do it. */
export interface PartyGap {
  readonly group: Group;
  /** Who must do what; of what is set aside, why that is before it. */
  readonly action: string;
  readonly isSetAside: boolean;
}

/** What is missing for a party, by cause and by the package that mends it; what is set aside last, by why that is. */
export function partyGaps(context: ReportContext, user: SystemUserResult, party: PartyResult): readonly PartyGap[] {
  const open: ServiceRow[] = [];
  const setAside = new Map<string, ServiceRow[]>();
  for (const row of party.coverage.rows) {
    const found = party.setAside.get(row.service);
    if (found) entry(setAside, setAsideWords(context, found.why), () => []).push(row);
    else open.push(row);
  }
  const grouped = (rows: readonly ServiceRow[], why: string): PartyGap[] =>
    groupGaps(rows, party.packages).map((group) => {
      const action = remedy(context, user, party, group);
      return { group, action: why ? `${why}. ${action}` : action, isSetAside: why !== '' };
    });
  return [...grouped(open, ''), ...[...setAside].flatMap(([why, rows]) => grouped(rows, why))];
}
