import type { SystemUser } from '../core/access/access.js';
import { reportedRow } from '../core/coverage/reported-row.js';
import type { Coverage } from '../core/coverage/verdict.js';
import type { PartyUrn } from '../core/identifiers.js';
import type { PartyResult } from '../core/result.js';
import { findingId } from './finding-id.js';
import type { JudgedParty } from './parties.js';

/** The result of one party: its coverage, which others may share, with what is its own. */
export function partyResult(
  environment: string,
  user: SystemUser,
  judged: JudgedParty,
  coverage: Coverage,
  apart: Pick<PartyResult, 'counts' | 'setAside' | 'verification'>,
  nameOf: (party: PartyUrn) => string | null,
): PartyResult {
  return {
    party: judged.urn,
    name: judged.name,
    isDeleted: judged.isDeleted,
    packages: judged.grants.packages,
    resources: judged.grants.services,
    get services() {
      return coverage.rows.map((row) =>
        reportedRow(row, (kind) =>
          findingId({ environment, systemUser: user.id, party: judged.urn, subject: row.service, kind }),
        ),
      );
    },
    coverage,
    ...apart,
    mainUnit: judged.mainUnit && { party: judged.mainUnit, name: nameOf(judged.mainUnit) },
    counted: judged.counted,
  };
}
