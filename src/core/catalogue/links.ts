import {
  isPackageUrn,
  type PackageUrn,
  type ServiceId,
  type ServiceKey,
  type SubjectUrn,
  serviceKey,
} from '../identifiers.js';
import type { Links, SubjectLinks } from './catalogue.js';

/** The links that are known, to which further subjects are added as they turn up. */
export interface LinkBook {
  readonly links: Links;
  readonly add: (rows: readonly SubjectLinks[]) => void;
  /** Notes subjects of which it could not be read what they give. */
  readonly cannotTell: (subjects: readonly SubjectUrn[]) => void;
}

/** A subject may come in several rows, and its services add up. */
export function createLinkBook(rows: readonly SubjectLinks[]): LinkBook {
  const servicesOf = new Map<SubjectUrn, Set<ServiceKey>>();
  const packagesOf = new Map<ServiceKey, PackageUrn[]>();
  const spelling = new Map<ServiceKey, ServiceId>();
  const unread = new Set<SubjectUrn>();
  let packageLinks = 0;

  const addService = (subject: SubjectUrn, given: Set<ServiceKey>, id: ServiceId): void => {
    const key = serviceKey(id);
    if (!spelling.has(key)) spelling.set(key, id);
    if (given.has(key)) return;
    given.add(key);
    if (!isPackageUrn(subject)) return;
    packageLinks += 1;
    const packages = packagesOf.get(key);
    if (packages) packages.push(subject);
    else packagesOf.set(key, [subject]);
  };

  const add: LinkBook['add'] = (further) => {
    for (const { subject, services } of further) {
      const given = servicesOf.get(subject) ?? new Set();
      servicesOf.set(subject, given);
      for (const id of services) addService(subject, given, id);
    }
  };

  add(rows);
  return {
    add,
    cannotTell: (subjects) => {
      for (const subject of subjects) unread.add(subject);
    },
    links: {
      servicesOf,
      packagesOf,
      spelling,
      unread,
      get packageLinks() {
        return packageLinks;
      },
    },
  };
}
