import * as z from 'zod';
import type { RegisteredSystem } from '../core/access/registered-system.js';
import { packageUrn } from '../core/identifiers.js';
import type { Secret } from '../core/secret.js';
import { fault } from '../core/told/faults.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';
import { rightsList } from './rights.js';
import { SCOPES } from './scopes.js';

const BASE = '/authentication/api/v1/systemregister/vendor';

export const VENDOR_SYSTEMS: Operation = { api: 'system-register', operation: 'GET systemregister/vendor' };

/** The vendor's own systems, in one answer (reference §3.1). Throws an UpstreamError. */
export const fetchSystems = (http: Http, token: () => Promise<Secret>): Promise<Body> =>
  jsonBody(http, { ...VENDOR_SYSTEMS, method: 'GET', path: BASE, token, scope: SCOPES.systemRegister });

/** One system; 404 when it is not registered, 403 when it is another vendor's (reference §3.1). Throws an UpstreamError. */
export const fetchSystem = (http: Http, token: () => Promise<Secret>, systemId: string): Promise<Body> =>
  jsonBody(http, {
    api: 'system-register',
    operation: `GET systemregister/vendor/${systemId}`,
    method: 'GET',
    path: `${BASE}/${encodeURIComponent(systemId.toWellFormed())}`,
    token,
    scope: SCOPES.systemRegister,
  });

/** The list calls the identifier `systemId`, a single system calls it `id` (reference §3.1). */
const system = z
  .object({
    systemId: optionalText,
    id: optionalText,
    accessPackages: z.array(z.object({ urn: z.string().min(1) })).optional(),
    rights: rightsList,
  })
  .transform((row, context): RegisteredSystem => {
    const id = row.systemId ?? row.id;
    if (!id) {
      context.addIssue({ code: 'custom', message: fault('no-system-id') });
      return z.NEVER;
    }
    // The register has always a list (reference §3.1); a file that somebody wrote without one tells nothing of packages.
    return { id, packages: row.accessPackages?.map(({ urn }) => packageUrn(urn)), services: row.rights };
  });

/** Body of `GET systemregister/vendor/{systemId}` (reference §3.1). */
export const decodeSystem: Decoder<RegisteredSystem> = decoder(system);

/** Body of `GET systemregister/vendor` (reference §3.1). A vendor may have no system. */
export const decodeSystems: Decoder<RegisteredSystem[]> = decoder(listOf(system));
