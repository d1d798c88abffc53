import { AUTHORIZED_PARTIES, decodeAuthorizedParties } from '../altinn/authorized-parties.js';
import type { Decoder } from '../altinn/decode.js';
import { decodeObservedServices, decodeUsedServices, SERVICE_RESOURCES } from '../altinn/dialogporten.js';
import type { Operation } from '../altinn/http/call.js';
import { decodePackages, decodeRoles, PACKAGES, ROLES } from '../altinn/metadata.js';
import { decodeRequests } from '../altinn/requests.js';
import {
  BY_SUBJECTS,
  decodeFurtherLinks,
  decodeServices,
  decodeSubjectLinks,
  RESOURCE_LIST,
} from '../altinn/resource-registry.js';
import { decodeSystems, VENDOR_SYSTEMS } from '../altinn/system-register.js';
import { decodeSystemUsers, systemUsersOf } from '../altinn/system-users.js';
import type { SystemUser } from '../core/access/access.js';
import { fileName, folderName } from '../snapshot/snapshot.js';

/** One file of a snapshot: where it lies, which call's body it holds, and what reads that body. */
export interface SnapshotFile<T> extends Operation {
  readonly path: string;
  readonly decode: Decoder<T>;
  /** What cannot be known without it. */
  readonly affects: string;
  /** Some of its rows are better than none: each stands for itself, and nothing is concluded from a missing one. */
  readonly usableInPart?: true;
}

const file = <T>(
  path: string,
  { api, operation }: Operation,
  decode: Decoder<T>,
  affects: string,
): SnapshotFile<T> => ({ path, api, operation, decode, affects });

/** Every file that a snapshot may hold (DESIGN §3.4). */
export const FILES = {
  packages: (language: string) =>
    file(
      `metadata/packages.${language}.json`,
      PACKAGES,
      decodePackages,
      'the cause of every service that is not visible, and the names of packages',
    ),
  roles: file('metadata/roles.json', ROLES, decodeRoles, 'the names of roles'),
  services: file('resource-registry/resourcelist.json', RESOURCE_LIST, decodeServices, 'every verdict'),
  links: file(
    'resource-registry/bysubjects.json',
    BY_SUBJECTS,
    decodeSubjectLinks,
    'every verdict that is not given by a single right',
  ),
  furtherLinks: file(
    'resource-registry/bysubjects.json',
    BY_SUBJECTS,
    decodeFurtherLinks,
    'what packages and roles give that are held and that the catalogue does not know',
  ),
  used: file(
    'dialogporten/serviceresources.json',
    SERVICE_RESOURCES,
    decodeUsedServices,
    'which services are in use, and the level needed to open their dialogs',
  ),
  systems: file('system-register/systems.json', VENDOR_SYSTEMS, decodeSystems, 'which systems there are'),
  systemUsers: (systemId: string): SnapshotFile<SystemUser[]> => ({
    ...file(
      `system-users/${fileName(systemId)}`,
      systemUsersOf(systemId),
      decodeSystemUsers,
      `the system users of ${systemId}`,
    ),
    usableInPart: true,
  }),
  authorizedParties: (systemUserId: string) =>
    file(
      `authorized-parties/${fileName(systemUserId)}`,
      AUTHORIZED_PARTIES,
      decodeAuthorizedParties,
      `every verdict of system user ${systemUserId}`,
    ),
  requests: (kind: 'standard' | 'agent' | 'change', systemId: string) =>
    file(
      `requests/${kind}/${fileName(systemId)}`,
      { api: 'system-users', operation: REQUEST_OPERATIONS[kind](systemId) },
      decodeRequests,
      `the requests of ${systemId}`,
    ),
  observed: (systemUserId: string, organizationNumber: string) =>
    file(
      `dialogporten/authorized/${folderName(systemUserId)}/${fileName(organizationNumber)}`,
      { api: 'dialogporten', operation: 'GET enduser/serviceresources' },
      decodeObservedServices,
      `the verification of system user ${systemUserId}`,
    ),
} as const;

const REQUEST_OPERATIONS = {
  standard: (systemId: string) => `GET systemuser/request/vendor/bysystem/${systemId}`,
  agent: (systemId: string) => `GET systemuser/request/vendor/agent/bysystem/${systemId}`,
  change: (systemId: string) => `GET systemuser/changerequest/vendor/bysystem/${systemId}`,
};
