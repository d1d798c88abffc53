import type { SystemUser } from '../core/access/access.js';
import type { Observed } from '../core/explain/case.js';
import { seenOf } from '../core/explain/seen.js';
import { organizationNumberOf, type PartyUrn } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import { canBeMissed } from '../core/verification/compare.js';
import type { Source } from '../source/source.js';
import type { JudgedUser } from './judge.js';
import type { JudgedAccess } from './parties.js';
import { isAskable } from './verification.js';

/** What Dialogporten showed of a party, where that was kept, and what could not be read of it. */
export async function keptOf(
  source: Source,
  user: SystemUser,
  party: Parameters<typeof isAskable>[0],
): Promise<{ readonly observed: Observed; readonly problems: readonly ProblemFacts[] }> {
  if (!isAskable(party)) return { observed: 'not-asked', problems: [] };
  const { value, problems } = await source.keptObservation(user, organizationNumberOf(party.urn) ?? '');
  return { observed: problems.length > 0 ? 'unread' : (value ?? 'not-asked'), problems };
}

/**
 * The parties of a system user for which Dialogporten showed the one service that was judged, though by the rule it would
 * not. They are looked for in all pairs: one that is left out of the answer would make it no less wrong.
 */
export async function missedParties(
  source: Source,
  { systemUser, judged: parties }: JudgedAccess,
  { result }: JudgedUser,
): Promise<ReadonlySet<PartyUrn>> {
  const missed = new Set<PartyUrn>();
  for (const [at, { coverage }] of result.parties.entries()) {
    const [row] = coverage.rows;
    const judged = parties[at];
    if (!row || !judged || !canBeMissed(row)) continue;
    const { observed } = await keptOf(source, systemUser, judged);
    if (seenOf(row, observed)?.miss) missed.add(judged.urn);
  }
  return missed;
}
