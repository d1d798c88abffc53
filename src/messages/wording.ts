import { isSupposed } from '../core/access/supposed.js';
import { userKind } from '../core/access/user-kind.js';
import { holdsThroughRole, leastEffortFirst, registerRole } from '../core/coverage/client-only.js';
import type { WaiverFault } from '../core/gate/waiver-faults.js';
import { organizationNumberOf, type PackageUrn, packageCode, packageUrn } from '../core/identifiers.js';
import { inLanguage, type Language } from '../core/language.js';
import type { Names, PartyResult, SystemUserResult } from '../core/result.js';
import type { FindingFacts, WaiverFacts } from './messages.js';

/** What a text knows of something that it does not speak of. */
export const NO_FACTS: FindingFacts = {
  service: '',
  serviceOwner: '',
  party: '',
  giver: '',
  systemUser: '',
  userKind: 'other',
  provider: '',
  packages: [],
  best: undefined,
  near: [],
  scope: '',
  api: '',
  owners: [],
  system: '',
  request: '',
  requestStanding: undefined,
  environment: '',
  disagreement: undefined,
  supposed: undefined,
  predicted: undefined,
  waiver: { place: '', names: '', owner: '', expires: '', daysLeft: 0, isMatched: false },
};

/** Title of a service, or its identifier where it has none. */
export const serviceTitle = (names: Names, language: Language, id: string): string =>
  inLanguage(names.service(id).title, language) ?? id;

/** Name of the owner of a service, or its code, or nothing. */
export function serviceOwner(names: Names, language: Language, id: string): string {
  const { owner, ownerCode } = names.service(id);
  return inLanguage(owner, language) ?? ownerCode ?? '';
}

/** A service in words: title and identifier, and its owner. */
export function serviceFacts(
  names: Names,
  language: Language,
  id: string,
): Pick<FindingFacts, 'service' | 'serviceOwner'> {
  const title = serviceTitle(names, language, id);
  return { service: title === id ? id : `${title} (${id})`, serviceOwner: serviceOwner(names, language, id) };
}

/** A party in words: name and organisation number, as far as it has them. */
function partyWords({ party, name }: Pick<PartyResult, 'party' | 'name'>): string {
  const number = organizationNumberOf(party);
  if (!name) return number ?? party;
  return number ? `${name} (${number})` : name;
}

type PartyInWords = Pick<PartyResult, 'party' | 'name'> & Partial<Pick<PartyResult, 'mainUnit'>>;

/** A party, and who gives access to it: a subunit inherits from its main unit. */
export const partyFacts = (party: PartyInWords): Pick<FindingFacts, 'party' | 'giver'> => ({
  party: partyWords(party),
  giver: partyWords(party.mainUnit ?? party),
});

/** A system user in words. */
export function systemUserFacts(
  user: Pick<SystemUserResult, 'id' | 'title' | 'type' | 'owner' | 'systemId'>,
): Pick<FindingFacts, 'systemUser' | 'userKind' | 'provider' | 'supposed'> {
  return {
    systemUser: user.title ?? user.id,
    userKind: userKind(user.type),
    provider: user.owner.organizationNumber,
    supposed: isSupposed(user) ? { system: user.systemId, isNotGiven: false } : undefined,
  };
}

/** A package by name and code, as far as it has a name of its own: the portal shows names, and APIs codes. */
function packageWords(names: Pick<Names, 'package'>, urn: PackageUrn): string {
  const [name, code] = [names.package(urn), packageCode(urn)];
  return name && name.toLowerCase() !== code ? `${name} (${code})` : code;
}

/** Packages in words, and the one of them that takes a party the least to give, given what it gave already. */
export function packageFacts(
  names: Pick<Names, 'package'>,
  urns: readonly PackageUrn[],
  held: readonly string[] = [],
): Pick<FindingFacts, 'packages' | 'best'> {
  const gave = held.map(packageUrn);
  const [best] = leastEffortFirst(urns, gave);
  const role = best && registerRole(best);
  return {
    packages: urns.map((urn) => packageWords(names, urn)),
    best: best && {
      package: packageWords(names, best),
      registerRole: role,
      isRoleHeld: role !== undefined && holdsThroughRole(role, gave),
    },
  };
}

/** A waiver in the words of the file that it stands in. */
export function waiverFacts({ waiver, daysLeft, isMatched }: WaiverFault): WaiverFacts {
  const { service, package: urn, party, systemUser, cause, owner, expires, origin } = waiver;
  const named = {
    service,
    package: urn && packageCode(urn),
    party: party && (organizationNumberOf(party) ?? party),
    systemUser,
    cause,
  };
  const names = Object.entries(named).flatMap(([key, value]) => (value === undefined ? [] : `${key} ${value}`));
  return { place: origin, names: names.join(', '), owner, expires, daysLeft, isMatched };
}
