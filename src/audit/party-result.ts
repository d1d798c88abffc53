import type { SystemUser } from '../core/access/access.js';
import type { Coverage, ServiceRow } from '../core/coverage/verdict.js';
import type { PartyUrn } from '../core/identifiers.js';
import type { PartyResult, ReportedRow } from '../core/result.js';
import { findingId } from './finding-id.js';
import type { JudgedParty } from './parties.js';

/** The result of one party: its coverage, which others may share, with what is its own. */
export function partyResult(
  environment: string,
  user: SystemUser,
  judged: JudgedParty,
  coverage: Coverage,
  apart: Pick<PartyResult, 'counts' | 'setAside'>,
  nameOf: (party: PartyUrn) => string | null,
): PartyResult {
  return {
    party: judged.urn,
    name: judged.name,
    isDeleted: judged.isDeleted,
    packages: judged.grants.packages,
    resources: judged.grants.services,
    get services() {
      return coverage.rows.map((row) => reported(environment, user, judged, row));
    },
    coverage,
    ...apart,
    mainUnit: judged.mainUnit && { party: judged.mainUnit, name: nameOf(judged.mainUnit) },
    counted: judged.counted,
  };
}

function reported(environment: string, user: SystemUser, judged: JudgedParty, row: ServiceRow): ReportedRow {
  if (row.verdict === 'unknown') return { service: row.service, verdict: row.verdict, notes: row.notes };
  if (row.verdict !== 'empty' && row.verdict !== 'partial') return row;
  const { service, verdict, notes } = row;
  const kind = verdict === 'empty' ? row.cause : verdict;
  const id = findingId({ environment, systemUser: user.id, party: judged.urn, subject: service, kind });
  return verdict === 'partial'
    ? { service, verdict, notes, findingId: id }
    : { service, verdict, cause: row.cause, candidates: row.candidates, notes, findingId: id };
}
