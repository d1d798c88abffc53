import type { Grants, Party, SystemUser } from '../core/access/access.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { createEvaluator } from '../core/coverage/evaluate.js';
import { surplusByParty, surplusPackages, unknownPackages } from '../core/coverage/packages-held.js';
import { entry } from '../core/entry.js';
import type { Expected, ResolvedDemand } from '../core/expectation/resolve.js';
import type { Finding } from '../core/finding.js';
import type { PackageUrn, PartyUrn } from '../core/identifiers.js';
import type { AuditedUser, PartyResult, SystemUserResult } from '../core/result.js';
import { type FindingContext, noPartiesFinding, packageFinding, refusedFinding, rowFindings } from './findings.js';
import type { JudgedAccess, JudgedParty } from './parties.js';
import { partyResult } from './party-result.js';
import { refusalIn } from './refusals.js';

/** A system user with all that is found about it, for whoever takes it. */
export const auditedUser = ({ result, rowFindings: ofRows, otherFindings }: JudgedUser): AuditedUser => ({
  systemUser: result,
  findings: {
    *[Symbol.iterator]() {
      yield* ofRows();
      yield* otherFindings();
    },
  },
});

/** A system user's results, and its findings, which are made when they are read. */
export interface JudgedUser {
  readonly result: SystemUserResult;
  /** Where the expectations stand that a party that counts was judged by. */
  readonly met: ReadonlySet<string>;
  /** Packages held that count as surplus. */
  readonly surplus: number;
  readonly rowFindings: () => Generator<Finding>;
  /** Those that belong to no row. */
  readonly otherFindings: () => Generator<Finding>;
}

interface Assessed {
  readonly party: PartyResult;
  readonly expected: Expected;
  readonly unknown: readonly PackageUrn[];
  readonly surplus: readonly PackageUrn[];
}

/** Judges system users one at a time; parties in the same situation share one evaluation. */
export function createJudge(catalogue: Catalogue, demand: ResolvedDemand, context: FindingContext) {
  const evaluate = createEvaluator(catalogue);
  const surplusOf = createSurplus(catalogue, demand);

  const assess = (user: SystemUser, judged: readonly JudgedParty[], listed: readonly Party[]): Assessed[] => {
    const names = new Map(listed.map((party) => [party.urn, party.name]));
    const surplus = surplusOf(user, listed);
    return judged.map((one) => {
      const expected = demand.expectedFor(user.type, one.urn);
      const coverage = evaluate({ userType: user.type, ...one }, expected);
      return {
        party: partyResult(context.environment, user, one, coverage, (urn) => names.get(urn) ?? null),
        expected,
        unknown: unknownPackages(one.grants, catalogue),
        surplus: surplus.get(one.urn) ?? [],
      };
    });
  };

  return ({ systemUser, parties, problems, judged, isWithoutParties }: JudgedAccess): JudgedUser => {
    const assessed = assess(systemUser, judged, parties ?? []);
    const counted = assessed.filter(({ party }) => party.counted);
    const result = userResult(systemUser, { wasRead: parties !== undefined, isWithoutParties }, assessed);
    return {
      result,
      surplus: counted.reduce((sum, { surplus }) => sum + surplus.length, 0),
      met: new Set(counted.flatMap(({ expected }) => (expected.services.length > 0 ? expected.origins : []))),
      *rowFindings() {
        for (const { party } of assessed) yield* rowFindings(context, result, party);
      },
      *otherFindings() {
        if (refusalIn(problems)) yield refusedFinding(context, result);
        if (isWithoutParties) yield noPartiesFinding(context, result);
        yield* packageFindings(context, result, assessed);
      },
    };
  };
}

function* packageFindings(
  context: FindingContext,
  user: SystemUserResult,
  assessed: readonly Assessed[],
): Generator<Finding> {
  for (const { party, unknown, surplus } of assessed) {
    for (const urn of unknown) yield packageFinding(context, 'unknown-package', user, party, urn);
    for (const urn of surplus) yield packageFinding(context, 'surplus-package', user, party, urn);
  }
}

/**
 * Finds what is surplus at each party of a system user. All its parties are looked at, also those that `--party`
 * leaves out: a subunit inherits from its main unit.
 */
function createSurplus(catalogue: Catalogue, demand: ResolvedDemand) {
  // While it is not known what is expected, nothing can be said to be too much.
  const cannotTell = demand.overview || demand.problems.length > 0;
  const known = new Map<Expected, Map<Grants, readonly PackageUrn[]>>();
  return (user: SystemUser, listed: readonly Party[]): ReadonlyMap<PartyUrn, readonly PackageUrn[]> => {
    if (cannotTell) return new Map();
    return surplusByParty(
      listed.map(({ urn, mainUnit, grants }) => {
        const expected = demand.expectedFor(user.type, urn);
        const byGrants = entry(known, expected, () => new Map<Grants, readonly PackageUrn[]>());
        const surplus = entry(byGrants, grants, () => surplusPackages(grants, expected, catalogue));
        return { urn, mainUnit, held: grants.packages, surplus };
      }),
    );
  };
}

const userResult = (
  user: SystemUser,
  reading: Pick<SystemUserResult, 'wasRead' | 'isWithoutParties'>,
  assessed: readonly Assessed[],
): SystemUserResult => ({
  id: user.id,
  type: user.type,
  systemId: user.systemId,
  externalRef: user.externalRef,
  title: user.title,
  owner: { organizationNumber: user.owner },
  parties: assessed.map((one) => one.party),
  ...reading,
});
