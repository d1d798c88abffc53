import { type PackageUrn, type ServiceId, serviceId, serviceKey } from '../identifiers.js';
import type { Catalogue } from './catalogue.js';

/** A package whose links the Metadata API and the Resource Registry tell differently. The registry decides. */
export interface Disagreement {
  readonly package: PackageUrn;
  /** `metadata`: links that only the Metadata API shows, which give nothing; `registry`: links that it lacks. */
  readonly onlyIn: 'metadata' | 'registry';
  readonly services: readonly ServiceId[];
}

/**
 * Compares the links of the Metadata API with the subjects of the Resource Registry, package by package.
 * A package whose links the Metadata API did not tell (`resources: null`, reference §1.1) is not compared.
 */
export function disagreements(catalogue: Catalogue): readonly Disagreement[] {
  const { packages, links } = catalogue;
  if (!packages || !links) return [];
  return [...packages.values()].flatMap(({ urn, services }) => {
    if (!services) return [];
    const registry = links.servicesOf.get(urn) ?? new Set();
    const metadata = new Map(services.map((id) => [serviceKey(id), id]));
    const onlyMetadata = [...metadata].filter(([key]) => !registry.has(key)).map(([, id]) => id);
    const onlyRegistry = [...registry]
      .filter((key) => !metadata.has(key))
      .map((key) => links.spelling.get(key) ?? serviceId(key));
    return [disagreement(urn, 'metadata', onlyMetadata), disagreement(urn, 'registry', onlyRegistry)].flat();
  });
}

const disagreement = (urn: PackageUrn, onlyIn: Disagreement['onlyIn'], services: ServiceId[]): Disagreement[] =>
  services.length === 0 ? [] : [{ package: urn, onlyIn, services: services.sort() }];
