import { registerRole } from '../../coverage/client-only.js';
import { canBeGiven } from '../../coverage/given.js';
import { packageCode, type ServiceId, serviceId } from '../../identifiers.js';
import type { AccessPackage, Area, Catalogue } from '../catalogue.js';
import { type AreaName, type PackageEntry, TAKERS, type Taker } from './entry.js';

/** The packages of the catalogue by code; undefined when they were not read. */
export const packageEntries = (catalogue: Catalogue): readonly PackageEntry[] | undefined =>
  catalogue.packages &&
  [...catalogue.packages.values()]
    .map((one) => packageEntry(catalogue, one))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

/** What is given is given by an organisation: persons have no systems, and their packages come from persons only. */
export const packageEntry = (catalogue: Catalogue, one: AccessPackage): PackageEntry => ({
  urn: one.urn,
  code: packageCode(one.urn),
  name: one.name,
  area: one.area ? areaName(one.area) : null,
  isPerson: one.isPerson ?? null,
  takers: takersOf(one),
  registerRole: registerRole(one.urn) ?? null,
  services: servicesOf(catalogue, one),
});

function takersOf(one: AccessPackage): readonly Taker[] | null {
  const takers = TAKERS.filter((taker) => canBeGiven(one, taker, false));
  return isUntold(one) && takers.length > 0 ? null : takers;
}

/** Whether an organisation can give a package is not known where it is not told that it is none for persons. */
export const isUntold = ({ isPerson }: AccessPackage): boolean => isPerson === undefined;

/** A URN ends in a code: `accesspackage:area:<code>`. */
export const areaName = ({ urn, name }: Area): AreaName => ({
  code: (urn.split(':').at(-1) ?? urn).toLowerCase(),
  urn,
  name,
});

function servicesOf({ links, services }: Catalogue, { urn }: AccessPackage): readonly ServiceId[] | null {
  if (!links) return null;
  return [...(links.servicesOf.get(urn) ?? [])]
    .sort()
    .map((key) => services?.get(key)?.id ?? links.spelling.get(key) ?? serviceId(key));
}
