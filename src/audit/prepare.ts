import type { Catalogue } from '../core/catalogue/catalogue.js';
import { joinCatalogue } from '../core/catalogue/join.js';
import { createLinkBook } from '../core/catalogue/links.js';
import type { Demand } from '../core/expectation/expectation.js';
import { type ResolvedDemand, resolveDemand } from '../core/expectation/resolve.js';
import { type PackageUrn, packageUrn } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import type { FoundCatalogue, FoundSystemUsers, Source } from '../source/source.js';
import { mustBeOf } from './earlier-run.js';
import type { FindingContext } from './findings.js';
import { namesIn } from './names.js';
import { NO_SYSTEM_USER } from './problems.js';
import { linkSettler, type Settle } from './reading.js';
import type { AuditRequest } from './request.js';

/** All that is read before the first system user, and what is demanded, found in it. */
export interface Prepared {
  readonly request: AuditRequest;
  readonly source: Source;
  readonly found: FoundCatalogue;
  readonly users: FoundSystemUsers;
  readonly catalogue: Catalogue;
  readonly settle: Settle;
  readonly demand: ResolvedDemand;
  readonly context: FindingContext;
  /** What was met on the way, each once; more may come while system users are read. */
  readonly problems: Set<ProblemFacts>;
}

/** Reads the catalogue and who there is. Throws a UsageError when an expectation matches no service. */
export async function prepare(request: AuditRequest, source: Source): Promise<Prepared> {
  if (source.problems.length === 0) mustBeOf(source.environment, request.since);
  const [found, users] = await Promise.all([source.catalogue(), source.systemUsers(request.whom)]);
  const book = found.records.links && createLinkBook(found.records.links);
  const catalogue = joinCatalogue(found.records, book?.links);
  const settle = linkSettler(source, book);
  const unsettled = await settle(packagesIn(request.demand));
  const demand = resolveDemand(request.demand, catalogue);
  const context = contextOf(request, source, catalogue, users.supposed);
  const problems = new Set<ProblemFacts>([...source.problems, ...found.problems, ...users.problems, ...unsettled]);
  if (users.systemUsers.length === 0 && users.problems.length === 0) problems.add(NO_SYSTEM_USER);
  return { request, source, found, users, catalogue, settle, demand, context, problems };
}

const contextOf = (
  request: AuditRequest,
  source: Source,
  catalogue: Catalogue,
  supposed: FoundSystemUsers['supposed'],
): FindingContext => ({
  environment: source.environment,
  overview: request.demand.expect.length === 0,
  names: namesIn(catalogue),
  language: request.language,
  since: request.since,
  readAt: source.capturedAt,
  supposed,
});

/** For a run that was stopped before any of it was read: nothing is known, and nothing is said to be amiss. */
export function nothingPrepared(request: AuditRequest, source: Source): Prepared {
  const records = { packages: undefined, services: undefined, links: undefined, used: undefined };
  const catalogue = joinCatalogue(records, undefined);
  return {
    request,
    source,
    found: { records, readAt: null, problems: [] },
    users: { systemUsers: [], complete: false, problems: [] },
    catalogue,
    settle: linkSettler(source, undefined),
    demand: { ...resolveDemand(request.demand, catalogue), origins: [], problems: [] },
    context: contextOf(request, source, catalogue, undefined),
    problems: new Set(source.problems),
  };
}

/** Packages by which services are expected: what they give must be known, also where the catalogue lacks them. */
const packagesIn = ({ expect }: Demand): PackageUrn[] =>
  expect.flatMap(({ selector }) => (selector.kind === 'package' ? [packageUrn(selector.value)] : []));
