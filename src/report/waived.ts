import { entry } from '../core/entry.js';
import type { Finding, Waived } from '../core/finding.js';
import type { AuditResult, PartyResult, SystemUserResult, WaivedServices } from '../core/result.js';
import type { FoundRow } from './rows.js';

export type { WaivedServices } from '../core/result.js';

export const NOTHING_WAIVED: WaivedServices = new Map();

/**
 * The waived rows of a result, by system user and party. Coverage is shared between parties and knows nothing of
 * waivers. The findings are read only where the summary counts any that is waived.
 */
export function waivedRows(
  result: Pick<AuditResult, 'findings' | 'summary'>,
): (user: Pick<SystemUserResult, 'id'>, party: Pick<PartyResult, 'party'>) => WaivedServices {
  if (result.summary.waived === 0) return () => NOTHING_WAIVED;
  const byParty = new Map<string, Map<string, { kind: Finding['kind']; waived: Waived }>>();
  for (const { systemUser, party, service, kind, waived } of result.findings) {
    if (waived === null || systemUser === null || party === null || service === null) continue;
    entry(byParty, `${systemUser} ${party}`, () => new Map()).set(service, { kind, waived });
  }
  return (user, party) => byParty.get(`${user.id} ${party.party}`) ?? NOTHING_WAIVED;
}

/** The waived rows of one party whose findings are at hand. */
export function waivedIn(rows: readonly FoundRow[]): WaivedServices {
  const waived = new Map<string, { kind: Finding['kind']; waived: Waived }>();
  for (const { row, finding } of rows) {
    if (finding?.waived) waived.set(row.service, { kind: finding.kind, waived: finding.waived });
  }
  return waived;
}
