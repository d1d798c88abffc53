import { fetchBySubjects } from '../../altinn/resource-registry.js';
import type { SubjectUrn } from '../../core/identifiers.js';
import type { ProblemFacts } from '../../core/problem.js';
import type { ManifestHead } from '../../snapshot/writer.js';
import { FILES } from '../files.js';
import type { Keep } from '../keep.js';
import type { FoundCatalogue, FoundLinks } from '../source.js';
import type { CatalogueCache } from './cache.js';
import {
  type CatalogueAnswers,
  type CatalogueApis,
  type CatalogueReadings,
  cachedAnswers,
  catalogueFiles,
  catalogueReadings,
  fetchedAnswers,
} from './catalogue-answers.js';
import type { CatalogueJournal, JournaledCatalogue } from './catalogue-journal.js';
import { createLinkReader } from './links.js';
import { type Asked, keepAnswer, readingOf } from './read.js';

export interface LiveCatalogueOptions extends CatalogueApis {
  /** From this machine's clock to the one that results are told by, in milliseconds. */
  readonly clockOffset: number;
  readonly keep: Keep;
  readonly cache: CatalogueCache | undefined;
  readonly journal?: CatalogueJournal | undefined;
}

export interface LiveCatalogue {
  readonly read: () => Promise<FoundCatalogue>;
  readonly linksOf: (subjects: readonly SubjectUrn[]) => Promise<FoundLinks>;
  /** Why roles were not read, once the catalogue was: the links of these were not asked for then. */
  readonly roleProblems: () => readonly ProblemFacts[];
  /** Keeps what was read, which is not known in full before the end, and writes the cache. */
  readonly finish: (head: Pick<ManifestHead, 'environment' | 'tool'>) => Promise<void>;
}

/** What a run has of the catalogue, and where it came from. */
interface Held {
  readonly answers: CatalogueAnswers;
  readonly readings: CatalogueReadings;
  /** ISO time. */
  readonly readAt: string;
  /** Subjects beyond the catalogue's that the cache tells of; undefined when the APIs were asked. */
  readonly cachedFurther: readonly SubjectUrn[] | undefined;
}

