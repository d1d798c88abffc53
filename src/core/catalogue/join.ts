import {
  isPackageUrn,
  type PackageUrn,
  type ServiceId,
  type ServiceKey,
  type SubjectUrn,
  serviceKey,
} from '../identifiers.js';
import type { Catalogue, CatalogueRecords, Links, SubjectLinks } from './catalogue.js';

/** Joins what was read of the catalogue into look-ups. What was not read stays undefined. */
export const joinCatalogue = (records: CatalogueRecords): Catalogue => ({
  packages: records.packages && firstByKey(records.packages, (accessPackage) => accessPackage.urn),
  services: records.services && firstByKey(records.services, (service) => serviceKey(service.id)),
  links: records.links && joinLinks(records.links),
  used: records.used && firstByKey(records.used, (used) => serviceKey(used.id)),
});

/** The first row wins: the registry lists its own rows before those of the app storage (reference §2). */
function firstByKey<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row> {
  const byKey = new Map<Key, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return byKey;
}

/** Subjects and services may be listed more than once, in any case: each pair counts once. */
function joinLinks(rows: readonly SubjectLinks[]): Links {
  const servicesOf = new Map<SubjectUrn, Set<ServiceKey>>();
  const spelling = new Map<ServiceKey, ServiceId>();
  for (const { subject, services } of rows) {
    const given = servicesOf.get(subject) ?? new Set();
    servicesOf.set(subject, given);
    for (const id of services) {
      const key = serviceKey(id);
      given.add(key);
      if (!spelling.has(key)) spelling.set(key, id);
    }
  }
  const packages = [...servicesOf].flatMap(([urn, given]) => (isPackageUrn(urn) ? [{ urn, given }] : []));
  const packagesOf = new Map<ServiceKey, PackageUrn[]>();
  for (const { urn, given } of packages) {
    for (const key of given) packagesOf.set(key, [...(packagesOf.get(key) ?? []), urn]);
  }
  return { servicesOf, packagesOf, spelling, packageLinks: packages.reduce((sum, { given }) => sum + given.size, 0) };
}
