import type { Finding } from '../../core/finding.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { packageFacts } from '../../messages/wording.js';
import { type FindingContext, finding } from '../findings.js';

/**
 * A finding for each package that was approved and that a supposed system user is not given. One that is barred for
 * this type and not for another that is judged is a note: a system may serve both.
 */
export function* notGivenFindings(
  context: FindingContext,
  user: SystemUserResult,
  party: PartyResult,
): Generator<Finding> {
  for (const { package: urn, why, isForAll } of context.supposed?.notGiven.get(user.id) ?? []) {
    const kind = why === 'unknown' ? 'unknown-package' : 'package-not-allowed';
    const facts = { ...packageFacts(context.names, [urn]), supposed: { system: user.systemId, isNotGiven: true } };
    yield finding(context, kind, isForAll ? 'warning' : 'note', { user, party, package: urn }, facts);
  }
}