/** The catalogue of a young cache, or of the APIs: four calls at once, then one for the links of all that was found. */
export function liveCatalogue(options: LiveCatalogueOptions): LiveCatalogue {
  const { http, keep, cache, journal } = options;
  const files = catalogueFiles(options.language);
  const links = createLinkReader((subjects) => fetchBySubjects(http, subjects), journal?.keepFurther);
  let held: Held | undefined;

  /** A catalogue that was read before; undefined when anything is amiss with it. */
  const taken = (before: JournaledCatalogue): FoundCatalogue | undefined => {
    const readings = catalogueReadings(files, before.answers);
    const given = readingOf(FILES.links, { ok: true, body: before.links });
    const all = [...Object.values(readings), given];
    if (all.some(({ problems }) => problems.length > 0)) return undefined;
    const { readAt, cachedFurther, toldReadAt } = before;
    links.know(before.links, [...subjectsOf(readings), ...(cachedFurther ?? [])]);
    held = { answers: bytesAlone(before.answers), readings, readAt, cachedFurther };
    return catalogueOf(readings, given, toldReadAt);
  };

  const fromJournal = async (): Promise<FoundCatalogue | undefined> => {
    const before = await journal?.recall(files);
    const found = before && taken(before);
    if (found) links.recallFurther((await journal?.recallFurther()) ?? []);
    return found;
  };

  const fromCache = async (): Promise<FoundCatalogue | undefined> => {
    const cached = await cache?.read();
    const answers = cached && (await cachedAnswers(cached.snapshot, files));
    if (!answers) return undefined;
    const { readAt, further: cachedFurther } = cached;
    const toldReadAt = new Date(Date.parse(readAt) + options.clockOffset).toISOString();
    const before = { ...answers, readAt, toldReadAt, cachedFurther };
    const found = taken(before);
    if (found) await journal?.keep(files, before);
    return found;
  };

  const fromApis = async (): Promise<FoundCatalogue> => {
    const readAt = new Date().toISOString();
    const answers = await fetchedAnswers(options);
    const readings = catalogueReadings(files, answers);
    held = { answers: bytesAlone(answers), readings, readAt, cachedFurther: undefined };
    const given = await links.readCatalogue(subjectsOf(readings), { isDown: isDown(answers.services) });
    const { answer } = links.all();
    const isWhole = [...Object.values(readings), given].every(({ problems }) => problems.length === 0);
    const whole = { answers, readAt, toldReadAt: null, cachedFurther: undefined };
    if (isWhole && answer?.ok) await journal?.keep(files, { ...whole, links: answer.body });
    return catalogueOf(readings, given, null);
  };

  const finish: LiveCatalogue['finish'] = async (head) => {
    if (!held) return;
    const { answers, readings, readAt, cachedFurther } = held;
    for (const part of Object.keys(files) as (keyof typeof files)[]) {
      await keepAnswer(keep, files[part].path, answers[part], readings[part]);
    }
    const { answer: given, problems, unread } = links.all();
    if (given) await keepAnswer(keep, FILES.links.path, given, { problems, unread });
    const isRead = [...Object.values(readings), { problems }].every((reading) => reading.problems.length === 0);
    const isWhole = isRead && unread.length === 0;
    const isNew = cachedFurther === undefined || links.further().length > 0;
    if (!cache || !given || !isWhole || !isNew) return;
    const bodies = new Map<string, Asked>([[FILES.links.path, given]]);
    for (const part of Object.keys(files) as (keyof typeof files)[]) bodies.set(files[part].path, answers[part]);
    const further = [...(cachedFurther ?? []), ...links.further()];
    await cache.write(bytesOf(bodies), further, { ...head, capturedAt: readAt });
  };

  return {
    read: async () => (await fromJournal()) ?? (await fromCache()) ?? fromApis(),
    linksOf: links.readFurther,
    roleProblems: () => held?.readings.roles.problems ?? [],
    finish,
  };
}

/** What is kept to the end is bytes; what was parsed of them is decoded already, and large. */
const bytesAlone = (answers: CatalogueAnswers): CatalogueAnswers => ({
  packages: withoutJson(answers.packages),
  roles: withoutJson(answers.roles),
  services: withoutJson(answers.services),
  used: withoutJson(answers.used),
});

const withoutJson = (answer: Asked): Asked =>
  answer.ok ? { ok: true, body: { json: undefined, bytes: answer.body.bytes } } : answer;

const isDown = (answer: Asked): boolean => !answer.ok && answer.error.failure.isDown === true;

const bytesOf = (bodies: ReadonlyMap<string, Asked>): Map<string, Uint8Array> =>
  new Map([...bodies].flatMap(([path, answer]) => (answer.ok ? [[path, answer.body.bytes]] : [])));

/** Every subject that the catalogue knows: packages, and roles by both their URNs (DESIGN §5). */
const subjectsOf = ({ packages, roles }: CatalogueReadings): SubjectUrn[] => [
  ...new Set<SubjectUrn>([
    ...(packages.value ?? []).map(({ urn }) => urn),
    ...(roles.value ?? []).flatMap(({ urn, legacyUrn }) => (legacyUrn ? [urn, legacyUrn] : [urn])),
  ]),
];

/** Names of roles are not needed here: what a role gives is asked for when one is held. */
const catalogueOf = (
  { packages, services, used }: CatalogueReadings,
  links: ReturnType<typeof readingOf<NonNullable<FoundCatalogue['records']['links']>>>,
  readAt: string | null,
): FoundCatalogue => ({
  records: { packages: packages.value, services: services.value, links: links.value, used: used.value },
  readAt,
  problems: [packages, services, links, used].flatMap((reading) => reading.problems),
});
