import { entry } from '../../entry.js';
import type { PackageUrn, ServiceId } from '../../identifiers.js';
import type { Catalogue, Service, UsedService } from '../catalogue.js';
import { canHaveDialogs, isTypeWithDialogs } from '../dialogs.js';
import { byPackage, type Disagreement, type DisagreementGroup, disagreement } from './disagreement.js';

/**
 * Compares the links of services in use, as Dialogporten's catalogue shows them, with the subjects of the Resource
 * Registry, which it copies. Links of packages are compared that the registry was asked for and told.
 */
export function copiedLinks({ packages, links, used }: Catalogue): readonly Disagreement[] {
  if (!packages || !links || !used) return [];
  const isComparable = (urn: PackageUrn): boolean => packages.has(urn) && !links.unread.has(urn);
  const lacks = pairing(isComparable);
  const extra = pairing(isComparable);
  for (const [key, { id, packages: copied }] of used) {
    if (!copied) continue;
    const registry = links.packagesOf.get(key) ?? [];
    lacks.addAll(id, registry, copied);
    extra.addAll(id, copied, registry);
  }
  return [
    ...disagreement('dialogporten-lacks', byPackage(lacks.pairs)),
    ...disagreement('only-dialogporten', byPackage(extra.pairs)),
  ];
}

/** Gathers services by the packages that the one source has for them and the other has not. */
function pairing(isComparable: (urn: PackageUrn) => boolean) {
  const pairs = new Map<PackageUrn, Set<ServiceId>>();
  return {
    pairs,
    addAll: (id: ServiceId, some: readonly PackageUrn[], others: readonly PackageUrn[]): void => {
      for (const urn of some) {
        if (isComparable(urn) && !others.includes(urn)) entry(pairs, urn, () => new Set<ServiceId>()).add(id);
      }
    },
  };
}

/** Compares what Dialogporten's catalogue says of services in use with the Resource Registry's list. */
export function describedOtherwise({ services, used }: Catalogue): readonly Disagreement[] {
  if (!services || !used) return [];
  const unlisted: ServiceId[] = [];
  const without = grouping();
  const types = grouping();
  const owners = grouping();
  for (const [key, one] of used) {
    const service = services.get(key);
    if (!service) {
      unlisted.push(one.id);
      continue;
    }
    if (!canHaveDialogs(service)) without.add(service, { registry: whyNone(service) });
    else types.compare(service, service.type, one.type);
    owners.compare(service, service.owner.code, one.ownerCode);
  }
  return [
    ...disagreement('unlisted-services', [{ services: unlisted.sort() }]),
    ...disagreement('without-dialogs', without.groups()),
    ...disagreement('other-type', types.groups()),
    ...disagreement('other-owner', owners.groups()),
  ];
}

/** The type that has no dialogs; nothing where it is the owner that lacks code or number. */
const whyNone = ({ type }: Service): string => (isTypeWithDialogs(type) ? '' : type);

type Said = Pick<DisagreementGroup, 'registry' | 'dialogporten'>;

/** Gathers services of which the two sources say the same. */
function grouping() {
  const groups = new Map<string, Said & { readonly services: ServiceId[] }>();
  const add = ({ id }: Service, said: Said): void => {
    entry(groups, JSON.stringify(said), () => ({ ...said, services: [] })).services.push(id);
  };
  return {
    add,
    /** Nobody disagrees who says nothing. */
    compare: (service: Service, registry: string | undefined, dialogporten: UsedService['type']): void => {
      if (!registry || !dialogporten || registry.toLowerCase() === dialogporten.toLowerCase()) return;
      add(service, { registry, dialogporten });
    },
    groups: () =>
      [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => ({ ...group, services: [...group.services].sort() })),
  };
}
