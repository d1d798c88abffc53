import type { AreaName, PackageEntry, ServiceEntry } from '../../core/catalogue/browse/entry.js';
import { packageCode } from '../../core/identifiers.js';
import { inLanguage } from '../../core/language.js';
import { capped } from '../context.js';
import type { CatalogContext } from './context.js';

/** What stands where something was not read. */
const UNKNOWN = '?';

export const countText = ({ style }: CatalogContext, count: number | null): string =>
  count === null ? UNKNOWN : style.number(count);

export const answerText = ({ messages: { catalog } }: CatalogContext, answer: boolean | null): string =>
  answer === null ? UNKNOWN : answer ? catalog.yes : catalog.no;

/** Name and code, or the code alone where that is the name. */
export const packageLines = ({ name, code }: Pick<PackageEntry, 'name' | 'code'>): readonly string[] =>
  name && name.toLowerCase() !== code ? [name, code] : [code];

export const areaText = ({ messages: { catalog } }: CatalogContext, area: Partial<AreaName> | null): string =>
  area?.name ?? area?.code ?? catalog.noArea;

/** Title and identifier, or the identifier alone where that is the title. */
export function serviceLines(
  { result }: CatalogContext,
  { title, id }: Pick<ServiceEntry, 'title' | 'id'>,
): readonly string[] {
  const words = inLanguage(title, result.language);
  return words && words !== id ? [words, id] : [id];
}

export const ownerText = (
  { result, messages: { catalog } }: CatalogContext,
  { name, code }: ServiceEntry['owner'],
): string => inLanguage(name, result.language) ?? code ?? catalog.noOwner;

export const typeText = ({ type, isListed }: Pick<ServiceEntry, 'type' | 'isListed'>): string =>
  type ?? (isListed === null ? UNKNOWN : '');

/** The types of system user that may be given a package, and how where that is special. */
export function packageTakers(
  { messages: { catalog } }: CatalogContext,
  { takers, registerRole, isPerson }: Pick<PackageEntry, 'takers' | 'registerRole' | 'isPerson'>,
): readonly string[] {
  if (!takers) return [UNKNOWN];
  const lines = takers.map((taker) => {
    if (taker === 'standard') return catalog.ownSystem;
    return registerRole ? `${catalog.agent}, ${catalog.throughRole[registerRole]}` : catalog.agent;
  });
  if (lines.length > 0) return lines;
  return [isPerson ? `${catalog.nobody} (${catalog.ofPersons})` : catalog.nobody];
}

/** The types of system user that may be given a service; an own system it may be as a single right alone. */
export function serviceTakers(
  { messages: { catalog } }: CatalogContext,
  { takers, givable }: Pick<ServiceEntry, 'takers' | 'givable'>,
): readonly string[] {
  if (!takers || !givable) return [UNKNOWN];
  if (takers.length === 0) return [catalog.nobody];
  return takers.map((taker) => {
    if (taker === 'agent') return catalog.agent;
    return givable.standard.length > 0 ? catalog.ownSystem : `${catalog.ownSystem}, ${catalog.asSingleRight}`;
  });
}

const PACKAGES_SHOWN = 3;

/** Codes of the packages that give a service. */
export function throughLines(
  { messages: { catalog }, style }: CatalogContext,
  { packages }: Pick<ServiceEntry, 'packages'>,
) {
  if (!packages) return [UNKNOWN];
  if (packages.length === 0) return [catalog.noPackage];
  const { shown, more } = capped(packages.map(packageCode), PACKAGES_SHOWN);
  return more > 0 ? [...shown, catalog.more(style.number(more))] : shown;
}

/** What a service is beside, where that is worth a remark. */
export const serviceRemarks = (
  { messages: { catalog } }: CatalogContext,
  { isListed, canHaveDialogs }: Pick<ServiceEntry, 'isListed' | 'canHaveDialogs'>,
): readonly string[] => {
  if (isListed === false) return [catalog.notListed];
  return canHaveDialogs === false ? [catalog.withoutDialogs] : [];
};
