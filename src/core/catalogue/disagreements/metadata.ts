import { entry } from '../../entry.js';
import { isPackageUrn, type PackageUrn, type ServiceId, serviceId, serviceKey } from '../../identifiers.js';
import type { Catalogue, Links } from '../catalogue.js';
import { byPackage, type Disagreement, disagreement } from './disagreement.js';

/**
 * Compares the links of the Metadata API with the subjects of the Resource Registry. A package whose links either of
 * them did not tell (`resources: null`, reference §1.1) is not compared.
 */
export function metadataDisagreements({ packages, links }: Catalogue): readonly Disagreement[] {
  if (!packages || !links) return [];
  const onlyRegistry = new Map<PackageUrn, ReadonlySet<ServiceId>>();
  const onlyMetadata: Disagreement[] = [];
  for (const { urn, services } of packages.values()) {
    if (!services || links.unread.has(urn)) continue;
    const registry = links.servicesOf.get(urn) ?? new Set();
    const metadata = new Map(services.map((id) => [serviceKey(id), id]));
    const lost = [...metadata].filter(([key]) => !registry.has(key)).map(([, id]) => id);
    const hidden = [...registry].filter((key) => !metadata.has(key));
    for (const one of disagreement('only-metadata', [{ package: urn, services: lost.sort() }])) {
      onlyMetadata.push({ ...one, package: urn });
    }
    onlyRegistry.set(urn, new Set(hidden.map((key) => spelled(links, key))));
  }
  return [...onlyMetadata, ...disagreement('only-registry', byPackage(onlyRegistry))];
}

/** Packages that give services, by the registry or by Dialogporten, and that the Metadata API does not have. */
export function unknownPackages({ packages, links, used }: Catalogue): readonly Disagreement[] {
  if (!packages) return [];
  const unknown = new Map<PackageUrn, Set<ServiceId>>();
  const seen = new Set<string>();
  const add = (urn: PackageUrn, id: ServiceId): void => {
    const pair = `${urn} ${serviceKey(id)}`;
    if (packages.has(urn) || seen.has(pair)) return;
    seen.add(pair);
    entry(unknown, urn, () => new Set()).add(id);
  };
  for (const [subject, keys] of links?.servicesOf ?? []) {
    if (isPackageUrn(subject)) for (const key of keys) add(subject, spelled(links, key));
  }
  for (const { id, packages: named } of used?.values() ?? []) for (const urn of named ?? []) add(urn, id);
  return disagreement('unknown-packages', byPackage(unknown));
}

const spelled = (links: Links | undefined, key: ReturnType<typeof serviceKey>): ServiceId =>
  links?.spelling.get(key) ?? serviceId(key);
