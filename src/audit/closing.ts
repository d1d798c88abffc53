import type { Catalogue } from '../core/catalogue/catalogue.js';
import type { ResolvedDemand } from '../core/expectation/resolve.js';
import type { Finding } from '../core/finding.js';
import { exitCode, violations } from '../core/gate/gate.js';
import type { Problem } from '../core/problem.js';
import type { AuditClosing, CatalogueSize } from '../core/result.js';
import type { FoundCatalogue, FoundSystemUsers, Source } from '../source/source.js';
import { TOOL } from '../tool.js';
import {
  disagreementFindings,
  type FindingContext,
  missingScopeFinding,
  refusedFinding,
  unreachedPartyFinding,
} from './findings.js';
import { NOTHING_JUDGED, unlistedServices } from './problems.js';
import { refusalIn, refusedScopes } from './refusals.js';
import type { AuditRequest } from './request.js';
import { type Count, rowCount } from './tally.js';

/** What is known once every system user was judged. */
export interface Judged {
  readonly request: AuditRequest;
  readonly source: Source;
  readonly found: FoundCatalogue;
  readonly users: FoundSystemUsers;
  readonly catalogue: Catalogue;
  readonly demand: ResolvedDemand;
  readonly context: FindingContext;
  readonly count: Count;
  /** What was met on the way, each once. */
  readonly problems: ReadonlySet<Problem>;
  readonly unreached: readonly string[];
}

/** All of a result but its system users: what was counted, what the run itself shows, and how the gate judges it. */
export function closingOf(judged: Judged): AuditClosing {
  const { request, source, found, users, catalogue, demand, context, count } = judged;
  const { overview } = demand;
  const unreached = count.unshown(judged.unreached);
  const tally = count.tally(unreached.length);
  const summary = count.summary(tally);
  const nothingJudged = !overview && summary.systemUsers > 0 && rowCount(tally) === 0;
  const problems = [
    ...judged.problems,
    ...demand.problems,
    ...(nothingJudged ? [NOTHING_JUDGED] : []),
    ...unlistedServices(count.unlistedServices),
  ];
  const complete = summary.unknown === 0 && problems.length === 0;
  const violationCount = violations(tally, request.failOn);
  const code = exitCode(violationCount, complete);
  return {
    schemaVersion: 1,
    tool: TOOL,
    generatedAt: request.now.toISOString(),
    environment: source.environment,
    source: { kind: source.kind, capturedAt: source.capturedAt, catalogueReadAt: found.readAt },
    catalogue: sizeOf(catalogue),
    complete,
    summary,
    runFindings: {
      *[Symbol.iterator](): Generator<Finding> {
        for (const number of unreached) yield unreachedPartyFinding(context, number);
        if (refusalIn(users.problems)) yield refusedFinding(context, undefined);
        for (const scope of refusedScopes(problems)) yield missingScopeFinding(context, scope);
        yield* disagreementFindings(context, catalogue);
      },
    },
    gate: { failOn: request.failOn, passed: code === 0, violations: violationCount },
    problems,
    exitCode: code,
    scope: {
      overview,
      services: demand.services.length,
      standIn: demand.standIn,
      expectations: demand.expectations,
      unmet: demand.origins.filter((origin) => !count.met.has(origin)),
      config: request.config,
      allSystemUsersKnown: users.problems.every(isNotFound),
    },
    names: context.names,
  };
}

/** Who was named and not found is missing; nobody else is, as far as that goes. */
const isNotFound = ({ code }: Problem): boolean => code.endsWith('-not-found');

const sizeOf = ({ packages, services, used, links }: Catalogue): CatalogueSize => ({
  packages: packages?.size ?? null,
  services: services?.size ?? null,
  servicesInUse: used?.size ?? null,
  links: links?.packageLinks ?? null,
});
