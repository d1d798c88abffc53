import { createEvaluator } from '../core/coverage/evaluate.js';
import type { VerdictCounts } from '../core/coverage/verdict.js';
import { UsageError } from '../core/errors.js';
import { globMatches, isGlob } from '../core/expectation/glob.js';
import type { ExplainResult } from '../core/explain/explanation.js';
import { exitCode } from '../core/gate/gate.js';
import { createWaivers } from '../core/gate/waivers.js';
import { organizationUrn, serviceId, serviceKey } from '../core/identifiers.js';
import { problemInWords } from '../messages/problem.js';
import type { Source } from '../source/source.js';
import { TOOL } from '../tool.js';
import { readAccesses } from './accesses.js';
import { createExplainer } from './explained.js';
import { unreachedPartyFinding } from './findings.js';
import { createJudge } from './judge.js';
import { missedParties } from './missed-parties.js';
import { openSource } from './open-source.js';
import { type AuditOptions, requestOf } from './options.js';
import { createPairs } from './pairs.js';
import { prepare } from './prepare.js';
import { NOTHING_JUDGED, predictionMissed, unlistedServices } from './problems.js';
import type { AuditRequest } from './request.js';

/** Whom to explain it for, and how Altinn is reached: as for an audit, whose expectations and gate play no part here. */
export interface ExplainOptions
  extends Pick<
    AuditOptions,
    | 'snapshot'
    | 'connection'
    | 'cacheFolder'
    | 'maxAge'
    | 'listen'
    | 'environment'
    | 'systems'
    | 'systemUsers'
    | 'organizations'
    | 'externalRef'
    | 'parties'
    | 'config'
    | 'searchConfigFrom'
    | 'language'
    | 'now'
  > {
  /** How many pairs of system user and party to explain in full; 10 by default. */
  readonly limit?: number | undefined;
}

const LIMIT = 10;

/** What is expected, as problems name the place of it. */
const ORIGIN = 'SERVICE';

/**
 * Explains one service. The verdict is that of an audit that expects this service and nothing else. Throws a UsageError
 * as `audit` does, and for a service that is blank or a glob.
 */
export async function explainService(service: string, options: ExplainOptions): Promise<ExplainResult> {
  if (service.trim() === '') throw new UsageError({ text: 'blank-value', flag: ORIGIN });
  const { limit = LIMIT } = options;
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError({ text: 'no-limit', value: String(limit) });
  const request = expectingOnly(service, await requestOf(options));
  const source = await openSource(options, request);
  try {
    if (isGlob(service)) throw await globMistake(service, source);
    return await explained(service, request, source, limit);
  } catch (error) {
    await source.close('abandoned');
    throw error;
  }
}

/** Services that a glob names, told so that one of them can be asked for. */
const MATCHING = 5;

async function globMistake(pattern: string, source: Source): Promise<UsageError> {
  const { services = [] } = (await source.catalogue()).records;
  const matching = services.map(({ id }) => id).filter((id) => globMatches(pattern, id));
  const more = Math.max(0, matching.length - MATCHING);
  return new UsageError({ text: 'one-service-only', value: pattern, matching: matching.slice(0, MATCHING), more });
}

const expectingOnly = (service: string, { demand, ...request }: AuditRequest): AuditRequest => ({
  ...request,
  waivers: [],
  demand: {
    expect: [{ selector: { kind: 'service', value: service, origin: ORIGIN } }],
    exclude: [],
    parties: [],
    onlyParties: demand.onlyParties,
  },
});

async function explained(asked: string, request: AuditRequest, source: Source, limit: number): Promise<ExplainResult> {
  const prepared = await prepare(request, source);
  const { catalogue, demand, context, problems } = prepared;
  const isUnknown = catalogue.services !== undefined && !catalogue.services.has(serviceKey(asked));
  const judge = createJudge(catalogue, demand, createWaivers([], request.now), context);
  const pairs = createPairs(
    createEvaluator(catalogue),
    { services: demand.services },
    {
      // What the registry lacks is explained the same way for everybody.
      limit: isUnknown ? 1 : limit,
      namedOnly: request.demand.onlyParties !== undefined,
    },
  );
  const { unreached } = await readAccesses(prepared, async (access) => {
    const judged = judge(access);
    pairs.add(access, judged, await missedParties(source, access, judged));
  });
  const explainer = createExplainer(prepared);
  const explanations = [];
  for (const pair of pairs.chosen()) explanations.push(await explainer.explain(pair));
  for (const problem of await source.close('kept')) problems.add(problem);

  const inWords = (facts: Iterable<Parameters<typeof problemInWords>[0]>) =>
    [...facts].map((problem) => problemInWords(problem, request.language));
  const { counts } = pairs;
  if (pairs.total > 0 && countedIn(counts) === 0) problems.add(NOTHING_JUDGED);
  const allProblems = inWords([...problems, ...unlistedServices(pairs.unlisted), ...predictionMissed(pairs.missed)]);
  const nobody = unreached.map((number) => unreachedPartyFinding(context, organizationUrn(number), null));
  const gaps = counts.empty + counts.partial + nobody.length;
  const total = pairs.total;
  return {
    schemaVersion: 1,
    tool: TOOL,
    generatedAt: request.now.toISOString(),
    environment: source.environment,
    source: {
      kind: source.kind,
      capturedAt: source.capturedAt,
      catalogueReadAt: prepared.found.readAt,
      folder: source.folder,
    },
    service: catalogue.services?.get(serviceKey(asked))?.id ?? serviceId(asked),
    inRegistry: catalogue.services ? !isUnknown : null,
    near: isUnknown ? context.names.near(serviceId(asked)) : [],
    counts,
    explanations,
    more: total - explanations.length,
    unreached: nobody,
    problems: allProblems,
    asides: inWords(explainer.asides()),
    exitCode: exitCode(gaps, counts.unknown === 0 && allProblems.length === 0 && total > 0),
    language: request.language,
    names: context.names,
  };
}

const countedIn = (counts: VerdictCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
