import * as z from 'zod';
import type { AuthorizedParty } from '../core/access/access.js';
import { organizationUrn, partyUuidUrn } from '../core/identifiers.js';
import { isIdentityNumber, withoutSpaces } from '../core/organization-number.js';
import type { Secret } from '../core/secret.js';
import { fault } from '../core/told/faults.js';
import { type Decoder, decoder, listOf, optionalText } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';
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
 * Every list that a verdict rests on must be there: one that is missing or null is not an empty one. Only roles
 * may be, which no system user holds (reference §4.2). A person's national identity number is not kept.
 */
const party: z.ZodType<AuthorizedParty> = z
  .object({
    partyUuid: z
      .string()
      .min(1)
      .refine((uuid) => !isIdentityNumber(uuid), fault('no-uuid')),
    name: optionalText,
    organizationNumber: optionalText,
    type: z.string().min(1),
    isDeleted: z.boolean().nullish(),
    onlyHierarchyElementWithNoAccess: z.boolean().nullish(),
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
    const written = type === 'organization' ? (row.organizationNumber ?? '') : undefined;
    // One that is blank stays so: nobody is asked about it, and the other parties are judged.
    const number = written && (withoutSpaces(written) || written);
    if (number === '' || (number && isIdentityNumber(number))) {
      const message = fault(number === '' ? 'organization-without-number' : 'no-organization-number');
      context.addIssue({ code: 'custom', path: ['organizationNumber'], message });
      return z.NEVER;
    }
    return {
      urn: number ? organizationUrn(number) : partyUuidUrn(row.partyUuid),
      name: row.name,
      isPerson: type === 'person',
      isDeleted: row.isDeleted ?? false,
      isHierarchyOnly: row.onlyHierarchyElementWithNoAccess ?? false,
      packages: row.authorizedAccessPackages,
      roles: row.authorizedRoles ?? [],
      services: row.authorizedResources,
      instances: row.authorizedInstances.map(({ resourceId, instanceRef }) => ({ service: resourceId, instanceRef })),
      subunits: row.subunits,
    };
  });

/** Body of `GET enduser/authorizedparties` with every include flag true (reference §4.2). No party is an answer. */
export const decodeAuthorizedParties: Decoder<AuthorizedParty[]> = decoder(listOf(party));
