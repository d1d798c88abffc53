import type { RegisterRole } from '../../coverage/client-only.js';
import type { PackageUrn, ServiceId, SubjectUrn } from '../../identifiers.js';
import type { ServiceOwner, Texts } from '../catalogue.js';

/** The types of system user that packages can be given to: an organisation's own, and that of a provider for its clients. */
export const TAKERS = ['standard', 'agent'] as const;
export type Taker = (typeof TAKERS)[number];

export interface AreaName {
  /** The last part of its URN, lower case. */
  readonly code: string;
  readonly urn: string;
  readonly name: string | null;
}

/** An access package, and who may be given it; null was not read. */
export interface PackageEntry {
  readonly urn: PackageUrn;
  readonly code: string;
  readonly name: string | null;
  readonly area: AreaName | null;
  /** Null where its type is not told: then it may come from persons only. */
  readonly isPerson: boolean | null;
  /** The types of system user that an organisation may give it to. */
  readonly takers: readonly Taker[] | null;
  /** The role in Enhetsregisteret that a client gives it through, where it cannot be given otherwise. */
  readonly registerRole: RegisterRole | null;
  /** The services that it gives, also those that the registry does not list. */
  readonly services: readonly ServiceId[] | null;
}

/** A service, and how a system user may come by it; null was not read. */
export interface ServiceEntry {
  readonly id: ServiceId;
  /** False for one that is in use, or that a package gives, and that the Resource Registry does not list. */
  readonly isListed: boolean | null;
  readonly title: Texts;
  readonly type: string | null;
  readonly owner: ServiceOwner;
  readonly canHaveDialogs: boolean | null;
  readonly inUse: boolean | null;
  /** Authentication level needed to open a dialog; null where it is not told. */
  readonly minimumLevel: number | null;
  readonly hasAccessList: boolean | null;
  /** The access packages that give it, fewest services first. Without any, no package reaches it. */
  readonly packages: readonly PackageUrn[] | null;
  /** Of these, the packages that an organisation may give to each type of system user. */
  readonly givable: Readonly<Record<Taker, readonly PackageUrn[]>> | null;
  /** An own-system user can be given it as a single right. */
  readonly singleRight: boolean | null;
  /** The types of system user that can be given it, by package or single right. Without any, nobody can. */
  readonly takers: readonly Taker[] | null;
}

/** An area and what is in it. */
export interface AreaEntry extends Partial<AreaName> {
  readonly packages: readonly PackageEntry[];
}

/** A service owner, and its services. */
export interface OwnerEntry {
  readonly owner: ServiceOwner;
  readonly services: readonly ServiceEntry[];
}

/** One service with all that leads to it. */
export interface ShownService extends ServiceEntry {
  /** The packages that give it, in the order of `packages`. */
  readonly through: readonly PackageEntry[] | null;
  /** Other subjects of its policy, which nobody can be asked to give: roles, and packages that the catalogue lacks. */
  readonly others: readonly SubjectUrn[] | null;
}

/** One package with all that it leads to. */
export interface ShownPackage extends PackageEntry {
  readonly gives: readonly ServiceEntry[] | null;
}
