import { UsageError } from '../../errors.js';
import {
  isPackageUrn,
  packageCode,
  packageUrn,
  type ServiceKey,
  type SubjectUrn,
  serviceKey,
} from '../../identifiers.js';
import { nearNames } from '../../near.js';
import type { Catalogue } from '../catalogue.js';
import type { ShownPackage, ShownService } from './entry.js';
import { areaName, packageEntry } from './packages.js';
import { serviceEntry } from './services.js';
import { distinctNames } from './text.js';

/** What an identifier names: a service, a package, both, or, where not everything was read, neither that is known of. */
export interface Shown {
  readonly service: ShownService | null;
  readonly package: ShownPackage | null;
}

/**
 * What is known of a service or a package, and of what it is linked to. Throws a UsageError with near names for an
 * identifier that is neither, unless what would tell was not read.
 */
export function shown(catalogue: Catalogue, asked: string): Shown {
  const { packages, services, used, links } = catalogue;
  const key = serviceKey(asked);
  const one = packages?.get(packageUrn(asked));
  const isService = services?.has(key) || used?.has(key) || links?.spelling.has(key);
  if (!one && !isService && packages && services) throw nothingToShow(catalogue, asked);
  return {
    service: isService ? shownService(catalogue, key) : null,
    package: one
      ? {
          ...packageEntry(catalogue, one),
          gives: links
            ? [...(links.servicesOf.get(one.urn) ?? [])].sort().map((given) => serviceEntry(catalogue, given))
            : null,
        }
      : null,
  };
}

function shownService(catalogue: Catalogue, key: ServiceKey): ShownService {
  const { packages } = catalogue;
  const service = serviceEntry(catalogue, key);
  const through = service.packages?.flatMap((urn) => packages?.get(urn) ?? []);
  return {
    ...service,
    through: through?.map((one) => packageEntry(catalogue, one)) ?? null,
    others: othersNamed(catalogue, key),
  };
}

/** Which of them are packages is not known without these. */
function othersNamed({ packages, links }: Catalogue, key: ServiceKey): readonly SubjectUrn[] | null {
  if (!packages || !links) return null;
  return [...links.servicesOf]
    .filter(([subject, given]) => given.has(key) && !(isPackageUrn(subject) && packages.has(subject)))
    .map(([subject]) => subject)
    .sort();
}

function nothingToShow(catalogue: Catalogue, asked: string): UsageError {
  const { packages, services, used } = catalogue;
  const wanted = asked.trim().toLowerCase();
  const owners = [...(services?.values() ?? [])].flatMap(({ owner }) => owner.code?.toLowerCase() ?? []);
  if (owners.includes(wanted)) return listed(asked, 'owner', `services --owner ${wanted}`);
  const areas = [...(packages?.values() ?? [])].flatMap(({ area }) => (area ? areaName(area) : []));
  const area = areas.find(({ code, urn }) => wanted === code || wanted === urn.toLowerCase());
  if (area) return listed(asked, 'area', `packages --area ${area.code}`);
  const known = distinctNames([
    ...[...(services?.values() ?? []), ...(used?.values() ?? [])].map(({ id }) => id),
    ...[...(packages?.keys() ?? [])].map(packageCode),
  ]);
  const called = calledSo(catalogue, wanted);
  const near = called.length > 0 ? called : nearNames(packageCode(asked.trim()), known);
  return new UsageError({ text: 'nothing-to-show', value: asked, near });
}

/** Identifiers of packages and services with this name, which people know better than these; a few at most. */
function calledSo({ packages, services }: Catalogue, wanted: string): readonly string[] {
  const isSo = (name: string | null | undefined): boolean => name?.trim().toLowerCase() === wanted;
  const ofPackages = [...(packages?.values() ?? [])]
    .filter(({ name }) => isSo(name))
    .map(({ urn }) => packageCode(urn));
  const ofServices = [...(services?.values() ?? [])].filter(({ title }) => Object.values(title).some(isSo));
  return distinctNames([...ofPackages, ...ofServices.map(({ id }) => id)]).slice(0, NAMED_ALIKE);
}

const NAMED_ALIKE = 3;

const listed = (value: string, what: 'owner' | 'area', words: string): UsageError =>
  new UsageError({ text: 'shown-by-list', value, what, command: `dekning catalog ${words}` });
