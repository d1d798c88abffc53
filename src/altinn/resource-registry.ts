import * as z from 'zod';
import type { Service, SubjectLinks } from '../core/catalogue/catalogue.js';
import { canHaveDialogs } from '../core/catalogue/dialogs.js';
import { type SubjectUrn, serviceId, subjectUrn } from '../core/identifiers.js';
import { fault } from '../core/told/faults.js';
import { catalogueOf, type Decoder, decoder, listOf, optionalText, texts } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';
import { Secret } from './http/secret.js';

const BASE = '/resourceregistry/api/v1/resource';

export const RESOURCE_LIST: Operation = { api: 'resource-registry', operation: 'GET resource/resourcelist' };
export const BY_SUBJECTS: Operation = { api: 'resource-registry', operation: 'POST resource/bysubjects' };

/** Every service, apps and migrated apps among them, as Dialogporten asks (reference §2). No token. Throws an UpstreamError. */
export const fetchResourceList = (http: Http): Promise<Body> =>
  jsonBody(http, {
    ...RESOURCE_LIST,
    method: 'GET',
    path: `${BASE}/resourcelist?includeApps=true&includeMigratedApps=true`,
  });

/**
 * The services of subjects. It is a read by POST, and matches exactly what is stored in lower case; a subject without
 * services is absent (reference §2). No token. Throws an UpstreamError.
 */
export const fetchBySubjects = (http: Http, subjects: readonly SubjectUrn[]): Promise<Body> =>
  jsonBody(http, {
    ...BY_SUBJECTS,
    method: 'POST',
    path: `${BASE}/bysubjects`,
    headers: { 'Content-Type': 'application/json' },
    body: () => new Secret(JSON.stringify(subjects)),
  });

const ACCESS_LIST_ENABLED = 'enabled';

/** Nulls are left out by the registry (reference §0.2); what has a default there has it here. */
const service = z
  .object({
    identifier: z.string().min(1),
    title: texts,
    resourceType: z.string().min(1),
    delegable: z.boolean().nullish(),
    accessListMode: optionalText,
    hasCompetentAuthority: z.object({ name: texts, organization: optionalText, orgcode: optionalText }).nullish(),
  })
  .transform(
    (row): Service => ({
      id: serviceId(row.identifier),
      title: row.title,
      type: row.resourceType,
      owner: {
        code: row.hasCompetentAuthority?.orgcode ?? undefined,
        organizationNumber: row.hasCompetentAuthority?.organization ?? undefined,
        name: row.hasCompetentAuthority?.name ?? {},
      },
      delegable: row.delegable ?? true,
      accessList: row.accessListMode?.toLowerCase() === ACCESS_LIST_ENABLED,
    }),
  );

/** Of so many services most can have dialogs; of a made-up few none may. */
const MANY = 20;

const areBelieved = (services: readonly Service[]): boolean => services.length < MANY || services.some(canHaveDialogs);

/**
 * Body of `GET resource/resourcelist?includeApps=true&includeMigratedApps=true` (reference §2). A service without an owner
 * can have no dialogs, nor one of some types; were that so of all, the list has changed, and nothing follows from it.
 */
export const decodeServices: Decoder<Service[]> = decoder(
  catalogueOf(service).refine(areBelieved, { message: fault('none-with-dialogs') }),
);

const attribute = z.object({ type: optionalText, value: optionalText, urn: optionalText }).transform((row, context) => {
  const urn = row.urn ?? (row.type && row.value ? `${row.type}:${row.value}` : row.value);
  if (urn) return urn;
  context.addIssue({ code: 'custom', message: fault('no-urn') });
  return z.NEVER;
});

const subjectLinks = z
  .object({ subject: attribute, resources: z.array(attribute) })
  .transform((row): SubjectLinks => ({ subject: subjectUrn(row.subject), services: row.resources.map(serviceId) }));

/** Body of `POST resource/bysubjects` for every subject of the catalogue (reference §2). */
export const decodeSubjectLinks: Decoder<SubjectLinks[]> = decoder(catalogueOf(subjectLinks));

/** Body of `POST resource/bysubjects` for single subjects: one without services is absent, so no rows is an answer. */
export const decodeFurtherLinks: Decoder<SubjectLinks[]> = decoder(listOf(subjectLinks));
