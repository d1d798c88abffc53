import * as z from 'zod';
import type { AccessPackage, Area } from '../core/catalogue/catalogue.js';
import { packageUrn, type SubjectUrn, serviceId, subjectUrn } from '../core/identifiers.js';
import type { Language } from '../core/language.js';
import { catalogueOf, type Decoder, decoder, isObject, optionalText } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';

const BASE = '/accessmanagement/api/v1/meta/info';

export const PACKAGES: Operation = { api: 'metadata', operation: 'GET meta/info/accesspackages/search' };
export const ROLES: Operation = { api: 'metadata', operation: 'GET meta/info/roles' };

/**
 * Every package with its services, in one answer: a blank term finds all (reference §1). No token is sent. Without
 * any package the answer would be 204, which is a fault here. Throws an UpstreamError.
 */
export const fetchPackages = (http: Http, language: Language): Promise<Body> =>
  jsonBody(http, {
    ...PACKAGES,
    method: 'GET',
    path: `${BASE}/accesspackages/search?term=&searchInResources=true`,
    headers: { 'Accept-Language': language },
  });

/** Every role (reference §1). No token is sent. Throws an UpstreamError. */
export const fetchRoles = (http: Http, language: Language): Promise<Body> =>
  jsonBody(http, { ...ROLES, method: 'GET', path: `${BASE}/roles`, headers: { 'Accept-Language': language } });

/** Types are named in Norwegian or, translated, in English; `Person` is the same in both (reference §1.1). */
const PERSON = 'person';

/** Areas are for finding packages, and no verdict rests on them: what is none is left out rather than refused. */
const area = z
  .unknown()
  .optional()
  .transform((value): Area | undefined => {
    if (!isObject(value) || typeof value['urn'] !== 'string' || value['urn'].trim() === '') return undefined;
    return { urn: value['urn'].trim(), name: typeof value['name'] === 'string' ? value['name'] : null };
  });

const accessPackage = z
  .object({
    urn: z.string().min(1),
    name: optionalText,
    isDelegable: z.boolean(),
    isAssignable: z.boolean(),
    type: z.object({ name: optionalText }).nullish(),
    area,
    resources: z.array(z.object({ refId: optionalText })).nullish(),
  })
  .transform(
    (row): AccessPackage => ({
      urn: packageUrn(row.urn),
      name: row.name,
      ...(row.area && { area: row.area }),
      isPerson: row.type?.name ? row.type.name.toLowerCase() === PERSON : undefined,
      isDelegable: row.isDelegable,
      isAssignable: row.isAssignable,
      services: row.resources?.flatMap(({ refId }) => (refId ? [serviceId(refId)] : [])),
    }),
  );

/** A row of `accesspackages/search` wraps its package (`SearchObject`, reference §1.1); other lists do not. */
const unwrappedPackage = z.preprocess((row) => (isObject(row) && 'object' in row ? row['object'] : row), accessPackage);

/** Body of `GET meta/info/accesspackages/search?term=&searchInResources=true` (reference §1). */
export const decodePackages: Decoder<AccessPackage[]> = decoder(catalogueOf(unwrappedPackage));

/** A role as the Metadata API lists it. Policies may name it by either URN (reference §1.1). */
export interface Role {
  readonly code: string;
  readonly name: string | null;
  readonly urn: SubjectUrn;
  readonly legacyUrn: SubjectUrn | null;
}

const role = z.object({ code: z.string(), name: optionalText, urn: z.string(), legacyUrn: optionalText }).transform(
  (row): Role => ({
    code: row.code,
    name: row.name,
    urn: subjectUrn(row.urn),
    legacyUrn: row.legacyUrn === null ? null : subjectUrn(row.legacyUrn),
  }),
);

/** Body of `GET meta/info/roles` (reference §1). */
export const decodeRoles: Decoder<Role[]> = decoder(catalogueOf(role));
