import { listIn } from '../../altinn/decode.js';
import type { Body } from '../../altinn/http/json-body.js';
import { notAsked } from '../../altinn/http/refusal.js';
import type { SubjectLinks } from '../../core/catalogue/catalogue.js';
import type { SubjectUrn } from '../../core/identifiers.js';
import type { ProblemFacts, Reading } from '../../core/problem.js';
import type { UnreadSubjects } from '../../snapshot/manifest.js';
import { FILES } from '../files.js';
import type { FoundLinks } from '../source.js';
import type { FurtherAnswer } from './catalogue-journal.js';
import { type Asked, asked, readingOf } from './read.js';

type LinksReading = Reading<readonly SubjectLinks[]>;

/** What was answered of all subjects, as one body. */
export interface AllLinks {
  /** Undefined when nothing was asked. */
  readonly answer: Asked | undefined;
  readonly problems: readonly ProblemFacts[];
  /** Subjects beyond the catalogue's of which it could not be read what they give. */
  readonly unread: readonly UnreadSubjects[];
}

/** What the Resource Registry is asked of subjects, over a whole run. */
export interface LinkReader {
  /** Asks for every subject of the catalogue at once, unless the registry is known to be down. */
  readonly readCatalogue: (
    subjects: readonly SubjectUrn[],
    told: { readonly isDown: boolean },
  ) => Promise<LinksReading>;
  /** Takes in what was asked before this run. */
  readonly know: (body: Body, subjects: Iterable<SubjectUrn>) => void;
  /** Asks for those subjects that were not asked for yet, each once. */
  readonly readFurther: (subjects: readonly SubjectUrn[]) => Promise<FoundLinks>;
  /** Takes in what this run asked for before it was cut. */
  readonly recallFurther: (before: readonly FurtherAnswer[]) => void;
  readonly all: () => AllLinks;
  /** The subjects beyond the catalogue's that this run asked for. */
  readonly further: () => readonly SubjectUrn[];
}

export function createLinkReader(
  ask: (subjects: readonly SubjectUrn[]) => Promise<Body>,
  keepFurther: (answer: FurtherAnswer) => Promise<void> = async () => undefined,
): LinkReader {
  const known = new Set<SubjectUrn>();
  const further = new Map<SubjectUrn, Promise<LinksReading>>();
  const answers: Asked[] = [];
  const problems: ProblemFacts[] = [];
  const unread: UnreadSubjects[] = [];

  const readCatalogue = async (request: () => Promise<Body>): Promise<LinksReading> => {
    const answer = await asked(request);
    const reading = readingOf(FILES.links, answer);
    answers.push(answer);
    problems.push(...reading.problems);
    return reading;
  };

  const readMore = async (subjects: readonly SubjectUrn[]): Promise<LinksReading> => {
    const answer = await asked(() => ask(subjects));
    const reading = readingOf(FILES.furtherLinks, answer);
    const [problem] = reading.problems;
    if (problem) unread.push({ subjects, problem });
    else answers.push(answer);
    if (!problem && answer.ok) await keepFurther({ subjects, body: answer.body });
    return reading;
  };

  return {
    readCatalogue: async (subjects, { isDown }) => {
      for (const subject of subjects) known.add(subject);
      if (subjects.length === 0) return { value: [], problems: [] };
      return readCatalogue(() => (isDown ? Promise.reject(notAsked(FILES.links)) : ask(subjects)));
    },
    know: (body, subjects) => {
      answers.push({ ok: true, body });
      for (const subject of subjects) known.add(subject);
    },
    readFurther: async (subjects) => {
      const wanted = subjects.filter((subject) => !known.has(subject));
      const fresh = wanted.filter((subject) => !further.has(subject));
      if (fresh.length > 0) {
        const reading = readMore(fresh);
        for (const subject of fresh) further.set(subject, reading);
      }
      const readings = await Promise.all(wanted.flatMap((subject) => further.get(subject) ?? []));
      return {
        links: [...new Set(readings)].flatMap(({ value }) => value ?? []),
        unread: wanted.filter((_, at) => readings[at]?.value === undefined),
        problems: [...new Set(readings)].flatMap((reading) => reading.problems),
      };
    },
    recallFurther: (before) => {
      for (const { subjects, body } of before) {
        const answer: Asked = { ok: true, body };
        answers.push(answer);
        const reading = Promise.resolve(readingOf(FILES.furtherLinks, answer));
        for (const subject of subjects) further.set(subject, reading);
      }
    },
    all: () => ({ answer: merged(answers), problems, unread }),
    further: () => [...further.keys()],
  };
}

/** One answer is kept as it came; several are one body with the rows of all. */
function merged(answers: readonly Asked[]): Asked | undefined {
  const failed = answers.find((answer) => !answer.ok);
  if (failed || answers.length < 2) return failed ?? answers[0];
  const data = answers.flatMap((answer) => (answer.ok ? rowsOf(answer.body) : []));
  const json = { links: {}, data };
  return { ok: true, body: { json, bytes: Buffer.from(`${JSON.stringify(json)}\n`) } };
}

function rowsOf({ json }: Body): readonly unknown[] {
  const rows = listIn(json);
  return Array.isArray(rows) ? rows : [];
}
