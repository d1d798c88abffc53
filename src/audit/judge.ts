import type { SystemUser } from '../core/access/access.js';
import type { VendorSide } from '../core/access/vendor-side.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { createEvaluator } from '../core/coverage/evaluate.js';
import type { HeldUp } from '../core/coverage/held-up.js';
import { unknownPackages } from '../core/coverage/packages-held.js';
import { isSettling } from '../core/coverage/settling.js';
import type { Coverage } from '../core/coverage/verdict.js';
import type { Expected, ResolvedDemand } from '../core/expectation/resolve.js';
import { type Finding, type SetAside, setAsideOf, waiverIn } from '../core/finding.js';
import { effective, type StandingWaiver, waivedBy } from '../core/gate/waiver.js';
import type { NamedGap, Waivers } from '../core/gate/waivers.js';
import type { PackageUrn, PartyUrn } from '../core/identifiers.js';
import type { AuditedUser, OthersSetAside, PartyResult, SystemUserResult } from '../core/result.js';
import {
  type FindingContext,
  isOld,
  missFinding,
  noPartiesFinding,
  packageFinding,
  refusedFinding,
  rowFindings,
} from './findings.js';
import { createObserver, type ObservedParty, type VerifiedUser, verifiedUser } from './observed-party.js';
import { partyResult } from './party-result.js';
import { refusalIn } from './refusals.js';
import { countSetAside, distinctWaivers, type GapRow, matchedIn, setAsideRows } from './set-aside.js';
import { notGivenFindings } from './supposed/not-given.js';
import { createSupposedSurplus } from './supposed/surplus.js';
import { createSurplus } from './surplus.js';
import { heldUpFindings, heldUpOf } from './vendor-findings.js';
import type { ObservedAccess } from './verification.js';

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
  /** The waivers that name what would be a violation without them, whether they hold or not. */
  readonly matched: ReadonlySet<StandingWaiver>;
  /** What of its findings that belong to no row is set aside. */
  readonly othersSetAside: OthersSetAside;
  /** Packages held that count as surplus, without those set aside. */
  readonly surplus: number;
  /** Where what its parties lack was held up on its way from the vendor. */
  readonly heldUp: readonly HeldUp[];
  readonly verified: VerifiedUser;
  readonly rowFindings: () => Generator<Finding>;
  /** Those that belong to no row. */
  readonly otherFindings: () => Generator<Finding>;
}

/** A package that nothing expected needs, and why that is no violation for the time being, if so. */
interface Surplus {
  readonly urn: PackageUrn;
  readonly why: SetAside | null;
}

interface Assessed {
  readonly party: PartyResult;
  /** Undefined where verification was not asked for. */
  readonly observed: ObservedParty | undefined;
  readonly expected: Expected;
  readonly unknown: readonly PackageUrn[];
  readonly surplus: readonly Surplus[];
  readonly matched: readonly StandingWaiver[];
}

const NO_GAPS: readonly NamedGap[] = [];
const NO_WAIVERS: readonly StandingWaiver[] = [];

