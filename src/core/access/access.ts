import type { PackageUrn, PartyUrn, ServiceId, ServiceKey, SubjectUrn } from '../identifiers.js';

/** A system user (systembruker, in the portal now *systemtilgang*). */
export interface SystemUser {
  /** The uuid; also its party uuid in Access Management. */
  readonly id: string;
  /** `standard` (own system), `agent` (client system), or whatever Altinn adds; `unknown` when it is not told. */
  readonly type: string;
  readonly systemId: string;
  readonly externalRef: string | null;
  readonly title: string | null;
  /** Organisation number of the organisation that owns it. */
  readonly owner: string;
  /** ISO time, where it is told. */
  readonly created?: string | null | undefined;
}

/** A party as Access Management lists it for a system user (reference §4.2). */
export interface AuthorizedParty {
  readonly urn: PartyUrn;
  readonly name: string | null;
  readonly isPerson: boolean;
  readonly isDeleted: boolean;
  /** It is there only to carry its subunits. */
  readonly isHierarchyOnly: boolean;
  /** Package codes or URNs, as received. */
  readonly packages: readonly string[];
  readonly roles: readonly string[];
  /** Services delegated as single rights. */
  readonly services: readonly string[];
  readonly instances: readonly AuthorizedInstance[];
  readonly subunits: readonly AuthorizedParty[];
}

export interface AuthorizedInstance {
  readonly service: string;
  readonly instanceRef: string | null;
}

/** What a party gave a system user, as Dialogporten reads it. Equal grants are one and the same object. */
export interface Grants {
  readonly packages: readonly PackageUrn[];
  readonly roles: readonly SubjectUrn[];
  /** Single rights, with the spelling received. */
  readonly services: readonly ServiceId[];
  /** Services of which single instances are visible. */
  readonly instances: readonly ServiceKey[];
}

/**
 * Where a party stands: `authorised` is what Dialogporten sees; `nested` lies below a subunit, where Dialogporten
 * drops it; `hierarchy-only` only carries its subunits.
 */
export type Place = 'authorised' | 'hierarchy-only' | 'nested';

/** A party of a system user, after flattening. */
export interface Party {
  readonly urn: PartyUrn;
  readonly name: string | null;
  readonly isPerson: boolean;
  readonly isDeleted: boolean;
  readonly place: Place;
  /** The unit that it is a subunit of, from which it inherits packages and single rights; null for a main unit. */
  readonly mainUnit: PartyUrn | null;
  readonly grants: Grants;
}
