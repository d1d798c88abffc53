import { userKind } from '../access/user-kind.js';
import type { AccessPackage, Catalogue, Service } from '../catalogue/catalogue.js';
import { type PackageUrn, packageUrn, type ServiceKey } from '../identifiers.js';
import type { PackageChoice } from './gap.js';

/** Packages that no system user can be given (reference §7.4, `AM.VLD-00028`). */
const BARRED_FOR_SYSTEM_USERS: ReadonlySet<PackageUrn> = new Set([
  packageUrn('virksomhetens-representant-skjemaoppgaver'),
]);

/**
 * Whether a package can be given to a system user of this type (reference §7.1, §7.3, §7.4). For a type that
 * this version does not know, either flag of the package will do (DESIGN §1).
 */
export function canBeGiven(accessPackage: AccessPackage, userType: string, byPerson: boolean): boolean {
  if (BARRED_FOR_SYSTEM_USERS.has(accessPackage.urn)) return false;
  if (accessPackage.isPerson && !byPerson) return false;
  switch (userKind(userType)) {
    case 'standard':
      return accessPackage.isAssignable;
    case 'agent':
      return accessPackage.isDelegable;
    case 'other':
      return accessPackage.isAssignable || accessPackage.isDelegable;
  }
}

/** The resource types that a system can register single rights for (reference §3.1, `AUTH.VLD-00017`). */
const TYPES_WITH_SINGLE_RIGHTS: ReadonlySet<string> = new Set([
  'altinnapp',
  'systemresource',
  'default',
  'correspondenceservice',
  'brokerservice',
  'genericaccessresource',
  'migratedapp',
]);

/**
 * Single rights go to an organisation's own system user only, and only to services that allow it and whose type has any
 * (reference §7.3, §7.4).
 */
export const canHaveSingleRight = (service: Service | undefined, userType: string): boolean =>
  userKind(userType) === 'standard' &&
  service?.delegable === true &&
  TYPES_WITH_SINGLE_RIGHTS.has(service.type.toLowerCase());

/**
 * The packages of the catalogue that give a service, by whether this system user can be given them. Subjects that
 * the catalogue does not know count for nothing here. Undefined when packages or links were not read.
 */
export function packageChoice(
  catalogue: Catalogue,
  service: ServiceKey,
  userType: string,
  byPerson: boolean,
): PackageChoice | undefined {
  const { packages, links } = catalogue;
  if (!packages || !links) return undefined;
  const known = (links.packagesOf.get(service) ?? []).flatMap((urn) => packages.get(urn) ?? []);
  const breadth = (urn: PackageUrn) => links.servicesOf.get(urn)?.size ?? 0;
  const leastFirst = (a: PackageUrn, b: PackageUrn) => breadth(a) - breadth(b) || (a < b ? -1 : 1);
  const urns = (givable: boolean) =>
    known.filter((one) => canBeGiven(one, userType, byPerson) === givable).map((one) => one.urn);
  return { givable: urns(true).sort(leastFirst), barred: urns(false).sort(leastFirst) };
}
