import type { VendorSide } from '../core/access/vendor-side.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import type { HeldUp } from '../core/coverage/held-up.js';
import type { ResolvedDemand } from '../core/expectation/resolve.js';
import { type Finding, type SetAside, setAsideOf, waiverIn } from '../core/finding.js';
import { exitCode, violations } from '../core/gate/gate.js';
import { effective, type StandingWaiver, waivedBy } from '../core/gate/waiver.js';
import { isViolation, waiverFaults } from '../core/gate/waiver-faults.js';
import type { Waivers } from '../core/gate/waivers.js';
import { organizationUrn, type PartyUrn } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import type { AuditClosing, CatalogueSize, OthersSetAside, Retried } from '../core/result.js';
import { problemInWords } from '../messages/problem.js';
import type { FoundCatalogue, FoundSystemUsers, Source } from '../source/source.js';
import { TOOL } from '../tool.js';
import {
  disagreementFindings,
  type FindingContext,
  isOld,
  missingScopeFinding,
  refusedFinding,
  unreachedPartyFinding,
} from './findings.js';
import { ownersNotFound, type WrongOwner } from './owners.js';
import { NOTHING_JUDGED, unlistedServices, unverified } from './problems.js';
import { refusalIn, refusedScopes } from './refusals.js';
import type { AuditRequest } from './request.js';
import { countSetAside } from './set-aside.js';
import { type Count, rowCount } from './tally.js';
import {
  awaitedFindings,
  unregisteredFindings,
  wrongEnvironmentFinding,
  wrongOwnerFinding,
} from './vendor-findings.js';
import { waiverFinding } from './waiver-findings.js';

/** What is known once every system user was judged. */
export interface Judged {
  readonly request: AuditRequest;
  readonly source: Source;
  readonly found: FoundCatalogue;
  readonly users: FoundSystemUsers;
  readonly catalogue: Catalogue;
  readonly demand: ResolvedDemand;
  readonly waivers: Waivers;
  readonly context: FindingContext;
  readonly count: Count;
  /** What was met on the way, each once. */
  readonly problems: ReadonlySet<ProblemFacts>;
  readonly unreached: readonly string[];
  readonly retried: Retried;
  /** How many system users there are, where the run was stopped before all of them were judged; 0 if that is not known. */
  readonly listed: number | undefined;
  readonly vendorSide: {
    readonly vendor: VendorSide;
    readonly heldUp: readonly HeldUp[];
    readonly wrongOwners: readonly WrongOwner[];
  };
}