/** Judges system users one at a time; parties in the same situation share one evaluation. */
export function createJudge(
  catalogue: Catalogue,
  demand: ResolvedDemand,
  waivers: Waivers,
  context: FindingContext,
  vendor?: VendorSide,
) {
  const evaluate = createEvaluator(catalogue);
  const surplusOf = context.supposed ? createSupposedSurplus(catalogue, demand) : createSurplus(catalogue, demand);
  const observe = createObserver(catalogue);

  const assess = ({ systemUser: user, judged, parties: listed = [], observations }: ObservedAccess): Assessed[] => {
    const names = new Map(listed.map((party) => [party.urn, party.name]));
    const surplus = surplusOf(user, listed);
    const isNew = isSettling(user.created, context.readAt ?? null);
    return judged.map((one) => {
      const expected = demand.expectedFor(user.type, one.urn);
      const coverage = evaluate({ userType: user.type, isSettling: isNew, ...one }, expected);
      const observed = observations && observe(user, one, coverage, observations);
      const unneeded = surplus.get(one.urn) ?? [];
      // Where nothing is a violation, there is nothing to waive.
      const isHeldTo = one.counted && !demand.overview;
      const gaps = isHeldTo ? waivers.gaps(user.id, one.urn, coverage) : NO_GAPS;
      const apart = setAsideRows(coverage, gaps, isHeldTo ? oldRowsOf(user, one.urn) : undefined);
      const ofSurplus = new Map(
        unneeded.map((urn) => [urn, isHeldTo ? surplusWaivers(user, one.urn, urn) : NO_WAIVERS]),
      );
      const surplusNamed = [...ofSurplus.values()].flatMap(effective);
      return {
        party: partyResult(
          context.environment,
          user,
          one,
          ...shown(coverage, apart, observed),
          (urn) => names.get(urn) ?? null,
        ),
        observed,
        expected,
        unknown: unknownPackages(one.grants, catalogue),
        surplus: unneeded.map((urn) => ({ urn, why: whySurplus(user, one.urn, urn, ofSurplus.get(urn)) })),
        matched: surplusNamed.length > 0 ? [...matchedIn(gaps), ...surplusNamed] : matchedIn(gaps),
      };
    });
  };

  /** Undefined where everything is judged: then no ids need be made. */
  const oldRowsOf = (user: SystemUser, party: PartyUrn) =>
    context.since
      ? (row: GapRow): boolean => {
          const kind = row.verdict === 'empty' ? row.cause : row.verdict;
          return isOld(context, { systemUser: user.id, party, subject: row.service, kind });
        }
      : undefined;

  const surplusWaivers = (user: SystemUser, party: PartyUrn, urn: PackageUrn) =>
    waivers.naming({ kind: 'surplus-package', systemUser: user.id, party, service: null, package: urn });

  const whySurplus = (user: SystemUser, party: PartyUrn, urn: PackageUrn, named = NO_WAIVERS) =>
    setAsideOf({
      waived: waivedBy(named),
      isOld: isOld(context, { systemUser: user.id, party, subject: urn, kind: 'surplus-package' }),
    });

  return (access: ObservedAccess): JudgedUser => {
    const { systemUser, parties, problems, isWithoutParties, observations } = access;
    const assessed = assess(access);
    const counted = assessed.filter(({ party }) => party.counted);
    const isLacking = isWithoutParties && !demand.overview;
    const ofNoParties = isLacking ? waivers.naming({ ...NO_PARTIES, systemUser: systemUser.id }) : NO_WAIVERS;
    const setAside = setAsideOf({
      waived: waivedBy(ofNoParties),
      isOld: isLacking && isOld(context, { systemUser: systemUser.id, party: null, subject: null, kind: 'no-parties' }),
    });
    const reading = { wasRead: parties !== undefined, isWithoutParties, setAside };
    const result = userResult(systemUser, reading, assessed);
    // Where nothing is expected, nothing is lacking.
    const places = vendor && !demand.overview ? heldUpOf(systemUser, result.parties, vendor) : [];
    return {
      result,
      heldUp: places,
      verified: verifiedUser(
        assessed.flatMap(({ observed = [] }) => observed),
        observations,
      ),
      surplus: counted.reduce((sum, { surplus }) => sum + surplus.filter(({ why }) => why === null).length, 0),
      othersSetAside: countSetAside([setAside, ...counted.flatMap(({ surplus }) => surplus.map(({ why }) => why))]),
      matched: distinctWaivers([effective(ofNoParties), ...assessed.map((one) => one.matched)]),
      met: new Set(counted.flatMap(({ expected }) => (expected.services.length > 0 ? expected.origins : []))),
      *rowFindings() {
        for (const { party } of assessed) yield* rowFindings(context, result, party);
      },
      *otherFindings() {
        if (refusalIn(problems)) yield refusedFinding(context, result);
        if (isWithoutParties) yield noPartiesFinding(context, result);
        for (const { party, observed } of assessed) {
          for (const miss of observed?.missed ?? []) yield missFinding(context, result, party, miss);
        }
        yield* packageFindings(context, result, assessed);
        yield* heldUpFindings(context, result, places);
      },
    };
  };
}

/** What is shown of a party: with its notes on dialogs, where Dialogporten was asked. */
const shown = (
  coverage: Coverage,
  apart: ReturnType<typeof setAsideRows>,
  observed: ObservedParty | undefined,
): [Coverage, Parameters<typeof partyResult>[4]] =>
  observed ? [observed.coverage, { ...apart, verification: observed.verification }] : [coverage, apart];

/** That a system user has no party, as waivers know it. */
const NO_PARTIES = { kind: 'no-parties', party: null, service: null, package: null } as const;

function* packageFindings(
  context: FindingContext,
  user: SystemUserResult,
  assessed: readonly Assessed[],
): Generator<Finding> {
  for (const { party, unknown, surplus } of assessed) {
    for (const urn of unknown) yield packageFinding(context, 'unknown-package', user, party, urn);
    yield* notGivenFindings(context, user, party);
    for (const { urn, why } of surplus) {
      yield packageFinding(context, 'surplus-package', user, party, urn, waiverIn(why));
    }
  }
}

const userResult = (
  user: SystemUser,
  reading: Pick<SystemUserResult, 'wasRead' | 'isWithoutParties' | 'setAside'>,
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
