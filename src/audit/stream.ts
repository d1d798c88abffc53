import { joinCatalogue } from '../core/catalogue/join.js';
import { createLinkBook } from '../core/catalogue/links.js';
import type { Demand } from '../core/expectation/expectation.js';
import { resolveDemand } from '../core/expectation/resolve.js';
import { createWaivers } from '../core/gate/waivers.js';
import { type PackageUrn, packageUrn } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';
import type { AuditClosing } from '../core/result.js';
import { problemInWords } from '../messages/problem.js';
import type { Source } from '../source/source.js';
import { closingOf } from './closing.js';
import { mustBeOf } from './earlier-run.js';
import type { FindingContext } from './findings.js';
import { inOrder } from './in-order.js';
import { createJudge, type JudgedUser } from './judge.js';
import { namesIn } from './names.js';
import { createPartyChooser, type JudgedAccess } from './parties.js';
import { NO_SYSTEM_USER } from './problems.js';
import { accessReader, linkSettler } from './reading.js';
import type { AuditRequest } from './request.js';
import { createCount } from './tally.js';

/**
 * Audits what a source knows against what is demanded, and hands over each system user as soon as it is judged; none
 * is kept. What was counted comes last. Throws a UsageError when an expectation matches no service; what could not be
 * read is among the problems, never an exception.
 */
export async function auditEach(
  request: AuditRequest,
  source: Source,
  take: (user: JudgedUser) => void | Promise<void>,
): Promise<AuditClosing> {
  try {
    return await audited(request, source, take);
  } catch (error) {
    await source.close('abandoned');
    throw error;
  }
}

async function audited(
  request: AuditRequest,
  source: Source,
  take: (user: JudgedUser) => void | Promise<void>,
): Promise<AuditClosing> {
  if (source.problems.length === 0) mustBeOf(source.environment, request.since);
  const [found, users] = await Promise.all([source.catalogue(), source.systemUsers(request.whom)]);
  const book = found.records.links && createLinkBook(found.records.links);
  const catalogue = joinCatalogue(found.records, book?.links);
  const settle = linkSettler(source, book);
  const unsettled = await settle(packagesIn(request.demand));
  const demand = resolveDemand(request.demand, catalogue);
  const context: FindingContext = {
    environment: source.environment,
    overview: demand.overview,
    names: namesIn(catalogue),
    language: request.language,
    since: request.since,
  };
  const waivers = createWaivers(request.waivers, request.now);
  const judge = createJudge(catalogue, demand, waivers, context);
  const count = createCount(demand.namedParties, demand.overview);
  const chooser = createPartyChooser({ named: demand.namedParties, only: request.demand.onlyParties });
  const problems = new Set<ProblemFacts>([...source.problems, ...found.problems, ...users.problems, ...unsettled]);
  if (users.systemUsers.length === 0 && users.problems.length === 0) problems.add(NO_SYSTEM_USER);

  const judgeAll = async (accesses: readonly JudgedAccess[]): Promise<void> => {
    for (const access of accesses) {
      const judged = judge(access);
      count.add(judged);
      await take(judged);
      await interruption();
    }
  };

  let done = 0;
  for await (const access of inOrder(users.systemUsers, source.readsAtOnce, accessReader(source, settle))) {
    for (const problem of access.problems) problems.add(problem);
    done += 1;
    const last = access.problems.at(-1);
    const problem = last && problemInWords(last, request.language).message;
    request.listen?.({ kind: 'progress', done, total: users.systemUsers.length, problem });
    await judgeAll(chooser.next(access));
  }
  const rest = chooser.end(users.complete);
  await judgeAll(rest.accesses);
  // A recording that failed takes nothing from what was found, but the run is not what was asked for.
  for (const problem of await source.close('kept')) problems.add(problem);
  return closingOf({
    request,
    source,
    found,
    users,
    catalogue,
    demand,
    waivers,
    context,
    count,
    problems,
    unreached: rest.unreached,
  });
}

/** Packages by which services are expected: what they give must be known, also where the catalogue lacks them. */
const packagesIn = ({ expect }: Demand): PackageUrn[] =>
  expect.flatMap(({ selector }) => (selector.kind === 'package' ? [packageUrn(selector.value)] : []));

/** Lets Ctrl-C and other events in between two system users. */
const interruption = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
