import type { PackageChoice } from '../../coverage/gap.js';
import { canHaveSingleRight, packageChoice } from '../../coverage/given.js';
import { type PackageUrn, type ServiceKey, serviceId } from '../../identifiers.js';
import type { Catalogue, ServiceOwner } from '../catalogue.js';
import { canHaveDialogs } from '../dialogs.js';
import { type ServiceEntry, TAKERS } from './entry.js';
import { isUntold } from './packages.js';

/**
 * The services that the registry lists, and those in use that it does not, by identifier; undefined when the registry
 * was not read.
 */
export function serviceEntries(catalogue: Catalogue): readonly ServiceEntry[] | undefined {
  const { services, used } = catalogue;
  if (!services) return undefined;
  return [...new Set([...services.keys(), ...(used?.keys() ?? [])])].sort().map((key) => serviceEntry(catalogue, key));
}

/** A service by its key, whether or not the registry lists it. */
export function serviceEntry(catalogue: Catalogue, key: ServiceKey): ServiceEntry {
  const { services, used, links } = catalogue;
  const service = services?.get(key);
  const inDialogporten = used?.get(key);
  return {
    id: service?.id ?? inDialogporten?.id ?? links?.spelling.get(key) ?? serviceId(key),
    isListed: services ? service !== undefined : null,
    title: service?.title ?? {},
    type: service?.type ?? null,
    owner: service?.owner ?? ownerByCode(inDialogporten?.ownerCode),
    canHaveDialogs: services ? service !== undefined && canHaveDialogs(service) : null,
    inUse: used ? inDialogporten !== undefined : null,
    minimumLevel: inDialogporten?.minimumLevel ?? null,
    hasAccessList: services ? (service?.accessList ?? false) : null,
    ...reach(catalogue, key),
  };
}

const ownerByCode = (code: string | undefined): ServiceOwner => ({ code, organizationNumber: undefined, name: {} });

type Reach = Pick<ServiceEntry, 'packages' | 'givable' | 'singleRight' | 'takers'>;

/** By the rule of an audit, for an organisation that gives. */
function reach(catalogue: Catalogue, key: ServiceKey): Reach {
  const { services } = catalogue;
  const singleRight = services ? canHaveSingleRight(services.get(key), 'standard') : null;
  const own = packageChoice(catalogue, key, 'standard', false);
  const agent = packageChoice(catalogue, key, 'agent', false);
  if (!own || !agent) return { packages: null, givable: null, singleRight, takers: null };
  const givable = { standard: own.givable, agent: agent.givable };
  const packages = fewestFirst(catalogue, own);
  const mayBeForPersons = [...own.givable, ...agent.givable].some((urn) => {
    const one = catalogue.packages?.get(urn);
    return one !== undefined && isUntold(one);
  });
  if (mayBeForPersons) return { packages, givable: null, singleRight, takers: null };
  return {
    packages,
    givable,
    singleRight,
    takers:
      singleRight === null && givable.standard.length === 0
        ? null
        : TAKERS.filter((taker) => givable[taker].length > 0 || (taker === 'standard' && singleRight)),
  };
}

/** Both lists are in that order already. */
function fewestFirst({ links }: Catalogue, { givable, barred }: PackageChoice): readonly PackageUrn[] {
  if (givable.length === 0 || barred.length === 0) return givable.length > 0 ? givable : barred;
  const breadth = (urn: PackageUrn) => links?.servicesOf.get(urn)?.size ?? 0;
  return [...givable, ...barred].sort((a, b) => breadth(a) - breadth(b) || (a < b ? -1 : 1));
}
