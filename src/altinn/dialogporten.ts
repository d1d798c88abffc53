import * as z from 'zod';
import type { UsedService } from '../core/catalogue/catalogue.js';
import { type PartyUrn, packageUrn, type ServiceId, serviceId } from '../core/identifiers.js';
import type { Secret } from '../core/secret.js';
import { catalogueOf, type Decoder, decoder, optionalText } from './decode.js';
import type { Operation } from './http/call.js';
import type { Http } from './http/http.js';
import { type Body, jsonBody } from './http/json-body.js';
import { SCOPES } from './scopes.js';

export const SERVICE_RESOURCES: Operation = { api: 'dialogporten', operation: 'GET metadata/serviceresources' };
/** Which services one system user sees for one party. */
export const OWN_SERVICES: Operation = { api: 'dialogporten', operation: 'GET enduser/serviceresources' };
const LIMITS: Operation = { api: 'dialogporten', operation: 'GET metadata/limits' };

/** The services in use. No token is sent. Throws an UpstreamError. */
export const fetchServiceResources = (http: Http): Promise<Body> =>
  jsonBody(http, { ...SERVICE_RESOURCES, method: 'GET', path: '/api/v1/metadata/serviceresources' });

/** The limits of a search in force (reference §6.1, §6.2). No token is sent. Throws an UpstreamError. */
export const fetchLimits = (http: Http): Promise<Body> =>
  jsonBody(http, { ...LIMITS, method: 'GET', path: '/api/v1/metadata/limits' });

/**
 * The services that a system user sees dialogs of for one party, by its own token. Always of exactly one: the answer for
 * several is their union, and the one for none may be the whole catalogue (reference §6.3). Throws an UpstreamError.
 */
export async function fetchOwnServices(http: Http, token: () => Promise<Secret>, party: PartyUrn): Promise<Body> {
  if (!/[^:\s]\s*$/.test(party)) throw new Error('Dialogporten is asked about one party, and never about none.');
  return jsonBody(http, {
    ...OWN_SERVICES,
    method: 'GET',
    path: `/api/v1/enduser/serviceresources?party=${encodeURIComponent(party)}`,
    token,
    scope: SCOPES.dialogporten,
  });
}

/** How many of each filter one search of an end user may hold (reference §6.2). */
export interface SearchLimits {
  readonly parties: number;
  readonly serviceResources: number;
}

/** Body of `GET metadata/limits` (reference §6.1). */
export const decodeLimits: Decoder<SearchLimits> = decoder(
  z
    .object({
      endUserSearch: z.object({
        maxPartyFilterValues: z.number(),
        maxServiceResourceFilterValues: z.number(),
      }),
    })
    .transform(({ endUserSearch }) => ({
      parties: endUserSearch.maxPartyFilterValues,
      serviceResources: endUserSearch.maxServiceResourceFilterValues,
    })),
);

const usedService = z
  .object({
    serviceResource: z.object({
      id: z.string().min(1),
      // Only compared with what others say: no verdict rests on it.
      resourceType: optionalText.catch(null),
      minimumAuthenticationLevel: z.number().nullish(),
    }),
    accessPackages: z
      .array(z.object({ urn: optionalText }))
      .nullish()
      .catch(undefined),
    serviceOwner: z.object({ code: optionalText }).nullish(),
  })
  .transform(
    (row): UsedService => ({
      id: serviceId(row.serviceResource.id),
      ownerCode: row.serviceOwner?.code ?? undefined,
      type: row.serviceResource.resourceType ?? undefined,
      packages: row.accessPackages?.flatMap(({ urn }) => (urn ? [packageUrn(urn)] : [])),
      minimumLevel: row.serviceResource.minimumAuthenticationLevel ?? undefined,
    }),
  );

/** Body of `GET metadata/serviceresources`: the services that at least one dialog refers to (reference §6.1). */
export const decodeUsedServices: Decoder<UsedService[]> = decoder(catalogueOf(usedService, 'items'));

/** What Dialogporten itself says that one system user sees for one party (reference §6.3). */
export interface ObservedServices {
  readonly services: readonly ServiceId[];
  /** The answer was the whole catalogue, and says nothing of access. */
  readonly isFallback: boolean;
}

/** Body of `GET enduser/serviceresources?party=` (reference §6.3). No rows is an answer here. */
export const decodeObservedServices: Decoder<ObservedServices> = decoder(
  z.object({ items: z.array(usedService), isFullCatalogueFallback: z.boolean().nullish() }).transform((body) => ({
    services: body.items.map((row) => row.id),
    isFallback: body.isFullCatalogueFallback ?? false,
  })),
);
