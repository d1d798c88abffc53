import type { Party, SystemUser } from '../core/access/access.js';
import { userKind } from '../core/access/user-kind.js';
import { NO_GRANTS, type Situation, type Standing } from '../core/coverage/situation.js';
import { organizationNumberOf, organizationUrn, type PartyUrn } from '../core/identifiers.js';
import type { ProblemFacts } from '../core/problem.js';

/** A system user with its parties, and what was met when they were read. */
export interface Access {
  readonly systemUser: SystemUser;
  /** Undefined when they could not be read. */
  readonly parties: readonly Party[] | undefined;
  readonly problems: readonly ProblemFacts[];
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

/** The last of those that are judged, once everybody was read. */
export interface Rest {
  readonly accesses: readonly JudgedAccess[];
  /** Organisation numbers that were named and that no system user reaches, where that is certain. */
  readonly unreached: readonly string[];
}

export interface PartyScope {
  /** Organisation numbers that must be reachable. */
  readonly named: readonly string[];
  /** Only these are judged; undefined means all. */
  readonly only: readonly string[] | undefined;
}

/** Chooses the parties to judge system users for, as these are read. */
export interface PartyChooser {
  /** Takes one more system user, and gives those for which it is settled what they are judged for, in their order. */
  readonly next: (access: Access) => readonly JudgedAccess[];
  /** Settles the rest. `allKnown` tells whether there are no other system users that may reach a party. */
  readonly end: (allKnown: boolean) => Rest;
}

/**
 * Chooses the parties to judge each system user for (DESIGN §3.3): those it was authorised for; a named party that
 * nobody reaches, under each that could; an own-system user without any party for its owner. When somebody's parties
 * were not read, nobody can be said to lack a party, and it is judged as unread.
 *
 * Whether nobody reaches a party shows only when all were read, so whoever could reach one that is still missing
 * waits until somebody does (docs/decisions/0007).
 */
export function createPartyChooser(scope: PartyScope): PartyChooser {
  const missing = new Set(scope.named);
  const waiting: Access[] = [];
  let allRead = true;

  const couldStillLack = ({ systemUser }: Access): boolean =>
    [...missing].some((number) => couldReach(systemUser, number));

  const judged = (access: Access, certain: boolean): JudgedAccess => {
    const own = (access.parties ?? []).filter((party) => isInScope(party.urn, scope));
    const owner = ownerToJudge(access, scope);
    const lacked = [...new Set([...owner, ...missing])]
      .filter((number) => couldReach(access.systemUser, number))
      .map((number) => lacking(number, standingOf(access, certain || owner.includes(number))));
    const all = [...own.map((party) => authorised(party, scope)), ...lacked];
    const isWithoutParties = access.parties?.length === 0 && all.length === 0 && !isOwnSystem(access.systemUser);
    return { ...access, judged: all, isWithoutParties };
  };

  return {
    next: (access) => {
      if (!access.parties) allRead = false;
      if (missing.size > 0) for (const { urn } of access.parties ?? []) missing.delete(organizationNumberOf(urn) ?? '');
      waiting.push(access);
      const unsettled = waiting.findIndex(couldStillLack);
      return waiting.splice(0, unsettled < 0 ? waiting.length : unsettled).map((one) => judged(one, true));
    },
    end: (allKnown) => {
      const certain = allKnown && allRead;
      return {
        accesses: waiting.splice(0).map((access) => judged(access, certain)),
        unreached: certain ? [...missing] : [],
      };
    },
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
