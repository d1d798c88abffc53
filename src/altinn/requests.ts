import * as z from 'zod';
import type { SystemUser } from '../core/access/access.js';
import type { AccessRequest } from '../core/access/access-request.js';
import { userKind } from '../core/access/user-kind.js';
import { packageUrn } from '../core/identifiers.js';
import { withoutSpaces } from '../core/organization-number.js';
import type { Secret } from '../core/secret.js';
import { fault } from '../core/told/faults.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { allPages, type Pages } from './paging.js';
import { rightsList } from './rights.js';
import { SCOPES } from './scopes.js';

/** The lists of requests: for own-system users, for agents, and for changes of either (reference §3.3). */
export type RequestKind = 'standard' | 'agent' | 'change';

const PATHS: Readonly<Record<RequestKind, string>> = {
  standard: 'systemuser/request/vendor/bysystem',
  agent: 'systemuser/request/vendor/agent/bysystem',
  change: 'systemuser/changerequest/vendor/bysystem',
};

export const requestsOf = (kind: RequestKind, systemId: string): Operation => ({
  api: 'system-users',
  operation: `GET ${PATHS[kind]}/${systemId}`,
});

/** The lists that may tell of a system user, by its type. */
export function requestKinds({ type }: Pick<SystemUser, 'type'>): readonly RequestKind[] {
  const kind = userKind(type);
  return kind === 'other' ? ['standard', 'agent', 'change'] : [kind, 'change'];
}

/** Every request of one list for a system, 50 a page (reference §3.3). Throws an UpstreamError when not even one page was read. */
export const fetchRequests = (
  http: Http,
  token: () => Promise<Secret>,
  kind: RequestKind,
  systemId: string,
): Promise<Pages> =>
  allPages(http, {
    ...requestsOf(kind, systemId),
    method: 'GET',
    path: `/authentication/api/v1/${PATHS[kind]}/${encodeURIComponent(systemId.toWellFormed())}`,
    token,
    scope: SCOPES.requestsRead,
  });

const packageList = z
  .array(z.object({ urn: z.string().min(1) }))
  .optional()
  .transform((rows) => rows?.map(({ urn }) => packageUrn(urn)));

/**
 * Requests list `accessPackages` and `rights`, change requests `required` ones (reference §3.3). One that does not tell
 * which packages it asks for is no request for none; of rights, those for agents need not tell.
 */
const request = z
  .object({
    id: z.string().min(1),
    status: z.string().min(1),
    partyOrgNo: optionalText,
    externalRef: optionalText,
    accessPackages: packageList,
    requiredAccessPackages: packageList,
    rights: rightsList,
    requiredRights: rightsList,
    created: optionalText,
  })
  .transform((row, context): AccessRequest => {
    const packages = row.requiredAccessPackages ?? row.accessPackages;
    if (!packages) {
      context.addIssue({ code: 'custom', path: ['accessPackages'], message: fault('no-list-of-rows') });
      return z.NEVER;
    }
    return {
      id: row.id,
      status: row.status,
      organizationNumber: row.partyOrgNo && withoutSpaces(row.partyOrgNo),
      externalRef: row.externalRef,
      packages,
      services: row.requiredRights ?? row.rights,
      created: row.created,
    };
  });

/** Body of `GET systemuser/(request|changerequest)/vendor/…/bysystem/{systemId}` (reference §3.3). */
export const decodeRequests: Decoder<AccessRequest[]> = decoder(listOf(request));
