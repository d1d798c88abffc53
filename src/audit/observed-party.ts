import type { SystemUser } from '../core/access/access.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { judgeServices } from '../core/coverage/evaluate.js';
import type { Coverage } from '../core/coverage/verdict.js';
import type { ServiceId } from '../core/identifiers.js';
import type { Verification, VerificationReading } from '../core/result.js';
import { compared, type Miss } from '../core/verification/compare.js';
import { createDialogNoter } from '../core/verification/note-dialogs.js';
import type { JudgedParty } from './parties.js';
import type { Observations } from './verification.js';

/** A party's coverage, and what came of setting it against what Dialogporten shows. */
export interface ObservedParty {
  /** With its notes on services without dialogs. */
  readonly coverage: Coverage;
  readonly verification: VerificationReading | undefined;
  readonly confirmed: number;
  readonly withoutDialogs: number;
  readonly missed: readonly Miss[];
  readonly unlisted: readonly ServiceId[];
}

/** Sets the coverage of one party against what was observed of it. */
export type Observer = (
  user: SystemUser,
  party: JudgedParty,
  coverage: Coverage,
  observations: Observations,
) => ObservedParty;

const NOTHING_SEEN = { confirmed: 0, withoutDialogs: 0, missed: [], unlisted: [] } as const;

export function createObserver(catalogue: Catalogue): Observer {
  const noted = createDialogNoter();
  return (user, party, coverage, observations) => {
    if (!observations.of.has(party.urn)) return { coverage, verification: undefined, ...NOTHING_SEEN };
    const seen = observations.of.get(party.urn);
    if (!seen) return { coverage, verification: 'unread', ...NOTHING_SEEN };
    const situation = { userType: user.type, ...party };
    const comparison = compared(coverage.rows, seen, (services) => judgeServices(catalogue, situation, services));
    const { confirmed, withoutDialogs, missed, unlisted } = comparison;
    return {
      coverage: noted(coverage, withoutDialogs),
      verification: 'read',
      confirmed,
      withoutDialogs: withoutDialogs.length,
      missed,
      unlisted,
    };
  };
}

/** What was verified of one system user. */
export interface VerifiedUser extends Omit<Verification, 'sample'> {
  readonly unlisted: readonly ServiceId[];
}

export function verifiedUser(parties: readonly ObservedParty[], observations: Observations | undefined): VerifiedUser {
  const asked = parties.filter(({ verification }) => verification !== undefined);
  const sumOf = (count: (party: ObservedParty) => number): number => asked.reduce((sum, one) => sum + count(one), 0);
  return {
    asked: asked.length,
    of: parties.length,
    unaskable: observations?.unaskable ?? 0,
    unread: asked.filter(({ verification }) => verification === 'unread').length,
    confirmed: sumOf(({ confirmed }) => confirmed),
    withoutDialogs: sumOf(({ withoutDialogs }) => withoutDialogs),
    missed: sumOf(({ missed }) => missed.length),
    unlisted: asked.flatMap(({ unlisted }) => unlisted),
  };
}
