import * as z from 'zod';
import type { UsedService } from '../core/catalogue/catalogue.js';
import { type ServiceId, serviceId } from '../core/identifiers.js';
import { catalogueOf, type Decoder, decoder, optionalText } from './decode.js';

const usedService = z
  .object({
    serviceResource: z.object({ id: z.string().min(1), minimumAuthenticationLevel: z.number().nullish() }),
    serviceOwner: z.object({ code: optionalText }).nullish(),
  })
  .transform(
    (row): UsedService => ({
      id: serviceId(row.serviceResource.id),
      ownerCode: row.serviceOwner?.code ?? undefined,
      minimumLevel: row.serviceResource.minimumAuthenticationLevel ?? undefined,
    }),
  );

/** Body of `GET metadata/serviceresources`: the services that at least one dialog refers to (reference §6.1). */
export const decodeUsedServices: Decoder<UsedService[]> = decoder(catalogueOf(usedService));

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
