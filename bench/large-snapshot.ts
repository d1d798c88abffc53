import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  authorizedParty,
  EXPECTED,
  oneOf,
  organizationNumbers,
  type PackageGift,
  randomNumbers,
  uuid,
  type World,
  world,
} from './made-up.js';

/** How large the large audit is: 18,000 parties by 305 services are 5.49 million rows. */
export const LARGE = {
  systemUsers: 400,
  partiesEach: 45,
  expectedServices: 305,
  otherServices: 115,
  packages: 120,
  grantSets: 200,
} as const;

/** Where the large snapshot lies, and what must be visible in it. */
export interface LargeSnapshot {
  readonly folder: string;
  readonly config: string;
  /** What the identifiers of all expected services start with. */
  readonly expectedPrefix: string;
  readonly links: string;
  readonly services: string;
  /** The authorised parties of each system user. */
  readonly parties: readonly string[];
}

const SEED = 20_261_120;
const VENDOR = '310652970';
const SYSTEM = `${VENDOR}_bench`;
const OWNER = { name: { en: 'Made-up agency', nb: 'Oppdiktet etat' }, organization: '974761076', orgcode: 'skd' };

/** Writes the large snapshot (DESIGN §3.4) into a folder, and `dekning.yaml` beside it. The same in every run. */
export async function writeLargeSnapshot(into: string): Promise<LargeSnapshot> {
  const folder = join(into, 'large');
  await rm(folder, { recursive: true, force: true });
  const files = { ...catalogueFiles(made), ...accessFiles(made) };
  const bodies = Object.entries(files).map(([path, body]) => [path, `${JSON.stringify(body)}\n`] as const);
  for (const [path, text] of [...bodies, ['manifest.json', manifest(bodies)] as const]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const config = join(into, 'dekning.yaml');
  await writeFile(config, `expect:\n  - service: ${EXPECTED}*\ngate:\n  failOn: [never]\n`);
  return {
    folder,
    config,
    expectedPrefix: EXPECTED,
    links: join(folder, 'resource-registry/bysubjects.json'),
    services: join(folder, 'resource-registry/resourcelist.json'),
    parties: Object.keys(files)
      .filter((path) => path.startsWith('authorized-parties/'))
      .map((path) => join(folder, path)),
  };
}

const random = randomNumbers(SEED);
const made = world(random, LARGE);

const manifest = (bodies: readonly (readonly [path: string, text: string])[]): string =>
  JSON.stringify({
    schemaVersion: 1,
    environment: 'tt02',
    capturedAt: '2026-11-20T05:00:00.000Z',
    tool: { name: 'dekning-bench', version: '1' },
    files: Object.fromEntries(
      bodies.map(([path, text]) => [path, { sha256: createHash('sha256').update(text).digest('hex'), status: 200 }]),
    ),
  });

/** The catalogue: the Metadata API and the Resource Registry tell the same links. */
const catalogueFiles = ({ services, packages }: World): Record<string, unknown> => ({
  'metadata/packages.en.json': packages.map((one, at) => ({ object: accessPackage(one, at), score: 0, fields: [] })),
  'resource-registry/resourcelist.json': services.map((id) => ({
    identifier: id,
    title: { en: `Made-up service ${id}`, nb: `Oppdiktet tjeneste ${id}` },
    delegable: true,
    hasCompetentAuthority: OWNER,
    accessListMode: 'Disabled',
    resourceType: 'AltinnApp',
  })),
  'resource-registry/bysubjects.json': {
    links: {},
    data: packages.map(({ code, services: given }) => ({
      subject: attribute('urn:altinn:accesspackage', code),
      resources: given.map((id) => attribute('urn:altinn:resource', id)),
    })),
  },
  'dialogporten/serviceresources.json': {
    items: services.map((id) => ({
      serviceResource: { id, resourceType: 'AltinnApp', isDelegable: true, minimumAuthenticationLevel: 3, name: [] },
      roles: [],
      accessPackages: [],
      serviceOwner: { orgNumber: OWNER.organization, code: OWNER.orgcode },
    })),
  },
});

const accessPackage = ({ code, services }: PackageGift, at: number) => ({
  id: uuid(900_000 + at),
  name: `Made-up package ${at + 1}`,
  urn: `urn:altinn:accesspackage:${code}`,
  isDelegable: true,
  isAssignable: true,
  isResourcePolicyAvailable: true,
  area: null,
  type: { name: 'Organization', provider: null },
  resources: services.map((id) => ({ name: id, refId: id, provider: null, type: { name: 'AltinnApp' } })),
});

const attribute = (type: string, value: string) => ({ type, value, urn: `${type}:${value}` });

/** The system users of one client system, and the clients of each, who hold one of the sets of packages each. */
function accessFiles({ grantSets }: World): Record<string, unknown> {
  const { systemUsers, partiesEach } = LARGE;
  const numbers = organizationNumbers(systemUsers * (partiesEach + 1));
  const owners = numbers.splice(0, systemUsers);
  const users = owners.map((owner, at) => ({
    id: uuid(at + 1),
    integrationTitle: `Made-up client system ${at + 1}`,
    systemId: SYSTEM,
    reporteeOrgNo: owner,
    created: '2026-03-02T08:00:00Z',
    isDeleted: false,
    supplierOrgno: VENDOR,
    externalRef: owner,
    userType: 'agent',
  }));
  const clients = numbers.map((number, at) => authorizedParty(1_000 + at, number, oneOf(random, grantSets)));
  const bodies = users.map(({ id }, at) => {
    const data = clients.slice(at * partiesEach, (at + 1) * partiesEach);
    return [`authorized-parties/${id}.json`, { links: { next: null }, data }];
  });
  return {
    'system-register/systems.json': [{ systemId: SYSTEM, systemVendorOrgNumber: VENDOR, accessPackages: [] }],
    [`system-users/${SYSTEM}.json`]: { links: {}, data: users },
    ...Object.fromEntries(bodies),
  };
}
