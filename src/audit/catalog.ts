import { type Answer, answered, isSearchedByLanguage } from '../core/catalogue/browse/answer.js';
import { namesAreaOtherwise } from '../core/catalogue/browse/named.js';
import { needsOf, type Part, type Question } from '../core/catalogue/browse/question.js';
import type { CatalogResult } from '../core/catalogue/browse/result.js';
import { type NamesToSearch, namesToSearch } from '../core/catalogue/browse/text.js';
import type { AccessPackage, Catalogue } from '../core/catalogue/catalogue.js';
import { joinCatalogue } from '../core/catalogue/join.js';
import { UsageError } from '../core/errors.js';
import { LANGUAGES, type Language } from '../core/language.js';
import type { ProblemFacts } from '../core/problem.js';
import type { Affected } from '../core/told/problems.js';
import { problemInWords } from '../messages/problem.js';
import type { CatalogueSource } from '../source/catalogue-source.js';
import { snapshotCatalogue } from '../source/snapshot-source.js';
import { TOOL } from '../tool.js';
import { MAX_AGE, mustBeOfEnvironment } from './open-source.js';
import { type AuditOptions, requestOf } from './options.js';
import type { AuditRequest } from './request.js';
import { untold } from './untold.js';

/** How the catalogue is reached. It is public: of the connection, only addresses count. */
export type CatalogOptions = Pick<
  AuditOptions,
  | 'snapshot'
  | 'connection'
  | 'cacheFolder'
  | 'maxAge'
  | 'listen'
  | 'environment'
  | 'config'
  | 'searchConfigFrom'
  | 'language'
  | 'now'
>;

/**
 * Answers a question about the catalogue. Throws a UsageError for a mistake in the options, and for a question that names
 * something that does not exist.
 */
export async function browseCatalogue(question: Question, options: CatalogOptions): Promise<CatalogResult> {
  mustNotBeBlank(question);
  const request = await requestOf(options);
  const source = await openCatalogue(options, request);
  const found = await source.catalogue();
  const catalogue = joinCatalogue(found.records);
  const searched = await namesFor(source, question, catalogue);
  await source.close();
  const { answer: told, isWhole } = answered(question, catalogue, searched.names);
  const { answer, unread } = withRolesAsRead(told, source.roleProblems());
  const ofCatalogue = [...ofNeeded(question, found.problems), ...untold(question, catalogue)];
  const problems = [...source.problems, ...ofCatalogue, ...searched.problems, ...unread];
  const complete = isWhole && problems.length === 0;
  return {
    schemaVersion: 1,
    tool: TOOL,
    generatedAt: request.now.toISOString(),
    environment: source.environment,
    source: { kind: source.kind, capturedAt: source.capturedAt, catalogueReadAt: found.readAt },
    question,
    answer,
    complete,
    problems: problems.map((problem) => problemInWords(problem, request.language)),
    exitCode: complete ? 0 : 3,
    language: request.language,
  };
}

/** What else than packages the policy of a service names is not known where roles were not read. */
function withRolesAsRead(answer: Answer, problems: readonly ProblemFacts[]) {
  if (answer.kind !== 'show' || !answer.service || problems.length === 0) return { answer, unread: [] };
  return {
    answer: { ...answer, service: { ...answer.service, others: null } },
    unread: problems.map((problem) => ({ ...problem, affects: { text: 'roles-of-policy' } as const })),
  };
}

/** An empty variable in a script must not pass for a filter that was left out. */
function mustNotBeBlank(question: Question): void {
  const given: readonly (readonly [string, readonly string[] | undefined])[] =
    'show' in question
      ? [['ID', [question.show]]]
      : [
          ['TEXT', question.filter.text === undefined ? undefined : [question.filter.text]],
          ['--owner', question.filter.owners],
          ['--package', question.filter.packages],
          ['--area', question.filter.areas],
          ['--type', question.filter.types],
        ];
  for (const [flag, values] of given) {
    if (values?.some((value) => value.trim() === '')) throw new UsageError({ text: 'blank-value', flag });
  }
}

async function openCatalogue(options: CatalogOptions, request: AuditRequest): Promise<CatalogueSource> {
  const { snapshot, cacheFolder, maxAge = MAX_AGE, connection = {} } = options;
  const { environment, language, now, listen } = request;
  if (snapshot?.trim() === '') throw new UsageError({ text: 'blank-value', flag: '--snapshot' });
  if (snapshot !== undefined) {
    return mustBeOfEnvironment(environment, snapshot, await snapshotCatalogue(snapshot, language));
  }
  const { openLiveCatalogue } = await import('../source/live/open-catalogue.js');
  return openLiveCatalogue({
    environment: environment ?? 'prod',
    connection,
    language,
    startedAt: now,
    clockOffset: options.now ? options.now.getTime() - Date.now() : 0,
    tool: TOOL,
    cache: cacheFolder === undefined ? undefined : { folder: cacheFolder, maxAgeSeconds: maxAge },
    listen,
  });
}

const NO_NAMES: Readonly<Record<Language, undefined>> = { nb: undefined, nn: undefined, en: undefined };

interface Names {
  readonly names: NamesToSearch;
  readonly problems: readonly ProblemFacts[];
}

/** Names in other languages, where the question is about these. An area that is found by its name needs no other one. */
async function namesFor(source: CatalogueSource, question: Question, catalogue: Catalogue): Promise<Names> {
  if (isSearchedByLanguage(question)) return namesIn(source);
  const isNamed = 'list' in question && namesAreaOtherwise(question.filter, catalogue);
  return { names: isNamed ? (await namesIn(source)).names : namesToSearch(NO_NAMES), problems: [] };
}

/** The names to search, in every language that there is; a language that should be there and cannot be read is a problem. */
async function namesIn(source: CatalogueSource): Promise<Names> {
  const readings = await Promise.all(
    LANGUAGES.map(async (language) => ({ language, reading: await source.packagesIn(language) })),
  );
  const read: Record<Language, readonly AccessPackage[] | undefined> = { ...NO_NAMES };
  for (const { language, reading } of readings) read[language] = reading?.value;
  const problems = readings.flatMap(({ language, reading }) =>
    (reading?.problems ?? []).map((problem) => ({
      ...problem,
      affects: { text: 'names-in-language', language } as const,
    })),
  );
  return { names: namesToSearch(read), problems };
}

/** Which part of the catalogue a problem is of, by what it would mean to an audit. */
const PART_OF: Partial<Record<Affected['text'], Part>> = {
  'causes-and-names': 'packages',
  'every-verdict': 'services',
  'verdicts-by-links': 'links',
  'services-in-use': 'used',
};

const AFFECTS: Readonly<Record<Part, Affected>> = {
  packages: { text: 'packages-of-catalogue' },
  services: { text: 'services-of-catalogue' },
  links: { text: 'links-of-catalogue' },
  used: { text: 'services-in-use' },
};

/** What the answer does not rest on matters to nobody who asked. */
function ofNeeded(question: Question, problems: readonly ProblemFacts[]): readonly ProblemFacts[] {
  const { must, should } = needsOf(question);
  return problems.flatMap((problem) => {
    const part = PART_OF[problem.affects.text];
    if (part === undefined) return problem;
    return must.has(part) || should.has(part) ? { ...problem, affects: AFFECTS[part] } : [];
  });
}
