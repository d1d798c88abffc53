import { listIn } from '../../altinn/decode.js';
import type { Body } from '../../altinn/http/json-body.js';
import type { SubjectLinks } from '../../core/catalogue/catalogue.js';
import type { SubjectUrn } from '../../core/identifiers.js';
import type { Problem, Reading } from '../../core/problem.js';
import { FILES } from '../files.js';
import type { FoundLinks } from '../source.js';
import { type Asked, asked, readingOf } from './read.js';

type LinksReading = Reading<readonly SubjectLinks[]>;

/** What the Resource Registry is asked of subjects, over a whole run. */
export interface LinkReader {
  /** Asks for every subject of the catalogue at once. */
  readonly readCatalogue: (subjects: readonly SubjectUrn[]) => Promise<LinksReading>;
  /** Takes in what was asked before this run. */
  readonly know: (body: Body, subjects: Iterable<SubjectUrn>) => void;
  /** Asks for those subjects that were not asked for yet, each once. */
  readonly readFurther: (subjects: readonly SubjectUrn[]) => Promise<FoundLinks>;
  /** Everything that was answered, as one body, and what went wrong. */
  readonly all: () => { readonly answer: Asked | undefined; readonly problems: readonly Problem[] };
  /** The subjects beyond the catalogue's that this run asked for. */
  readonly further: () => readonly SubjectUrn[];
}

export function createLinkReader(ask: (subjects: readonly SubjectUrn[]) => Promise<Body>): LinkReader {
  const known = new Set<SubjectUrn>();
  const further = new Map<SubjectUrn, Promise<LinksReading>>();
  const answers: Asked[] = [];
  const problems: Problem[] = [];

  const read = async (file: typeof FILES.links, subjects: readonly SubjectUrn[]): Promise<LinksReading> => {
    const answer = await asked(() => ask(subjects));
    const reading = readingOf(file, answer);
    answers.push(answer);
    problems.push(...reading.problems);
    return reading;
  };

  return {
    readCatalogue: async (subjects) => {
      for (const subject of subjects) known.add(subject);
      return subjects.length > 0 ? read(FILES.links, subjects) : { value: [], problems: [] };
    },
    know: (body, subjects) => {
      answers.push({ ok: true, body });
      for (const subject of subjects) known.add(subject);
    },
    readFurther: async (subjects) => {
      const wanted = subjects.filter((subject) => !known.has(subject));
      const fresh = wanted.filter((subject) => !further.has(subject));
      if (fresh.length > 0) {
        const reading = read(FILES.furtherLinks, fresh);
        for (const subject of fresh) further.set(subject, reading);
      }
      const readings = await Promise.all(wanted.flatMap((subject) => further.get(subject) ?? []));
      return {
        links: [...new Set(readings)].flatMap(({ value }) => value ?? []),
        unread: wanted.filter((_, at) => readings[at]?.value === undefined),
        problems: [...new Set(readings)].flatMap((reading) => reading.problems),
      };
    },
    all: () => ({ answer: merged(answers), problems }),
    further: () => [...further.keys()],
  };
}

/** One answer is kept as it came; several are one body with the rows of all. One that failed leaves none. */
function merged(answers: readonly Asked[]): Asked | undefined {
  const failed = answers.find((answer) => !answer.ok);
  const [first] = answers;
  if (failed || answers.length === 1) return failed ?? first;
  const data = answers.flatMap((answer) => (answer.ok ? rowsOf(answer.body) : []));
  const json = { links: {}, data };
  return { ok: true, body: { json, bytes: Buffer.from(`${JSON.stringify(json)}\n`) } };
}

function rowsOf({ json }: Body): readonly unknown[] {
  const rows = listIn(json);
  return Array.isArray(rows) ? rows : [];
}
