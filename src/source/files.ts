import { AUTHORIZED_PARTIES, decodeAuthorizedParties } from '../altinn/authorized-parties.js';
import type { Decoder } from '../altinn/decode.js';
import { decodeObservedServices, decodeUsedServices, OWN_SERVICES, SERVICE_RESOURCES } from '../altinn/dialogporten.js';
import type { Operation } from '../altinn/http/call.js';
import { decodePackages, decodeRoles, PACKAGES, ROLES } from '../altinn/metadata.js';
import { decodeRequests, type RequestKind, requestsOf } from '../altinn/requests.js';
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
import type { Affected } from '../core/told/problems.js';
import { fileName, folderName } from '../snapshot/snapshot.js';

/** One file of a snapshot: where it lies, which call's body it holds, and what reads that body. */
export interface SnapshotFile<T> extends Operation {
  readonly path: string;
  readonly decode: Decoder<T>;
  /** What cannot be known without it. */
  readonly affects: Affected;
  /** Some of its rows are better than none: each stands for itself, and nothing is concluded from a missing one. */
  readonly usableInPart?: true;
}

const file = <T>(
  path: string,
  { api, operation }: Operation,
  decode: Decoder<T>,
  affects: Affected,
): SnapshotFile<T> => ({ path, api, operation, decode, affects });

/** Every file that a snapshot may hold (DESIGN §3.4). */
export const FILES = {
  packages: (language: string) =>
    file(`metadata/packages.${language}.json`, PACKAGES, decodePackages, { text: 'causes-and-names' }),
  roles: file('metadata/roles.json', ROLES, decodeRoles, { text: 'role-names' }),
  services: file('resource-registry/resourcelist.json', RESOURCE_LIST, decodeServices, { text: 'every-verdict' }),
  links: file('resource-registry/bysubjects.json', BY_SUBJECTS, decodeSubjectLinks, { text: 'verdicts-by-links' }),
  furtherLinks: file('resource-registry/bysubjects.json', BY_SUBJECTS, decodeFurtherLinks, { text: 'further-links' }),
  used: file('dialogporten/serviceresources.json', SERVICE_RESOURCES, decodeUsedServices, { text: 'services-in-use' }),
  systems: file('system-register/systems.json', VENDOR_SYSTEMS, decodeSystems, { text: 'which-systems' }),
  systemUsers: (systemId: string): SnapshotFile<SystemUser[]> => ({
    ...file(`system-users/${fileName(systemId)}`, systemUsersOf(systemId), decodeSystemUsers, {
      text: 'system-users-of',
      system: systemId,
    }),
    usableInPart: true,
  }),
  authorizedParties: (systemUserId: string) =>
    file(`authorized-parties/${fileName(systemUserId)}`, AUTHORIZED_PARTIES, decodeAuthorizedParties, {
      text: 'verdicts-of',
      systemUser: systemUserId,
    }),
  requests: (kind: RequestKind, systemId: string) =>
    file(`requests/${kind}/${fileName(systemId)}`, requestsOf(kind, systemId), decodeRequests, {
      text: 'requests-of',
      system: systemId,
    }),
  observed: (systemUserId: string, organizationNumber: string) =>
    file(
      `dialogporten/authorized/${folderName(systemUserId)}/${fileName(organizationNumber)}`,
      OWN_SERVICES,
      decodeObservedServices,
      { text: 'verification-of', systemUser: systemUserId },
    ),
} as const;
