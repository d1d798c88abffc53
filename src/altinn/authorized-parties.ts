import * as z from 'zod';
import type { AuthorizedParty } from '../core/access/access.js';
import { organizationUrn, partyUuidUrn } from '../core/identifiers.js';
import { fault } from '../core/told/faults.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';
import type { Secret } from './http/secret.js';
import { SCOPES } from './scopes.js';

export const AUTHORIZED_PARTIES: Operation = {
  api: 'authorized-parties',
  operation: 'GET enduser/authorizedparties',
};

/** Every list is left empty unless it is asked for (reference §4.2). */
const INCLUDE = 'includeAccessPackages=true&includeResources=true&includeInstances=true&includeRoles=true';

/** What a system user was given, asked with its own exchanged token; never paged (reference §4.2). Throws an UpstreamError. */
export const fetchAuthorizedParties = (http: Http, token: () => Promise<Secret>): Promise<Body> =>
  jsonBody(http, {
    ...AUTHORIZED_PARTIES,
    method: 'GET',
    path: `/accessmanagement/api/v1/enduser/authorizedparties?${INCLUDE}`,
    token,
    scope: SCOPES.authorizedParties,
  });

/**
 * Whatever a verdict or its cause rests on must be there: a list that is missing or null is not an empty one, nor is such
 * a mark not set. Only roles may be, which no system user holds (reference §4.2). A person's national identity number is not kept.
 */
const party: z.ZodType<AuthorizedParty> = z
  .object({
    partyUuid: z.string().min(1),
    name: optionalText,
    organizationNumber: optionalText,
    type: z.string().min(1),
    isDeleted: z.boolean().nullish(),
    onlyHierarchyElementWithNoAccess: z.boolean(),
    authorizedAccessPackages: z.array(z.string()),
    authorizedResources: z.array(z.string()),
    authorizedRoles: z.array(z.string()).nullish(),
    authorizedInstances: z.array(z.object({ resourceId: z.string(), instanceRef: optionalText })),
    get subunits() {
      return z.array(party);
    },
  })
  .transform((row, context): AuthorizedParty => {
    const type = row.type.toLowerCase();
    if (type === 'organization' && !row.organizationNumber) {
      context.addIssue({ code: 'custom', path: ['organizationNumber'], message: fault('organization-without-number') });
      return z.NEVER;
    }
    return {
      urn:
        type === 'organization' && row.organizationNumber
          ? organizationUrn(row.organizationNumber)
          : partyUuidUrn(row.partyUuid),
      name: row.name,
      isPerson: type === 'person',
      isDeleted: row.isDeleted ?? false,
      isHierarchyOnly: row.onlyHierarchyElementWithNoAccess,
      packages: row.authorizedAccessPackages,
      roles: row.authorizedRoles ?? [],
      services: row.authorizedResources,
      instances: row.authorizedInstances.map(({ resourceId, instanceRef }) => ({ service: resourceId, instanceRef })),
      subunits: row.subunits,
    };
  });

/** Body of `GET enduser/authorizedparties` with every include flag true (reference §4.2). No party is an answer. */
export const decodeAuthorizedParties: Decoder<AuthorizedParty[]> = decoder(listOf(party));
