import { fetchServiceResources } from '../../altinn/dialogporten.js';
import type { Operation } from '../../altinn/http/call.js';
import type { Http } from '../../altinn/http/http.js';
import type { Body } from '../../altinn/http/json-body.js';
import { upstreamError } from '../../altinn/http/refusal.js';
import { fetchPackages, fetchRoles } from '../../altinn/metadata.js';
import { fetchResourceList } from '../../altinn/resource-registry.js';
import type { Language } from '../../core/language.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { FILES } from '../files.js';
import { type Asked, asked, readingOf } from './read.js';

/** The parts of the catalogue that are asked for at once; its links follow from them. */
export const catalogueFiles = (language: Language) => ({
  packages: FILES.packages(language),
  roles: FILES.roles,
  services: FILES.services,
  used: FILES.used,
});

export type CatalogueFiles = ReturnType<typeof catalogueFiles>;

/** What was answered for each part. */
export type CatalogueAnswers = { readonly [Part in keyof CatalogueFiles]: Asked };

/** What the answers say. */
export const catalogueReadings = (files: CatalogueFiles, answers: CatalogueAnswers) => ({
  packages: readingOf(files.packages, answers.packages),
  roles: readingOf(files.roles, answers.roles),
  services: readingOf(files.services, answers.services),
  used: readingOf(files.used, answers.used),
});

export type CatalogueReadings = ReturnType<typeof catalogueReadings>;

export interface CatalogueApis {
  readonly http: Http;
  readonly language: Language;
  /** Some environments are without Dialogporten (reference §0.1). */
  readonly hasDialogporten: boolean;
}

/** Asks the APIs, all at once. */
export async function fetchedAnswers({ http, language, hasDialogporten }: CatalogueApis): Promise<CatalogueAnswers> {
  const [packages, roles, services, used] = await Promise.all([
    asked(() => fetchPackages(http, language)),
    asked(() => fetchRoles(http, language)),
    asked(() => fetchResourceList(http)),
    asked(() => (hasDialogporten ? fetchServiceResources(http) : noDialogporten(FILES.used))),
  ]);
  return { packages, roles, services, used };
}

/** Stands for a call to an API that the environment does not have. */
export async function noDialogporten(operation: Operation): Promise<never> {
  throw upstreamError(operation, 'no-dialogporten', { text: 'no-dialogporten' });
}

/** What a cached snapshot holds of every part and of the links; undefined when anything is amiss with one of them. */
export async function cachedAnswers(
  snapshot: Snapshot,
  files: CatalogueFiles,
): Promise<{ readonly answers: CatalogueAnswers; readonly links: Body } | undefined> {
  const [packages, roles, services, used, links] = await Promise.all(
    [files.packages, files.roles, files.services, files.used, FILES.links].map(({ path }) =>
      cachedBody(snapshot, path),
    ),
  );
  if (!packages || !roles || !services || !used || !links) return undefined;
  const answer = (body: Body): Asked => ({ ok: true, body });
  return {
    answers: { packages: answer(packages), roles: answer(roles), services: answer(services), used: answer(used) },
    links,
  };
}

async function cachedBody(snapshot: Snapshot, path: string): Promise<Body | undefined> {
  const body = await snapshot.body(path);
  return body.ok ? body.value : undefined;
}
