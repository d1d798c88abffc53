import type { Catalogue } from '../core/catalogue/catalogue.js';
import { resolveDemand } from '../core/expectation/resolve.js';
import { exitCode, violations } from '../core/gate/gate.js';
import type { AuditResult, CatalogueSize } from '../core/result.js';
import type { Source } from '../source/source.js';
import { TOOL } from '../tool.js';
import { collect } from './collect.js';
import { disagreementFindings, type FindingContext, unreachedPartyFinding } from './findings.js';
import { createJudge, type JudgedUser } from './judge.js';
import { namesIn } from './names.js';
import { partiesToJudge } from './parties.js';
import { NOTHING_JUDGED, unlistedServices } from './problems.js';
import type { AuditRequest } from './request.js';
import { rowCount, summarised, tallied, unshown } from './tally.js';

/**
 * Audits what a source knows against what is demanded: collect, evaluate, judge. Throws a UsageError when an
 * expectation matches no service; what could not be read is among the problems of the result, never an exception.
 */
export async function runAudit(request: AuditRequest, source: Source): Promise<AuditResult> {
  const { catalogue, accesses, allKnown, problems: unread } = await collect(source, request.whom);
  const demand = resolveDemand(request.demand, catalogue);
  const { overview } = demand;
  const names = namesIn(catalogue);
  const context: FindingContext = { environment: source.environment, overview, names, language: request.language };
  const scope = { named: demand.namedParties, only: request.demand.onlyParties, allKnown };
  const judged = partiesToJudge(accesses, scope);
  const judge = createJudge(catalogue, demand, context);
  const users: JudgedUser[] = [];
  for (const access of judged.accesses) {
    users.push(judge(access));
    await interruption();
  }
  const unreached = unshown(judged.unreached, users, overview);
  const tally = tallied(users, unreached.length, overview);
  const summary = summarised(users, tally);
  const nothingJudged = !overview && users.length > 0 && rowCount(tally) === 0;
  const problems = [
    ...unread,
    ...demand.problems,
    ...(nothingJudged ? [NOTHING_JUDGED] : []),
    ...unlistedServices(users, catalogue),
  ];
  const complete = summary.unknown === 0 && problems.length === 0;
  const violationCount = violations(tally, request.failOn);
  const code = exitCode(violationCount, complete);
  const otherFindings = iterable(function* () {
    for (const user of users) yield* user.otherFindings();
    for (const number of unreached) yield unreachedPartyFinding(context, number);
    yield* disagreementFindings(context, catalogue);
  });
  return {
    schemaVersion: 1,
    tool: TOOL,
    generatedAt: request.now.toISOString(),
    environment: source.environment,
    source: { kind: source.kind, capturedAt: source.capturedAt },
    catalogue: sizeOf(catalogue),
    complete,
    summary,
    systemUsers: users.map((user) => user.result),
    findings: iterable(function* () {
      for (const user of users) yield* user.rowFindings();
      yield* otherFindings;
    }),
    otherFindings,
    gate: { failOn: request.failOn, passed: code === 0, violations: violationCount },
    problems,
    exitCode: code,
    scope: {
      overview,
      services: demand.services.length,
      standIn: demand.standIn,
      unmet: demand.origins.filter((origin) => !users.some((user) => user.met.has(origin))),
      config: request.config,
    },
    names,
  };
}

/** Lets Ctrl-C and other events in between two system users. */
const interruption = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Made anew at each reading. */
const iterable = <Item>(make: () => Generator<Item>): Iterable<Item> => ({ [Symbol.iterator]: make });

const sizeOf = ({ packages, services, used, links }: Catalogue): CatalogueSize => ({
  packages: packages?.size ?? null,
  services: services?.size ?? null,
  servicesInUse: used?.size ?? null,
  links: links?.packageLinks ?? null,
});
