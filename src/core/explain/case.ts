import type { Grants, SystemUser } from '../access/access.js';
import type { AccessRequest } from '../access/access-request.js';
import type { RegisteredSystem } from '../access/registered-system.js';
import { userKind } from '../access/user-kind.js';
import type { Catalogue, Service } from '../catalogue/catalogue.js';
import { canHaveDialogs } from '../catalogue/dialogs.js';
import type { PackageChoice } from '../coverage/gap.js';
import { canHaveSingleRight, packageChoice } from '../coverage/given.js';
import type { Situation } from '../coverage/situation.js';
import type { ServiceRow } from '../coverage/verdict.js';
import { type ServiceId, type ServiceKey, type SubjectUrn, serviceKey } from '../identifiers.js';

/** The services that Dialogporten showed a system user for a party; or that its answer says nothing, or that there is none. */
export type Observed = readonly ServiceId[] | 'unread' | 'not-asked';

/** What is to be explained: one service for one party of one system user, as it was judged, and what was read besides. */
export interface Told {
  readonly catalogue: Catalogue;
  readonly systemUser: SystemUser;
  readonly situation: Situation;
  readonly row: ServiceRow;
  /** Names of services that may have been meant. */
  readonly near: readonly string[];
  /** The vendor's systems; undefined when they were not read. */
  readonly systems: readonly RegisteredSystem[] | undefined;
  /** What Dialogporten showed for this party. */
  readonly observed: Observed;
  /** The vendor's requests for this system; undefined when they were not all read. */
  readonly requests: readonly AccessRequest[] | undefined;
}

/** The same, with what several links ask of it. */
export interface Case extends Told {
  readonly key: ServiceKey;
  /** The service; null when the registry does not have it, undefined when it was not read. */
  readonly service: Service | null | undefined;
  /** There is such a service, or there may be, and it can have dialogs. */
  readonly isApplicable: boolean;
  /** Subjects of its policy, as far as links tell; undefined when these were not read. */
  readonly subjects: readonly SubjectUrn[] | undefined;
  readonly packages: PackageChoice | undefined;
  /** A single right to it can be given here; undefined when the service, which must allow that, was not read. */
  readonly canHaveRight: boolean | undefined;
  /** Packages and roles held that give the service. */
  readonly held: readonly SubjectUrn[];
  readonly holdsRight: boolean;
}

export function caseOf(told: Told): Case {
  const { catalogue, situation, row } = told;
  const key = serviceKey(row.service);
  const service = catalogue.services && (catalogue.services.get(key) ?? null);
  const subjects = subjectsOf(catalogue, key);
  return {
    ...told,
    key,
    service,
    isApplicable: service !== null && (service === undefined || canHaveDialogs(service)),
    subjects,
    packages: packageChoice(catalogue, key, situation.userType, situation.isPerson),
    canHaveRight: canHaveRight(service, situation.userType),
    held: heldOf(situation.grants, subjects),
    holdsRight: situation.grants.services.some((id) => serviceKey(id) === key),
  };
}

function canHaveRight(service: Service | null | undefined, userType: string): boolean | undefined {
  if (service === undefined && userKind(userType) === 'standard') return undefined;
  return canHaveSingleRight(service ?? undefined, userType);
}

const subjectsOf = ({ links }: Catalogue, key: ServiceKey): readonly SubjectUrn[] | undefined =>
  links && [...links.servicesOf].flatMap(([subject, keys]) => (keys.has(key) ? [subject] : [])).sort();

function heldOf({ packages, roles }: Grants, subjects: readonly SubjectUrn[] = []): readonly SubjectUrn[] {
  const held = new Set<SubjectUrn>([...packages, ...roles]);
  return subjects.filter((subject) => held.has(subject));
}
