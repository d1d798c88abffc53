import type { AreaEntry, OwnerEntry, PackageEntry, ServiceEntry } from '../../core/catalogue/browse/entry.js';
import { areaTally, isNotGrantable, isUnreachable, ownerTally } from '../../core/catalogue/browse/tally.js';
import type { AreaJson, OwnerJson, PackageJson, ServiceJson } from './schema.js';

/** What programs read of each entry, as it stands in JSON. */

export const packageItem = ({
  urn,
  code,
  name,
  area,
  isPerson,
  takers,
  registerRole,
  services,
}: PackageEntry): PackageJson => ({
  package: urn,
  code,
  name,
  area: area && { code: area.code, urn: area.urn, name: area.name },
  isPerson,
  canBeGivenTo: takers,
  registerRole,
  services,
});

export const serviceItem = (one: ServiceEntry): ServiceJson => ({
  service: one.id,
  listed: one.isListed,
  title: one.title,
  type: one.type,
  ...ownerFields(one.owner),
  canHaveDialogs: one.canHaveDialogs,
  inUse: one.inUse,
  minimumLevel: one.minimumLevel,
  accessList: one.hasAccessList,
  packages: one.packages,
  givable: one.givable,
  singleRight: one.singleRight,
  canBeGivenTo: one.takers,
  unreachable: isUnreachable(one),
  notGrantable: isNotGrantable(one),
});

export function areaItem(one: AreaEntry): AreaJson {
  const { givable, services } = areaTally(one);
  return {
    code: one.code ?? null,
    urn: one.urn ?? null,
    name: one.name ?? null,
    packages: one.packages.map(({ urn }) => urn),
    canBeGivenTo: givable,
    services,
  };
}

export function ownerItem(one: OwnerEntry): OwnerJson {
  const { inUse, unreachable, notGrantable } = ownerTally(one);
  return {
    ...ownerFields(one.owner),
    services: one.services.map(({ id }) => id),
    inUse,
    unreachable,
    notGrantable,
  };
}

const ownerFields = ({ code, organizationNumber, name }: ServiceEntry['owner']) => ({
  ownerCode: code ?? null,
  ownerNumber: organizationNumber ?? null,
  owner: name,
});
