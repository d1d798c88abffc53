import type { Catalogue } from '../catalogue/catalogue.js';
import { canBeGiven, canHaveSingleRight } from '../coverage/given.js';
import { type PackageUrn, type PartyUrn, type ServiceId, serviceKey, supposedPartyUrn } from '../identifiers.js';
import type { AuthorizedParty, SystemUser } from './access.js';

/** The types of system user that somebody can be supposed to have approved. */
export const SUPPOSABLE_TYPES = ['standard', 'agent'] as const;
export type SupposableType = (typeof SUPPOSABLE_TYPES)[number];

/** What a customer is supposed to have approved, all of it: that which a system registers, or packages by name. */
export interface Approved {
  /** Null where packages were named, and no system. */
  readonly system: string | null;
  readonly packages: readonly PackageUrn[];
  /** Services that are asked for as single rights. */
  readonly services: readonly ServiceId[];
}

/** A package that was approved and not given, since no package has that code, or it is barred for this type. */
export interface NotGiven {
  readonly package: PackageUrn;
  readonly why: 'unknown' | 'barred';
  /** None of the types that are judged is given it. */
  readonly isForAll: boolean;
}

/** What a system user of one type is given of what was approved. */
export interface SupposedGrant {
  readonly type: SupposableType;
  readonly packages: readonly PackageUrn[];
  readonly services: readonly ServiceId[];
  readonly notGiven: readonly NotGiven[];
}

/** The party of every supposed system user: an organisation like any customer, and nobody's number. */
export const SUPPOSED_PARTY: PartyUrn = supposedPartyUrn;

const ID_PREFIX = 'supposed:';

/** The id of a system user that there is not: the same in every run, and no uuid. */
export const supposedId = (type: SupposableType, system: string | null): string =>
  [`${ID_PREFIX}${type}`, ...(system === null ? [] : [system])].join(':');

/** Whether a system user is a supposed one. */
export const isSupposed = ({ id }: Pick<SystemUser, 'id'>): boolean => id.startsWith(ID_PREFIX);

type Known = Pick<Catalogue, 'packages' | 'services'>;

/**
 * What each type of system user would be given by an organisation that approved all of it. Without `type` it is told of
 * the types that can be given any of it, since nobody can be asked for nothing, and of both where neither can. Undefined
 * where it was not read which packages, or single rights, can be given, or not told whether a package is for persons.
 */
export function supposedGrants(
  approved: Approved,
  type: SupposableType | undefined,
  catalogue: Known,
): readonly SupposedGrant[] | undefined {
  const { packages, services } = catalogue;
  const types = type ? [type] : SUPPOSABLE_TYPES;
  if (!packages || (!services && approved.services.length > 0 && types.includes('standard'))) return undefined;
  if (approved.packages.some((urn) => packages.has(urn) && packages.get(urn)?.isPerson === undefined)) return undefined;
  const given = types.map((one) => ({ type: one, ...givenTo(one, approved, catalogue) }));
  const withAny = given.filter((one) => one.packages.length + one.services.length > 0);
  const judged = withAny.length > 0 ? withAny : given;
  return judged.map((one, at) => ({ ...one, notGiven: notGiven(one.packages, { isFirst: at === 0 }) }));

  function notGiven(held: readonly PackageUrn[], { isFirst }: { readonly isFirst: boolean }): NotGiven[] {
    return approved.packages.flatMap((urn): NotGiven[] => {
      const isKnown = packages?.has(urn) ?? false;
      // What no type can be given is told once.
      const isForAll = !judged.some((one) => one.packages.includes(urn));
      if (held.includes(urn) || (!isKnown && !isFirst)) return [];
      return [{ package: urn, why: isKnown ? 'barred' : 'unknown', isForAll }];
    });
  }
}

/** A package of type Person is never given: whoever approves is an organisation (reference §7.4). */
function givenTo(type: SupposableType, { packages, services }: Approved, catalogue: Known) {
  return {
    packages: packages.filter((urn) => {
      const known = catalogue.packages?.get(urn);
      return known !== undefined && canBeGiven(known, type, false);
    }),
    services: services.filter((id) => canHaveSingleRight(catalogue.services?.get(serviceKey(id)), type)),
  };
}

/** The one party that gave it, as Access Management would list it. */
export const supposedParty = ({ packages, services }: SupposedGrant, name: string): AuthorizedParty => ({
  urn: SUPPOSED_PARTY,
  name,
  isPerson: false,
  isDeleted: false,
  isHierarchyOnly: false,
  packages,
  roles: [],
  services,
  instances: [],
  subunits: [],
});