/** All of a result but its system users: what was counted, what the run itself shows, and how the gate judges it. */
export function closingOf(judged: Judged): AuditClosing {
  const { request, source, found, users, catalogue, demand, context, count } = judged;
  const { overview } = demand;
  const unreached = unreachedParties(count.unshown(judged.unreached), judged.waivers, context);
  const tally = count.tally(unreached.filter(({ setAside }) => !setAside).length);
  const { retried } = judged;
  const summary = { ...count.summary(tally), ...(retried.systemUsers > 0 && { retried }) };
  const verification = request.verify && count.verification(request.verify.sample);
  const nothingJudged = !overview && summary.systemUsers > 0 && rowCount(tally) === 0;
  const problems = [
    ...judged.problems,
    ...demand.problems,
    ...(nothingJudged ? [NOTHING_JUDGED] : []),
    ...unlistedServices(count.unlistedServices),
    ...(verification ? unverified(verification) : []),
  ];
  const complete = summary.unknown === 0 && problems.length === 0;
  // What the run left out or could not read, and all that an overview does not judge, a waiver may match.
  const sawAll = complete && !overview && !request.isNarrowed;
  const matched = new Set([...count.matched, ...unreached.flatMap(({ waivers }) => effective(waivers))]);
  const faults = waiverFaults(judged.waivers.all, matched, sawAll);
  const badWaivers = faults.filter((fault) => isViolation(fault, request.strict)).length;
  const violationCount = violations(tally, request.failOn, badWaivers);
  const code = exitCode(violationCount, complete);
  return {
    schemaVersion: 1,
    tool: TOOL,
    generatedAt: request.now.toISOString(),
    environment: source.environment,
    source: { kind: source.kind, capturedAt: source.capturedAt, catalogueReadAt: found.readAt, folder: source.folder },
    catalogue: sizeOf(catalogue),
    complete,
    summary,
    since: request.since && { generatedAt: request.since.generatedAt, old: tally.old },
    othersSetAside: sumOf(count.othersSetAside, countSetAside(unreached.map(({ setAside }) => setAside))),
    runFindings: {
      *[Symbol.iterator](): Generator<Finding> {
        for (const { party, setAside } of unreached) yield unreachedPartyFinding(context, party, waiverIn(setAside));
        for (const fault of faults) yield waiverFinding(context, fault, isViolation(fault, request.strict));
        if (refusalIn(users.problems)) yield refusedFinding(context, undefined);
        for (const scope of refusedScopes(problems)) yield missingScopeFinding(context, scope);
        yield* vendorSideFindings(judged, problems);
        yield* disagreementFindings(context, catalogue);
      },
    },
    gate: { failOn: request.failOn, strict: request.strict, passed: code === 0, violations: violationCount },
    verification,
    problems: problems.map((problem) => problemInWords(problem, request.language)),
    exitCode: code,
    language: request.language,
    scope: {
      overview,
      services: demand.services.length,
      standIn: demand.standIn,
      expectations: demand.expectations,
      unmet: demand.origins.filter((origin) => !count.met.has(origin)),
      config: request.config,
      allSystemUsersKnown: judged.listed !== 0 && users.problems.every(isNotFound),
      ...(judged.listed && { systemUsersListed: judged.listed }),
      ...(users.supposed && { supposed: users.supposed.scope }),
    },
    names: context.names,
  };
}

/** What the vendor registered and asked for, and as whom it asks. */
function* vendorSideFindings(
  { request, users, context, unreached, vendorSide: { vendor, heldUp, wrongOwners } }: Judged,
  problems: readonly ProblemFacts[],
): Generator<Finding> {
  if (problems.some(({ code }) => code === 'wrong-environment')) yield wrongEnvironmentFinding(context);
  for (const one of wrongOwners) yield wrongOwnerFinding(context, one);
  yield* unregisteredFindings(context, heldUp);
  const awaited = [...ownersNotFound({ users }), ...unreached];
  yield* awaitedFindings(context, awaited, { vendor, externalRef: request.whom.externalRef });
}

const sumOf = (a: OthersSetAside, b: OthersSetAside): OthersSetAside => ({
  waived: a.waived + b.waived,
  old: a.old + b.old,
});

/** A named party that nobody reaches, with the waivers that name that. */
interface Unreached {
  readonly party: PartyUrn;
  readonly waivers: readonly StandingWaiver[];
  readonly setAside: SetAside | null;
}

const unreachedParties = (
  numbers: readonly string[],
  { naming }: Waivers,
  context: FindingContext,
): readonly Unreached[] =>
  numbers.map((number) => {
    const party = organizationUrn(number);
    const about = { kind: 'party-not-delegated', systemUser: null, party } as const;
    const waivers = naming({ ...about, service: null, package: null });
    const setAside = setAsideOf({ waived: waivedBy(waivers), isOld: isOld(context, { ...about, subject: null }) });
    return { party, waivers, setAside };
  });

/** Who was named and not found is missing; nobody else is, as far as that goes. */
const isNotFound = ({ code }: ProblemFacts): boolean => code.endsWith('-not-found');

const sizeOf = ({ packages, services, used, links }: Catalogue): CatalogueSize => ({
  packages: packages?.size ?? null,
  services: services?.size ?? null,
  servicesInUse: used?.size ?? null,
  links: links?.packageLinks ?? null,
});
