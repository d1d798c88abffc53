import { withoutSpaces } from './organization-number.js';

/**
 * The identifiers that are easily mixed, each with the one parser that makes it.
 * All comparisons in Altinn and Dialogporten ignore case, so what is compared is kept in lower case.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Subject of a policy, lower case: an access package, a role or anything else that a policy names. */
export type SubjectUrn = Branded<'SubjectUrn'>;
/** URN of an access package, lower case: `urn:altinn:accesspackage:<code>`. */
export type PackageUrn = SubjectUrn & Branded<'PackageUrn'>;
/** Identifier of a service as the Resource Registry spells it, without URN prefix. */
export type ServiceId = Branded<'ServiceId'>;
/** A service identifier in lower case: what services are compared by. */
export type ServiceKey = Branded<'ServiceKey'>;
/** Nine digits with a valid mod-11 check digit. Demanded of what a user writes, never of what an API returns. */
export type OrgNumber = Branded<'OrgNumber'>;
/** A party as Dialogporten names it: by organisation number, or by party uuid (a person is never named by number). */
export type PartyUrn = Branded<'PartyUrn'>;

const PACKAGE_PREFIX = 'urn:altinn:accesspackage:';
const ROLE_PREFIX = 'urn:altinn:rolecode:';
const SERVICE_PREFIX = 'urn:altinn:resource:';
const ORGANIZATION_PREFIX = 'urn:altinn:organization:identifier-no:';
const PARTY_UUID_PREFIX = 'urn:altinn:party:uuid:';

const glued = (prefix: string, codeOrUrn: string): string => {
  const lower = codeOrUrn.trim().toLowerCase();
  return lower.startsWith('urn:') ? lower : prefix + lower;
};

export const subjectUrn = (urn: string): SubjectUrn => urn.trim().toLowerCase() as SubjectUrn;

/** The URN that Dialogporten looks up for a package code: prefix and code glued, lower case (reference §6.4 step 5). */
export const packageUrn = (codeOrUrn: string): PackageUrn => glued(PACKAGE_PREFIX, codeOrUrn) as PackageUrn;

/** The URN that Dialogporten looks up for a role code (reference §6.4 step 5). */
export const roleUrn = (codeOrUrn: string): SubjectUrn => glued(ROLE_PREFIX, codeOrUrn) as SubjectUrn;

export const isPackageUrn = (urn: SubjectUrn): urn is PackageUrn => urn.startsWith(PACKAGE_PREFIX);

/** The part of a package's URN that people call its code. */
export const packageCode = (urn: PackageUrn | string): string =>
  urn.startsWith(PACKAGE_PREFIX) ? urn.slice(PACKAGE_PREFIX.length) : urn;

/** A service identifier with its case kept; a full resource URN loses its prefix. */
export const serviceId = (idOrUrn: string): ServiceId => {
  const id = idOrUrn.trim();
  return (id.toLowerCase().startsWith(SERVICE_PREFIX) ? id.slice(SERVICE_PREFIX.length) : id) as ServiceId;
};

export const serviceKey = (idOrUrn: string): ServiceKey => serviceId(idOrUrn).toLowerCase() as string as ServiceKey;

export const organizationUrn = (organizationNumber: string): PartyUrn =>
  `${ORGANIZATION_PREFIX}${organizationNumber}` as PartyUrn;

export const partyUuidUrn = (uuid: string): PartyUrn => `${PARTY_UUID_PREFIX}${uuid.toLowerCase()}` as PartyUrn;

/** The party of a supposed system user: no organisation's, and no number's. */
export const supposedPartyUrn = 'urn:dekning:party:supposed' as PartyUrn;

/**
 * A party's URN as a report has it, or undefined when it is none. Its number comes from an API, so that no check digit is
 * demanded of it.
 */
export function parsePartyUrn(text: string): PartyUrn | undefined {
  const urn = text.trim().toLowerCase();
  if (urn.startsWith(PARTY_UUID_PREFIX)) {
    const uuid = urn.slice(PARTY_UUID_PREFIX.length);
    return UUID.test(uuid) ? partyUuidUrn(uuid) : undefined;
  }
  const number = organizationNumberOf(urn);
  return number === undefined || !/^\S+$/.test(number) ? undefined : organizationUrn(number);
}

/** The organisation number in a party URN, or undefined for a party that is no organisation. */
export const organizationNumberOf = (party: PartyUrn | string): string | undefined =>
  party.startsWith(ORGANIZATION_PREFIX) ? party.slice(ORGANIZATION_PREFIX.length) : undefined;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOD11_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** An organisation number as a user writes it (spaces allowed), or undefined when it cannot be one. */
export function parseOrgNumber(text: string): OrgNumber | undefined {
  const digits = withoutSpaces(text);
  if (!/^\d{9}$/.test(digits)) return undefined;
  const sum = MOD11_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[8]) ? (digits as OrgNumber) : undefined;
}
