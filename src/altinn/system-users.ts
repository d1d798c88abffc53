import * as z from 'zod';
import type { SystemUser } from '../core/access/access.js';
import { isIdentityNumber, withoutSpaces } from '../core/organization-number.js';
import type { Secret } from '../core/secret.js';
import { fault } from '../core/told/faults.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';
import type { Call, Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';
import { allPages, type Pages } from './paging.js';
import { SCOPES } from './scopes.js';

const BASE = '/authentication/api/v1/systemuser/vendor';

export const systemUsersOf = (systemId: string): Operation => ({
  api: 'system-users',
  operation: `GET systemuser/vendor/bysystem/${systemId}`,
});

/** Every system user of a system, 50 a page (reference §3.2). Throws an UpstreamError when not even one page was read. */
export const fetchSystemUsers = (http: Http, token: () => Promise<Secret>, systemId: string): Promise<Pages> =>
  allPages(http, bySystem(token, systemId));

const bySystem = (token: () => Promise<Secret>, systemId: string): Call => ({
  ...systemUsersOf(systemId),
  method: 'GET',
  path: `${BASE}/bysystem/${encodeURIComponent(systemId.toWellFormed())}`,
  token,
  scope: SCOPES.systemRegister,
});

/** The first page of the system users of a system, and whether there are more. Throws an UpstreamError. */
export const fetchFirstSystemUsers = (http: Http, token: () => Promise<Secret>, systemId: string): Promise<Body> =>
  jsonBody(http, bySystem(token, systemId));

/** Whom to look up: the one system user of an owner in a system with this external reference. */
export interface SystemUserQuery {
  readonly systemId: string;
  readonly organizationNumber: string;
  /** The owner's own number when it is left out (reference §3.2). */
  readonly externalRef?: string | undefined;
}

/**
 * One system user; 404 when there is none, or it is another vendor's. It asks for the scope of writing requests,
 * although it reads (reference §3.2). Throws an UpstreamError.
 */
export function fetchSystemUser(http: Http, token: () => Promise<Secret>, query: SystemUserQuery): Promise<Body> {
  const search = new URLSearchParams({ 'system-id': query.systemId, orgno: query.organizationNumber });
  if (query.externalRef !== undefined) search.set('external-ref', query.externalRef);
  return jsonBody(http, {
    api: 'system-users',
    operation: 'GET systemuser/vendor/byquery',
    method: 'GET',
    path: `${BASE}/byquery?${search}`,
    token,
    scope: SCOPES.requestsWrite,
  });
}

/** Types are open: what Altinn adds is carried through, and what it does not tell is `unknown` (DESIGN §1). */
const UNKNOWN_TYPE = 'unknown';

const systemUser = z
  .object({
    id: z.string().min(1),
    systemId: z.string().min(1),
    reporteeOrgNo: z
      .string()
      .transform(withoutSpaces)
      .refine((number) => number !== '' && !isIdentityNumber(number), fault('no-organization-number')),
    userType: optionalText,
    externalRef: optionalText,
    integrationTitle: optionalText,
    created: optionalText,
    isDeleted: z.boolean().nullish(),
  })
  .transform((row): SystemUser & { isDeleted: boolean } => ({
    id: row.id,
    type: row.userType || UNKNOWN_TYPE,
    systemId: row.systemId,
    externalRef: row.externalRef,
    title: row.integrationTitle,
    owner: row.reporteeOrgNo,
    created: row.created,
    isDeleted: row.isDeleted ?? false,
  }));

/**
 * Body of `GET systemuser/vendor/bysystem/{systemId}` (reference §3.2). The API leaves deleted system users out;
 * one that is marked deleted all the same is left out here.
 */
export const decodeSystemUsers: Decoder<SystemUser[]> = decoder(
  listOf(systemUser).transform((rows) => rows.filter((row) => !row.isDeleted).map(({ isDeleted: _, ...user }) => user)),
);

/** Body of `GET systemuser/vendor/byquery` (reference §3.2). */
export const decodeSystemUser: Decoder<SystemUser> = decoder(systemUser.transform(({ isDeleted: _, ...user }) => user));
