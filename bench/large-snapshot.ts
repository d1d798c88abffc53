import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linksBody, packagesBody, servicesBody, usedBody } from './catalogue-bodies.js';
import {
  authorizedParty,
  EXPECTED,
  oneOf,
  organizationNumbers,
  randomNumbers,
  uuid,
  type World,
  type WorldSize,
  world,
} from './made-up.js';

/** How large the large audit is: 18,000 parties by 305 services are 5.49 million rows. */
export const LARGE = {
  systemUsers: 400,
  partiesEach: 45,
  expectedServices: 305,
  otherServices: 115,
  packages: 120,
  servicesGiven: [14, 42],
  grantSets: 200,
  packagesHeld: [6, 14],
} as const;

/** Many system users with few clients each, to be read live: 200 pages, and three calls each. */
export const LIVE = {
  ...LARGE,
  systemUsers: 10_000,
  partiesEach: 3,
  expectedServices: 20,
  otherServices: 400,
} as const;

export interface SnapshotSize extends WorldSize {
  readonly systemUsers: number;
  readonly partiesEach: number;
}

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
export const SYSTEM = `${VENDOR}_bench`;

/** Writes a snapshot (DESIGN §3.4) of a size into a folder, and `dekning.yaml` beside it. The same in every run. */
export async function writeLargeSnapshot(into: string, size: SnapshotSize = LARGE): Promise<LargeSnapshot> {
  const folder = join(into, `large-${size.systemUsers}`);
  await rm(folder, { recursive: true, force: true });
  const random = randomNumbers(SEED);
  const made = world(random, size);
  const files = { ...catalogueFiles(made), ...accessFiles(made, size, random) };
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

const catalogueFiles = (of: World): Record<string, unknown> => ({
  'metadata/packages.en.json': packagesBody(of),
  'metadata/roles.json': [{ code: 'dagl', name: null, urn: 'urn:altinn:rolecode:dagl' }],
  'resource-registry/resourcelist.json': servicesBody(of),
  'resource-registry/bysubjects.json': linksBody(of),
  'dialogporten/serviceresources.json': usedBody(of),
});

/** The system users of one client system, and the clients of each, who hold one of the sets of packages each. */
function accessFiles(
  { grantSets }: World,
  { systemUsers, partiesEach }: SnapshotSize,
  random: () => number,
): Record<string, unknown> {
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
