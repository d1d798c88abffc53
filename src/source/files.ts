import { decodeAuthorizedParties } from '../altinn/authorized-parties.js';
import type { Decoder } from '../altinn/decode.js';
import { decodeObservedServices, decodeUsedServices } from '../altinn/dialogporten.js';
import { decodePackages, decodeRoles } from '../altinn/metadata.js';
import { decodeRequests } from '../altinn/requests.js';
import { decodeServices, decodeSubjectLinks } from '../altinn/resource-registry.js';
import { decodeSystems } from '../altinn/system-register.js';
import { decodeSystemUsers } from '../altinn/system-users.js';
import type { SystemUser } from '../core/access/access.js';
import { fileName, folderName } from '../snapshot/snapshot.js';

/** One file of a snapshot: where it lies, which call's body it holds, and what reads that body. */
export interface SnapshotFile<T> {
  readonly path: string;
  readonly api: string;
  readonly operation: string;
  readonly decode: Decoder<T>;
  /** What cannot be known without it. */
  readonly affects: string;
  /** Some of its rows are better than none: each stands for itself, and nothing is concluded from a missing one. */
  readonly usableInPart?: true;
}

const file = <T>(
  path: string,
  [api, operation]: readonly [string, string],
  decode: Decoder<T>,
  affects: string,
): SnapshotFile<T> => ({ path, api, operation, decode, affects });

/** Every file that a snapshot may hold (DESIGN §3.4). */
export const FILES = {
  packages: (language: string) =>
    file(
      `metadata/packages.${language}.json`,
      ['metadata', 'GET meta/info/accesspackages/search'],
      decodePackages,
      'the cause of every service that is not visible, and the names of packages',
    ),
  roles: file('metadata/roles.json', ['metadata', 'GET meta/info/roles'], decodeRoles, 'the names of roles'),
  services: file(
    'resource-registry/resourcelist.json',
    ['resource-registry', 'GET resource/resourcelist'],
    decodeServices,
    'every verdict',
  ),
  links: file(
    'resource-registry/bysubjects.json',
    ['resource-registry', 'POST resource/bysubjects'],
    decodeSubjectLinks,
    'every verdict that is not given by a single right',
  ),
  used: file(
    'dialogporten/serviceresources.json',
    ['dialogporten', 'GET metadata/serviceresources'],
    decodeUsedServices,
    'which services are in use, and the level needed to open their dialogs',
  ),
  systems: file(
    'system-register/systems.json',
    ['system-register', 'GET systemregister/vendor'],
    decodeSystems,
    'which systems there are',
  ),
  systemUsers: (systemId: string): SnapshotFile<SystemUser[]> => ({
    ...file(
      `system-users/${fileName(systemId)}`,
      ['system-users', `GET systemuser/vendor/bysystem/${systemId}`],
      decodeSystemUsers,
      `the system users of ${systemId}`,
    ),
    usableInPart: true,
  }),
  authorizedParties: (systemUserId: string) =>
    file(
      `authorized-parties/${fileName(systemUserId)}`,
      ['authorized-parties', 'GET enduser/authorizedparties'],
      decodeAuthorizedParties,
      `every verdict of system user ${systemUserId}`,
    ),
  requests: (kind: 'standard' | 'agent' | 'change', systemId: string) =>
    file(
      `requests/${kind}/${fileName(systemId)}`,
      ['system-users', REQUEST_OPERATIONS[kind](systemId)],
      decodeRequests,
      `the requests of ${systemId}`,
    ),
  observed: (systemUserId: string, organizationNumber: string) =>
    file(
      `dialogporten/authorized/${folderName(systemUserId)}/${fileName(organizationNumber)}`,
      ['dialogporten', 'GET enduser/serviceresources'],
      decodeObservedServices,
      `the verification of system user ${systemUserId}`,
    ),
} as const;

const REQUEST_OPERATIONS = {
  standard: (systemId: string) => `GET systemuser/request/vendor/bysystem/${systemId}`,
  agent: (systemId: string) => `GET systemuser/request/vendor/agent/bysystem/${systemId}`,
  change: (systemId: string) => `GET systemuser/changerequest/vendor/bysystem/${systemId}`,
};
