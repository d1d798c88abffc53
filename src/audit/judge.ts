import type { SystemUser } from '../core/access/access.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { createEvaluator, type ExpectedServices } from '../core/coverage/evaluate.js';
import { surplusByParty, surplusPackages, unknownPackages } from '../core/coverage/packages-held.js';
import type { Coverage } from '../core/coverage/verdict.js';
import type { ResolvedDemand } from '../core/expectation/resolve.js';
import type { Finding } from '../core/finding.js';
import type { PackageUrn } from '../core/identifiers.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import { type FindingContext, noPartiesFinding, packageFinding, rowFindings } from './findings.js';
import type { JudgedAccess, JudgedParty } from './parties.js';
import { partyResult } from './party-result.js';

/** A system user's results, and its findings, which are made when they are read. */
export interface JudgedUser {
  readonly result: SystemUserResult;
  readonly isWithoutParties: boolean;
  /** Packages held that count as surplus. */
  readonly surplus: number;
  readonly rowFindings: () => Generator<Finding>;
  /** Those that belong to no row. */
  readonly otherFindings: () => Generator<Finding>;
}

interface Assessed {
  readonly judged: JudgedParty;
  readonly party: PartyResult;
  readonly unknown: readonly PackageUrn[];
  readonly surplus: readonly PackageUrn[];
}

/** Judges system users one at a time; parties in the same situation share one evaluation. */
export function createJudge(catalogue: Catalogue, demand: ResolvedDemand, context: FindingContext) {
  const evaluate = createEvaluator(catalogue);
  const packagesHeld = rememberedByCoverage((judged: JudgedParty, expected: ExpectedServices) => ({
    unknown: unknownPackages(judged.grants, catalogue),
    // While it is not known what is expected, nothing can be said to be too much.
    surplus: demand.overview || demand.problems.length > 0 ? [] : surplusPackages(judged.grants, expected, catalogue),
  }));

  const assess = (user: SystemUser, parties: readonly JudgedParty[]): Assessed[] => {
    const names = new Map(parties.map((party) => [party.urn, party.name]));
    const assessed = parties.map((judged) => {
      const expected = demand.expectedFor(user.type, judged.urn);
      const coverage = evaluate({ userType: user.type, ...judged }, expected);
      const party = partyResult(context.environment, user, judged, coverage, (urn) => names.get(urn) ?? null);
      return { judged, party, ...packagesHeld(coverage, judged, expected) };
    });
    const surplusOf = surplusByParty(
      assessed.map(({ judged, surplus }) => ({ ...judged, held: judged.grants.packages, surplus })),
    );
    return assessed.map((one) => ({ ...one, surplus: surplusOf.get(one.judged.urn) ?? [] }));
  };

  return ({ systemUser, parties, judged, isWithoutParties }: JudgedAccess): JudgedUser => {
    const assessed = assess(systemUser, judged);
    const result = userResult(systemUser, parties !== undefined, assessed);
    return {
      result,
      isWithoutParties,
      surplus: assessed.reduce((sum, { party, surplus }) => sum + (party.counted ? surplus.length : 0), 0),
      *rowFindings() {
        for (const { party } of assessed) yield* rowFindings(context, result, party);
      },
      *otherFindings() {
        if (isWithoutParties) yield noPartiesFinding(context, result);
        for (const { party, unknown, surplus } of assessed) {
          for (const urn of unknown) yield packageFinding(context, 'unknown-package', result, party, urn);
          for (const urn of surplus) yield packageFinding(context, 'surplus-package', result, party, urn);
        }
      },
    };
  };
}

/** What is the same for every party that shares a coverage is found out once. */
function rememberedByCoverage<Value>(find: (judged: JudgedParty, expected: ExpectedServices) => Value) {
  const known = new Map<Coverage, Value>();
  return (coverage: Coverage, judged: JudgedParty, expected: ExpectedServices): Value => {
    const value = known.get(coverage) ?? find(judged, expected);
    known.set(coverage, value);
    return value;
  };
}

const userResult = (user: SystemUser, wasRead: boolean, assessed: readonly Assessed[]): SystemUserResult => ({
  id: user.id,
  type: user.type,
  systemId: user.systemId,
  externalRef: user.externalRef,
  title: user.title,
  owner: { organizationNumber: user.owner },
  parties: assessed.map((one) => one.party),
  wasRead,
});
