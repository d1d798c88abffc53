import type { AreaEntry, OwnerEntry, PackageEntry, ServiceEntry } from '../../core/catalogue/browse/entry.js';
import type { CatalogResult } from '../../core/catalogue/browse/result.js';
import { areaTally, isNotGrantable, isUnreachable, ownerTally } from '../../core/catalogue/browse/tally.js';
import { packageCode } from '../../core/identifiers.js';
import { inLanguage, type Language } from '../../core/language.js';
import { plain } from '../../core/plain.js';
import { csvLine } from '../escape/csv.js';
import type { ReportView } from '../report.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** What a cell holds where what would tell was not read: an empty one would pass for none. */
const UNKNOWN = 'unknown';

/** The columns of a list: their names, in their order, and what stands in each for an entry. New ones come last. */
type Columns<Entry> = Readonly<Record<string, (entry: Entry, language: Language) => Cell>>;
type Cell = string | number | boolean | null | readonly string[];

const codes = (urns: readonly string[] | null): Cell => urns?.map(packageCode) ?? null;

/** What the registry tells, and has not told: a blank, unless the registry was not read. */
const notTold = (isListed: boolean | null): Cell => (isListed === null ? null : '');

const PACKAGES: Columns<PackageEntry> = {
  package: ({ urn }) => urn,
  code: ({ code }) => code,
  name: ({ name }) => name ?? '',
  area: ({ area }) => area?.code ?? '',
  areaName: ({ area }) => area?.name ?? '',
  isPerson: ({ isPerson }) => isPerson,
  standard: ({ takers }) => takers?.includes('standard') ?? null,
  agent: ({ takers }) => takers?.includes('agent') ?? null,
  registerRole: ({ registerRole }) => registerRole ?? '',
  services: ({ services }) => services,
};

const SERVICES: Columns<ServiceEntry> = {
  service: ({ id }) => id,
  title: ({ title, isListed }, language) => inLanguage(title, language) ?? notTold(isListed),
  ownerCode: ({ owner, isListed }) => owner.code ?? notTold(isListed),
  owner: ({ owner, isListed }, language) => inLanguage(owner.name, language) ?? notTold(isListed),
  type: ({ type, isListed }) => type ?? notTold(isListed),
  listed: ({ isListed }) => isListed,
  canHaveDialogs: ({ canHaveDialogs }) => canHaveDialogs,
  inUse: ({ inUse }) => inUse,
  minimumLevel: ({ inUse, minimumLevel }) => (inUse === null ? null : (minimumLevel ?? '')),
  accessList: ({ hasAccessList }) => hasAccessList,
  packages: ({ packages }) => codes(packages),
  standard: ({ takers }) => takers?.includes('standard') ?? null,
  agent: ({ takers }) => takers?.includes('agent') ?? null,
  singleRight: ({ singleRight }) => singleRight,
  unreachable: isUnreachable,
  notGrantable: isNotGrantable,
};

const AREAS: Columns<AreaEntry> = {
  area: ({ code }) => code ?? '',
  name: ({ name }) => name ?? '',
  packages: ({ packages }) => packages.length,
  standard: (area) => areaTally(area).givable.standard,
  agent: (area) => areaTally(area).givable.agent,
  services: (area) => areaTally(area).services,
};

const OWNERS: Columns<OwnerEntry> = {
  ownerCode: ({ owner }) => owner.code ?? '',
  ownerNumber: ({ owner }) => owner.organizationNumber ?? '',
  owner: ({ owner }, language) => inLanguage(owner.name, language) ?? '',
  services: ({ services }) => services.length,
  inUse: (owner) => ownerTally(owner).inUse,
  unreachable: (owner) => ownerTally(owner).unreachable,
  notGrantable: (owner) => ownerTally(owner).notGrantable,
};

/** The columns of each list, for whoever keeps watch over them. */
export const CATALOG_COLUMNS = {
  packages: Object.keys(PACKAGES),
  services: Object.keys(SERVICES),
  areas: Object.keys(AREAS),
  owners: Object.keys(OWNERS),
};

/**
 * The answer for spreadsheets (RFC 4180): of a package that is shown, the services that it gives, and of a service, the
 * packages that give it. Columns and codes are the same in every language.
 */
export function* catalogCsv({ answer }: CatalogResult, view: ReportView): Generator<string> {
  switch (answer.kind) {
    case 'packages':
      return yield* lines(PACKAGES, answer.items, view);
    case 'services':
      return yield* lines(SERVICES, answer.items, view);
    case 'areas':
      return yield* lines(AREAS, answer.items, view);
    case 'owners':
      return yield* lines(OWNERS, answer.items, view);
    case 'show':
      return answer.package
        ? yield* lines(SERVICES, answer.package.gives, view)
        : yield* lines(PACKAGES, answer.service?.through ?? null, view);
  }
}

function* lines<Entry>(
  columns: Columns<Entry>,
  entries: readonly Entry[] | null,
  { csv, language }: ReportView,
): Generator<string> {
  const { delimiter, bom } = csv ?? { delimiter: ',', bom: false };
  yield `${bom ? BYTE_ORDER_MARK : ''}${csvLine(Object.keys(columns), delimiter)}`;
  const cells = Object.values(columns);
  for (const entry of entries ?? []) {
    yield csvLine(
      cells.map((cell) => plain(cellText(cell(entry, language)))),
      delimiter,
    );
  }
}

const cellText = (cell: Cell): string =>
  cell === null ? UNKNOWN : typeof cell === 'object' ? cell.join(' ') : String(cell);
