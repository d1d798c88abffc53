import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Body } from '../../altinn/http/json-body.js';
import { type SubjectUrn, subjectUrn } from '../../core/identifiers.js';
import type { Journal } from '../../journal/journal.js';
import { FILES } from '../files.js';
import { recalledBody } from '../keep.js';
import type { CatalogueAnswers, CatalogueFiles } from './catalogue-answers.js';

/** What was answered of subjects that the catalogue does not tell of. */
export interface FurtherAnswer {
  readonly subjects: readonly SubjectUrn[];
  readonly body: Body;
}

/** When a catalogue was read, and what its links tell of beyond it. */
interface CatalogueHead {
  /** ISO time by this machine's clock. */
  readonly readAt: string;
  /** ISO time as results tell it; null where it was read together with everything else. */
  readonly toldReadAt: string | null;
  /** Undefined when the APIs were asked. */
  readonly cachedFurther: readonly SubjectUrn[] | undefined;
}

/** A whole catalogue, as a run began with it. */
export interface JournaledCatalogue extends CatalogueHead {
  readonly answers: CatalogueAnswers;
  readonly links: Body;
}

/** Keeps the catalogue of a run, so that the run goes on with the same after it was cut. */
export interface CatalogueJournal {
  /** Undefined unless every part of it is there. */
  readonly recall: (files: CatalogueFiles) => Promise<JournaledCatalogue | undefined>;
  readonly recallFurther: () => Promise<readonly FurtherAnswer[]>;
  readonly keep: (files: CatalogueFiles, catalogue: JournaledCatalogue) => Promise<void>;
  readonly keepFurther: (answer: FurtherAnswer) => Promise<void>;
}

const HEAD = 'catalogue.json';
const FURTHER = 'further-links';

const subjects = z.array(z.string().transform(subjectUrn));
const head = z.object({ readAt: z.string(), toldReadAt: z.string().nullable(), cachedFurther: subjects.optional() });
const further = z.object({ subjects, answer: z.unknown() });

export function catalogueJournal(journal: Journal): CatalogueJournal {
  const bodyAt = async ({ path }: { readonly path: string }) => recalledBody(journal, path);
  const writeJson = (path: string, json: unknown) => journal.write(path, Buffer.from(JSON.stringify(json)));
  return {
    recall: async (files) => {
      const told = head.safeParse((await recalledBody(journal, HEAD))?.json);
      if (!told.success) return undefined;
      const [packages, roles, services, used, links] = await Promise.all(
        [files.packages, files.roles, files.services, files.used, FILES.links].map(bodyAt),
      );
      if (!packages || !roles || !services || !used || !links) return undefined;
      const answer = (body: Body) => ({ ok: true, body }) as const;
      const answers = {
        packages: answer(packages),
        roles: answer(roles),
        services: answer(services),
        used: answer(used),
      };
      return { ...told.data, cachedFurther: told.data.cachedFurther, answers, links };
    },
    recallFurther: async () => {
      const bodies = await Promise.all((await journal.list(FURTHER)).map((path) => bodyAt({ path })));
      return bodies.flatMap((body) => {
        const parsed = further.safeParse(body?.json);
        if (!parsed.success) return [];
        const { answer: json } = parsed.data;
        return [{ subjects: parsed.data.subjects, body: { json, bytes: Buffer.from(`${JSON.stringify(json)}\n`) } }];
      });
    },
    keep: async (files, { answers, links, readAt, toldReadAt, cachedFurther }) => {
      for (const part of Object.keys(files) as (keyof CatalogueFiles)[]) {
        const answer = answers[part];
        if (answer.ok) await journal.write(files[part].path, answer.body.bytes);
      }
      await journal.write(FILES.links.path, links.bytes);
      // Last: without it the others are no whole catalogue.
      await writeJson(HEAD, { readAt, toldReadAt, cachedFurther });
    },
    keepFurther: ({ subjects: asked, body }) => {
      const name = createHash('sha256').update(asked.join(' ')).digest('hex').slice(0, 16);
      return writeJson(`${FURTHER}/${name}.json`, { subjects: asked, answer: body.json });
    },
  };
}
