import { UsageError } from '../../errors.js';
import { type PackageUrn, packageCode, packageUrn } from '../../identifiers.js';
import { nearNames } from '../../near.js';
import type { Catalogue, ServiceOwner } from '../catalogue.js';
import type { AreaName } from './entry.js';
import { areaName } from './packages.js';
import type { Filter } from './question.js';
import { distinctNames, folded, type NamesToSearch } from './text.js';

/** A filter with everything that it names found in the catalogue. Undefined means that it does not filter by that. */
export interface FoundFilter extends Omit<Filter, 'owners' | 'packages' | 'areas' | 'types'> {
  /** Codes, lower case. */
  readonly owners: ReadonlySet<string> | undefined;
  readonly packages: ReadonlySet<PackageUrn> | undefined;
  /** Codes. */
  readonly areas: ReadonlySet<string> | undefined;
  /** Types, lower case. */
  readonly types: ReadonlySet<string> | undefined;
}

/**
 * Finds what a filter names. Throws a UsageError with near names for an owner, package or area that does not exist, and
 * for a type that no service has: nothing could ever match it. What tells of them must have been read.
 */
export function foundFilter(filter: Filter, catalogue: Catalogue, names: NamesToSearch): FoundFilter {
  return {
    ...filter,
    owners: filter.owners && found(filter.owners, '--owner', 'no-owner', knownOwners(catalogue)),
    packages:
      filter.packages &&
      new Set([...found(filter.packages, '--package', 'no-package', knownPackages(catalogue))].map(packageUrn)),
    areas: filter.areas && found(filter.areas, '--area', 'no-area', knownAreas(catalogue, names)),
    types: filter.types && types(filter.types, catalogue),
  };
}

/** What names something, by each name that it goes by, folded; the names to suggest are those as they stand. */
interface Known {
  readonly byName: ReadonlyMap<string, string>;
  readonly suggestions: readonly string[];
}

function found(
  values: readonly string[],
  place: string,
  text: 'no-owner' | 'no-package' | 'no-area',
  { byName, suggestions }: Known,
): Set<string> {
  return new Set(
    values.map((value) => {
      const code = byName.get(folded(value.trim()));
      if (code !== undefined) return code;
      throw new UsageError({ text, place, value, near: nearNames(packageCode(value.trim()), suggestions) });
    }),
  );
}

const knownBy = (pairs: readonly (readonly [code: string, names: readonly (string | null | undefined)[]])[]): Known => {
  const byName = new Map<string, string>();
  for (const [code, names] of pairs) {
    for (const name of names) if (name && !byName.has(folded(name))) byName.set(folded(name), code);
  }
  // A code is what it is, whatever else is called the same.
  for (const [code] of pairs) byName.set(folded(code), code);
  return { byName, suggestions: distinctNames(pairs.flatMap(([code, names]) => [code, ...names])) };
};

/** Service owners by code, organisation number, and name in any language. */
const knownOwners = (catalogue: Catalogue): Known =>
  knownBy(
    [...ownersIn(catalogue)].map(([code, { organizationNumber, name }]) => [
      code,
      [organizationNumber, ...Object.values(name)],
    ]),
  );

function ownersIn({ services, used }: Catalogue): ReadonlyMap<string, ServiceOwner> {
  const owners = new Map<string, ServiceOwner>();
  for (const { owner } of services?.values() ?? []) {
    const code = owner.code?.toLowerCase();
    if (code && !owners.has(code)) owners.set(code, owner);
  }
  for (const { ownerCode } of used?.values() ?? []) {
    const code = ownerCode?.toLowerCase();
    if (code && !owners.has(code)) owners.set(code, { code, organizationNumber: undefined, name: {} });
  }
  return owners;
}

const knownPackages = ({ packages }: Catalogue): Known =>
  knownBy([...(packages?.keys() ?? [])].map((urn) => [packageCode(urn), [urn]]));

/** Areas by code, URN, and name in every language that was read. */
const knownAreas = ({ packages }: Catalogue, names: Pick<NamesToSearch, 'areas'>): Known => {
  const areas = new Map<string, AreaName>();
  for (const { area } of packages?.values() ?? []) if (area) areas.set(areaName(area).code, areaName(area));
  return knownBy([...areas].map(([code, { urn, name }]) => [code, [urn, name, ...(names.areas.get(urn) ?? [])]]));
};

/** Whether a filter names an area by something that it is not called in the language that packages were read in. */
export const namesAreaOtherwise = ({ areas = [] }: Filter, catalogue: Catalogue): boolean => {
  if (areas.length === 0 || !catalogue.packages) return false;
  const { byName } = knownAreas(catalogue, NO_OTHER_NAMES);
  return areas.some((area) => !byName.has(folded(area.trim())));
};

const NO_OTHER_NAMES: Pick<NamesToSearch, 'areas'> = { areas: new Map() };

function types(values: readonly string[], { services }: Catalogue): Set<string> {
  const known = new Map([...(services?.values() ?? [])].map(({ type }) => [type.toLowerCase(), type]));
  const unknown = values.find((value) => !known.has(value.trim().toLowerCase()));
  if (unknown === undefined) return new Set(values.map((value) => value.trim().toLowerCase()));
  throw new UsageError({ text: 'none-of', flag: '--type', value: unknown, known: [...known.values()].sort() });
}
