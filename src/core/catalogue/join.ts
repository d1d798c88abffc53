import { serviceKey } from '../identifiers.js';
import type { Catalogue, CatalogueRecords, Links } from './catalogue.js';
import { createLinkBook } from './links.js';

/**
 * Joins what was read of the catalogue into look-ups. What was not read stays undefined. Links that are still to grow
 * are handed over joined.
 */
export const joinCatalogue = (
  records: CatalogueRecords,
  links: Links | undefined = records.links && createLinkBook(records.links).links,
): Catalogue => ({
  packages: records.packages && firstByKey(records.packages, (accessPackage) => accessPackage.urn),
  services: records.services && firstByKey(records.services, (service) => serviceKey(service.id)),
  links,
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
