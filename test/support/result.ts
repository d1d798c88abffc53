import { runAudit } from '../../src/audit/audit.js';
import type { AuditRequest } from '../../src/audit/request.js';
import type { AuthorizedParty, SystemUser } from '../../src/core/access/access.js';
import type { CatalogueRecords } from '../../src/core/catalogue/catalogue.js';
import { organizationUrn, packageUrn, serviceId, subjectUrn } from '../../src/core/identifiers.js';
import type { ProblemFacts } from '../../src/core/problem.js';
import type { AuditResult } from '../../src/core/result.js';
import type { Source } from '../../src/source/source.js';

/** A small world to audit: what a source would answer. */
export interface TestWorld {
  readonly records: CatalogueRecords;
  readonly access: readonly {
    readonly systemUser: SystemUser;
    readonly parties: readonly AuthorizedParty[] | undefined;
    /** What Dialogporten shows, by organisation number. */
    readonly seen?: Readonly<Record<string, readonly string[]>> | undefined;
  }[];
  readonly allKnown?: boolean;
  readonly environment?: string;
}

const UNREAD: ProblemFacts = {
  api: 'authorized-parties',
  operation: 'GET enduser/authorizedparties',
  status: 503,
  code: 'http-error',
  told: [{ text: 'as-recorded', words: 'HTTP 503.' }],
  affects: { text: 'as-recorded', words: 'a system user' },
};

export const sourceOf = ({ records, access, allKnown = true, environment = 'tt02' }: TestWorld): Source => ({
  kind: 'snapshot',
  environment,
  capturedAt: '2026-11-20T05:00:00.000Z',
  problems: [],
  catalogue: async () => ({ records, readAt: null, problems: [] }),
  systemUsers: async () => ({
    systemUsers: access.map((one) => one.systemUser),
    complete: allKnown,
    problems: allKnown ? [] : [{ ...UNREAD, api: 'system-users' }],
  }),
  authorizedParties: async (user) => {
    const parties = access.find((one) => one.systemUser.id === user.id)?.parties;
    return { value: parties, problems: parties ? [] : [UNREAD] };
  },
  linksOf: async () => ({ links: [], unread: [], problems: [] }),
  systems: async () => ({ value: undefined, problems: [] }),
  requests: async () => ({ value: undefined, problems: [] }),
  requestList: async () => ({ value: undefined, problems: [] }),
  observed: async (user, number) => {
    const seen = access.find((one) => one.systemUser.id === user.id)?.seen?.[number];
    return { value: seen?.map(serviceId), problems: seen ? [] : [{ ...UNREAD, api: 'dialogporten' }] };
  },
  keptObservation: async () => ({ value: undefined, problems: [] }),
  readsAtOnce: 1,
  close: async () => [],
});

export const REQUEST: AuditRequest = {
  whom: {},
  demand: { expect: [], exclude: [], parties: [] },
  supposition: null,
  isNarrowed: false,
  waivers: [],
  strict: false,
  readsRequests: false,
  since: null,
  verify: null,
  failOn: ['empty'],
  language: 'en',
  environment: undefined,
  now: new Date('2026-11-23T08:00:00Z'),
  config: null,
};

/** Expects services by identifier, of everyone. */
export const expecting = (...services: readonly string[]): AuditRequest['demand'] => ({
  expect: services.map((value) => ({ selector: { kind: 'service', value, origin: '--service' } })),
  exclude: [],
  parties: [],
});

export const auditWorld = (world: TestWorld, request: Partial<AuditRequest> = {}): Promise<AuditResult> =>
  runAudit({ ...REQUEST, ...request }, sourceOf(world));

export const systemUser = (id: string, type: string, owner: string): SystemUser => ({
  id,
  type,
  systemId: '310652970_system',
  externalRef: owner,
  title: `Title of ${id}`,
  owner,
});

export const authorizedParty = (number: string, rest: Partial<AuthorizedParty> = {}): AuthorizedParty => ({
  urn: organizationUrn(number),
  name: `NAME OF ${number}`,
  isPerson: false,
  isDeleted: false,
  isHierarchyOnly: false,
  packages: [],
  roles: [],
  services: [],
  instances: [],
  subunits: [],
  ...rest,
});

/** A catalogue of services that can have dialogs, each given by the packages named. */
export function catalogueOf(given: Readonly<Record<string, readonly string[]>>): CatalogueRecords {
  const codes = [...new Set(Object.values(given).flat())];
  const services = Object.keys(given).map(serviceId);
  return {
    packages: codes.map((code) => ({
      urn: packageUrn(code),
      name: `Package ${code}`,
      isPerson: false,
      isDelegable: true,
      isAssignable: true,
      services: undefined,
    })),
    services: services.map((id) => ({
      id,
      title: { nb: `Tittel på ${id}`, en: `Title of ${id}` },
      type: 'GenericAccessResource',
      owner: { code: 'skd', organizationNumber: '974761076', name: { en: 'The owner' } },
      delegable: false,
      accessList: false,
    })),
    links: codes.map((code) => ({
      subject: subjectUrn(packageUrn(code)),
      services: services.filter((id) => given[id]?.includes(code)),
    })),
    used: services.map((id) => ({ id, ownerCode: 'skd', minimumLevel: 3 })),
  };
}
