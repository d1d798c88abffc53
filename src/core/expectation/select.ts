import type { Catalogue, Service } from '../catalogue/catalogue.js';
import { canHaveDialogs } from '../catalogue/dialogs.js';
import { UsageError } from '../errors.js';
import { packageCode, packageUrn, type ServiceId, type ServiceKey, serviceId, serviceKey } from '../identifiers.js';
import { nearNames } from '../near.js';
import type { Selector } from './expectation.js';
import { globMatches, isGlob } from './glob.js';

/**
 * The services that a selector names, with the registry's spelling; undefined when what tells them was not read.
 * Throws a UsageError when a glob, owner or package matches no service, with near names.
 */
export function selectServices(selector: Selector, catalogue: Catalogue): readonly ServiceId[] | undefined {
  switch (selector.kind) {
    case 'service':
      return isGlob(selector.value) ? byGlob(selector, catalogue) : [byIdentifier(selector, catalogue)];
    case 'owner':
      return byOwner(selector, catalogue);
    case 'package':
      return byPackage(selector, catalogue);
  }
}

/** Every service in use in Dialogporten; without that list, the registry's services that can have dialogs. */
export const servicesInUse = ({ used, services }: Catalogue): readonly ServiceId[] | undefined =>
  used
    ? [...used].map(([key, one]) => services?.get(key)?.id ?? one.id)
    : services && [...services.values()].filter(canHaveDialogs).map((service) => service.id);

/** An identifier that does not exist is kept: that is the cause `unknown-service`, not a mistake in the command. */
const byIdentifier = ({ value }: Selector, { services }: Catalogue): ServiceId =>
  services?.get(serviceKey(value))?.id ?? serviceId(value);

function byGlob(selector: Selector, { services }: Catalogue): readonly ServiceId[] | undefined {
  if (!services) return undefined;
  const pattern = serviceId(selector.value);
  const matches = [...services.values()].filter((one) => canHaveDialogs(one) && globMatches(pattern, one.id));
  if (matches.length === 0) {
    throw new UsageError({ text: 'glob-matches-none', ...named(selector) });
  }
  return ids(matches);
}

function byOwner(selector: Selector, catalogue: Catalogue): readonly ServiceId[] | undefined {
  const { services, used } = catalogue;
  if (!services) return undefined;
  const wanted = selector.value.trim().toLowerCase();
  const ownerOf = (key: ServiceKey) => (services.get(key)?.owner.code ?? used?.get(key)?.ownerCode)?.toLowerCase();
  const owned = (servicesInUse(catalogue) ?? []).filter((id) => ownerOf(serviceKey(id)) === wanted);
  if (owned.length === 0) {
    const codes = [...services.values()].flatMap((one) => one.owner.code?.toLowerCase() ?? []);
    throw new UsageError(
      codes.includes(wanted)
        ? { text: 'owner-not-in-use', ...named(selector) }
        : { text: 'no-owner', ...named(selector), near: nearNames(wanted, codes) },
    );
  }
  return owned;
}

/** A service that is in use but that the registry does not list is kept: its verdict will say that something is amiss. */
function byPackage(
  selector: Selector,
  { packages, links, services, used }: Catalogue,
): readonly ServiceId[] | undefined {
  if (!links || !services) return undefined;
  const urn = packageUrn(selector.value);
  const given = links.servicesOf.get(urn);
  if (packages && !packages.has(urn) && !given) {
    const codes = [...packages.keys()].map(packageCode);
    throw new UsageError({ text: 'no-package', ...named(selector), near: nearNames(packageCode(urn), codes) });
  }
  if (!packages && !given) return undefined;
  const matches = [...(given ?? [])].flatMap((key) => {
    const service = services.get(key);
    return service ? (canHaveDialogs(service) ? service.id : []) : (used?.get(key)?.id ?? []);
  });
  if (matches.length === 0) {
    throw new UsageError({ text: 'package-gives-none', ...named(selector) });
  }
  return matches;
}

const ids = (services: readonly Service[]): readonly ServiceId[] => services.map((service) => service.id);

const named = ({ origin, value }: Selector) => ({ place: origin, value });
