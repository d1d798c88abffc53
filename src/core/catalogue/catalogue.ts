import type { PackageUrn, ServiceId, ServiceKey, SubjectUrn } from '../identifiers.js';

/** A text in several languages, by language code (`nb`, `nn`, `en`; variants such as `nb-no` occur). */
export type Texts = Readonly<Record<string, string>>;

/** The area that packages are filed under, in the portal too. */
export interface Area {
  readonly urn: string;
  readonly name: string | null;
}

/** An access package (tilgangspakke) as the Metadata API describes it. */
export interface AccessPackage {
  readonly urn: PackageUrn;
  readonly name: string | null;
  /** Undefined where the answer does not tell it. */
  readonly area?: Area | undefined;
  /** Packages of type Person cannot be given by an organisation (reference §7.4); undefined where the type is not told. */
  readonly isPerson: boolean | undefined;
  /** May be passed on from a client to an agent (reference §7.1). */
  readonly isDelegable: boolean;
  /** May be given by an organisation directly to its own system user (reference §7.1). */
  readonly isAssignable: boolean;
  /** The services that the Metadata API links to it; undefined when the answer did not say. */
  readonly services: readonly ServiceId[] | undefined;
}

/** A service (resource) of the Resource Registry. */
export interface Service {
  readonly id: ServiceId;
  readonly title: Texts;
  /** The registry's resource type; open, new ones appear. */
  readonly type: string;
  readonly owner: ServiceOwner;
  /** May be delegated as a single right. */
  readonly delegable: boolean;
  /** Opening a dialog asks for membership of an access list; listing it does not. */
  readonly accessList: boolean;
}

export interface ServiceOwner {
  readonly code: string | undefined;
  readonly organizationNumber: string | undefined;
  readonly name: Texts;
}

/** A service that at least one dialog in Dialogporten refers to. */
export interface UsedService {
  readonly id: ServiceId;
  /** Code of its owner, as Dialogporten has it. */
  readonly ownerCode: string | undefined;
  /** Its resource type, as Dialogporten has it. */
  readonly type?: string | undefined;
  /** The packages that Dialogporten's catalogue shows for it; undefined where it does not say. */
  readonly packages?: readonly PackageUrn[] | undefined;
  /** Authentication level needed to open a dialog; system users always have level 3 (reference §6.4). */
  readonly minimumLevel: number | undefined;
}

/** One row of the Resource Registry's map from a policy subject to the services whose policies name it. */
export interface SubjectLinks {
  readonly subject: SubjectUrn;
  readonly services: readonly ServiceId[];
}

/** What was read of the catalogue; undefined means *not read*, which is never the same as empty. */
export interface CatalogueRecords {
  readonly packages: readonly AccessPackage[] | undefined;
  readonly services: readonly Service[] | undefined;
  readonly links: readonly SubjectLinks[] | undefined;
  readonly used: readonly UsedService[] | undefined;
}

/** Which services a subject gives, and which packages give a service: the rows that Dialogporten syncs. */
export interface Links {
  readonly servicesOf: ReadonlyMap<SubjectUrn, ReadonlySet<ServiceKey>>;
  readonly packagesOf: ReadonlyMap<ServiceKey, readonly PackageUrn[]>;
  /** Every service that any subject gives, with the registry's spelling. */
  readonly spelling: ReadonlyMap<ServiceKey, ServiceId>;
  /** Subjects of which it could not be read what they give. */
  readonly unread: ReadonlySet<SubjectUrn>;
  /** Pairs of package and service. */
  readonly packageLinks: number;
}

/** The joined catalogue. A part that is undefined was not read. */
export interface Catalogue {
  readonly packages: ReadonlyMap<PackageUrn, AccessPackage> | undefined;
  readonly services: ReadonlyMap<ServiceKey, Service> | undefined;
  readonly links: Links | undefined;
  readonly used: ReadonlyMap<ServiceKey, UsedService> | undefined;
}
