import { entry } from '../../entry.js';
import { serviceKey } from '../../identifiers.js';
import type { AreaEntry, OwnerEntry, PackageEntry, ServiceEntry } from './entry.js';
import type { FoundFilter } from './named.js';
import { isOfServices } from './question.js';
import { isNotGrantable, isUnreachable } from './tally.js';
import { type NamesToSearch, textMatcher } from './text.js';

/** Everything that filters look at. What a filter rests on must have been read. */
export interface Book {
  readonly packages: readonly PackageEntry[];
  readonly services: readonly ServiceEntry[];
  readonly names: NamesToSearch;
}

/** The packages that a filter leaves: of services, those count that the package gives. */
export function packagesLeft({ packages, services, names }: Book, filter: FoundFilter): readonly PackageEntry[] {
  const kept = new Set(isOfServices(filter) ? services.filter(serviceTest(filter)).map(keyOf) : []);
  const gives = (one: PackageEntry): boolean => (one.services ?? []).some((id) => kept.has(serviceKey(id)));
  const holds = filter.text === undefined ? undefined : textMatcher(filter.text);
  return packages.filter(
    (one) =>
      (!filter.taker || one.takers?.includes(filter.taker) === true) &&
      (!filter.packages || filter.packages.has(one.urn)) &&
      (!filter.areas || (one.area !== null && filter.areas.has(one.area.code))) &&
      (!isOfServices(filter) || gives(one)) &&
      (!holds || holds([one.code, one.name, ...(names.packages.get(one.urn) ?? [])])),
  );
}

/** The services that a filter leaves. */
export function servicesLeft({ packages, services }: Book, filter: FoundFilter): readonly ServiceEntry[] {
  const inAreas = new Set(
    packages.flatMap(({ area, urn }) => (area !== null && filter.areas?.has(area.code) ? urn : [])),
  );
  const holds = filter.text === undefined ? undefined : textMatcher(filter.text);
  const ofService = serviceTest(filter);
  return services.filter(
    (one) =>
      ofService(one) &&
      (!filter.taker || one.takers?.includes(filter.taker) === true) &&
      (!filter.packages || (one.packages ?? []).some((urn) => filter.packages?.has(urn))) &&
      (!filter.areas || (one.packages ?? []).some((urn) => inAreas.has(urn))) &&
      (!holds || holds([one.id, ...Object.values(one.title)])),
  );
}

/** The areas of the packages that a filter leaves; its text is looked for in what areas are called. */
export function areasLeft(book: Book, { text, ...filter }: FoundFilter): readonly AreaEntry[] {
  const holds = text === undefined ? undefined : textMatcher(text);
  return grouped(packagesLeft(book, filter), ({ area }) => area?.code ?? '')
    .map((packages): AreaEntry => ({ ...packages[0]?.area, packages }))
    .filter(({ code, urn, name }) => !holds || holds([code, name, ...(book.names.areas.get(urn ?? '') ?? [])]))
    .sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

/** The owners of the services that a filter leaves; its text is looked for in what owners are called. */
export function ownersLeft(book: Book, { text, ...filter }: FoundFilter): readonly OwnerEntry[] {
  const holds = text === undefined ? undefined : textMatcher(text);
  return grouped(servicesLeft(book, filter), ({ owner }) => owner.code?.toLowerCase() ?? '')
    .map((services): OwnerEntry => ({ owner: bestOf(services), services }))
    .filter(({ owner }) => !holds || holds([owner.code, owner.organizationNumber, ...Object.values(owner.name)]))
    .sort((a, b) => ((a.owner.code ?? '') < (b.owner.code ?? '') ? -1 : 1));
}

/** A service that only Dialogporten lists tells no name of its owner; another one of the same owner may. */
const bestOf = (services: readonly ServiceEntry[]): ServiceEntry['owner'] =>
  services.find(({ isListed }) => isListed)?.owner ??
  services[0]?.owner ?? { code: undefined, organizationNumber: undefined, name: {} };

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) entry(groups, keyOf(row), () => []).push(row);
  return [...groups.values()];
}

const keyOf = ({ id }: ServiceEntry) => serviceKey(id);

/** What a filter says of services themselves. */
const serviceTest =
  ({ owners, types, withDialogs, inUse, unreachable, notGrantable }: FoundFilter) =>
  (one: ServiceEntry): boolean =>
    (!owners || owners.has(one.owner.code?.toLowerCase() ?? '')) &&
    (!types || types.has(one.type?.toLowerCase() ?? '')) &&
    (!withDialogs || one.canHaveDialogs === true) &&
    (!inUse || one.inUse === true) &&
    (!unreachable || isUnreachable(one) === true) &&
    (!notGrantable || isNotGrantable(one) === true);
