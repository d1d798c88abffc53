import type { Party, SystemUser } from '../core/access/access.js';
import { userKind } from '../core/access/user-kind.js';
import { NO_GRANTS, type Situation, type Standing } from '../core/coverage/situation.js';
import { organizationNumberOf, organizationUrn, type PartyUrn } from '../core/identifiers.js';

/** A system user with its parties; undefined when they could not be read. */
export interface Access {
  readonly systemUser: SystemUser;
  readonly parties: readonly Party[] | undefined;
}

/** A party that one system user is judged for. */
export interface JudgedParty extends Omit<Situation, 'userType'> {
  readonly urn: PartyUrn;
  readonly name: string | null;
  readonly mainUnit: PartyUrn | null;
  /** Whether its rows count against the gate. */
  readonly counted: boolean;
}

/** A system user with the parties that it is judged for. */
export interface JudgedAccess extends Access {
  readonly judged: readonly JudgedParty[];
  /** It has no party at all, and none to be judged for. */
  readonly isWithoutParties: boolean;
}

/** Who is judged for what. */
export interface Judged {
  readonly accesses: readonly JudgedAccess[];
  /** Organisation numbers that were named and that no system user reaches, where that is certain. */
  readonly unreached: readonly string[];
}

export interface PartyScope {
  /** Organisation numbers that must be reachable. */
  readonly named: readonly string[];
  /** Only these are judged; undefined means all. */
  readonly only: readonly string[] | undefined;
  /** Whether the system users are all known: if not, one that is not known may reach a party. */
  readonly allKnown: boolean;
}

/**
 * Chooses the parties to judge each system user for (DESIGN §3.3): those it was authorised for; a named party that
 * nobody reaches, under each that could; an own-system user without any party for its owner. When somebody's parties
 * were not read, nobody can be said to lack a party, and it is judged as unread.
 */
export function partiesToJudge(accesses: readonly Access[], scope: PartyScope): Judged {
  const listed = new Set(accesses.flatMap(({ parties }) => (parties ?? []).map((party) => party.urn)));
  const missing = scope.named.filter((number) => !listed.has(organizationUrn(number)));
  const certain = scope.allKnown && accesses.every(({ parties }) => parties !== undefined);
  return {
    accesses: accesses.map((access) => {
      const own = (access.parties ?? []).filter((party) => isInScope(party.urn, scope));
      const owner = ownerToJudge(access, scope);
      const lacked = [...new Set([...owner, ...missing])]
        .filter((number) => couldReach(access.systemUser, number))
        .map((number) => lacking(number, standingOf(access, certain || owner.includes(number))));
      const judged = [...own.map((party) => authorised(party, scope)), ...lacked];
      const isWithoutParties = access.parties?.length === 0 && judged.length === 0 && !isOwnSystem(access.systemUser);
      return { ...access, judged, isWithoutParties };
    }),
    unreached: certain ? missing : [],
  };
}

const isOwnSystem = (user: SystemUser): boolean => userKind(user.type) === 'standard';

/** An own-system user has its owner's access; any other type may be given any client (reference §7.3). */
const couldReach = (user: SystemUser, number: string): boolean => !isOwnSystem(user) || user.owner === number;

const isInScope = (urn: PartyUrn, { only }: PartyScope): boolean =>
  only === undefined || only.includes(organizationNumberOf(urn) ?? '');

/** The organisations to judge a system user for that has no party, or of which it is not known. */
function ownerToJudge({ systemUser, parties }: Access, { only }: PartyScope): readonly string[] {
  if (parties === undefined) return only ?? [systemUser.owner];
  if (parties.length > 0 || !isOwnSystem(systemUser)) return [];
  return only && !only.includes(systemUser.owner) ? [] : [systemUser.owner];
}

function standingOf({ parties }: Access, certain: boolean): Standing {
  if (parties === undefined || !certain) return 'unread';
  return parties.length === 0 ? 'no-parties' : 'not-authorised';
}

function authorised(party: Party, { named }: PartyScope): JudgedParty {
  const { urn, name, isPerson, isDeleted, place, mainUnit, grants } = party;
  const isNamed = named.includes(organizationNumberOf(urn) ?? '');
  const counted = isNamed || (!isDeleted && place !== 'hierarchy-only');
  return { urn, name, isPerson, isDeleted, standing: place, mainUnit, grants, counted };
}

const lacking = (number: string, standing: Standing): JudgedParty => ({
  urn: organizationUrn(number),
  name: null,
  isPerson: false,
  isDeleted: false,
  standing,
  mainUnit: null,
  grants: NO_GRANTS,
  counted: true,
});
