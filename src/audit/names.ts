import type { Catalogue } from '../core/catalogue/catalogue.js';
import { nearServices } from '../core/catalogue/near-services.js';
import { packageUrn, serviceKey } from '../core/identifiers.js';
import type { Names } from '../core/result.js';

/** Names from the catalogue. */
export function namesIn({ services, packages }: Catalogue): Names {
  const near = new Map<string, readonly string[]>();
  return {
    service: (id) => {
      const service = services?.get(serviceKey(id));
      return { title: service?.title ?? {}, owner: service?.owner.name ?? {}, ownerCode: service?.owner.code };
    },
    package: (urn) => packages?.get(packageUrn(urn))?.name ?? null,
    // The same mistake may be reported for every party, and each search reads the whole catalogue.
    near: (id) => {
      const names = near.get(id) ?? nearServices(id, services?.values() ?? []);
      near.set(id, names);
      return names;
    },
  };
}
