/** The system users of a scenario, what each was given, and what the vendor asked for, as bodies of the APIs. */
import type { PartyNotation, WorldNotation } from './format.js';
import { type Registry, uuid } from './names.js';

const PACKAGE = 'urn:altinn:accesspackage:';
const VENDOR = '310652970';

export function accessFiles(world: WorldNotation, registry: Registry): Record<string, unknown> {
  const users = Object.entries(world.users);
  const systems = new Set([...users.map(([, { system }]) => system), ...Object.keys(world.systems ?? {})]);
  const files: Record<string, unknown> = {};
  for (const system of systems)
    files[`system-users/${registry.systemIdOf(system)}.json`] = usersOf(world, registry, system);
  for (const [title, { parties }] of users) {
    if (!parties) continue;
    const body = { links: { next: null }, data: partyTree(parties, registry) };
    files[`authorized-parties/${registry.userIdOf(title)}.json`] = body;
    Object.assign(files, shownFiles(parties, registry.userIdOf(title), registry));
  }
  return { ...files, ...registerFile(world, registry), ...requestFiles(world, registry) };
}

/** What Dialogporten answered about each party that it was asked about. */
const shownFiles = (parties: Readonly<Record<string, PartyNotation>>, userId: string, registry: Registry) =>
  Object.fromEntries(
    Object.entries(parties).flatMap(([path, { shown }]) => {
      if (!shown) return [];
      const number = registry.numberOf(path.split(' / ').at(-1) ?? path);
      return [[`dialogporten/authorized/${userId}/${number}.json`, shownBody(shown)]];
    }),
  );

const shownBody = (shown: NonNullable<PartyNotation['shown']>): unknown =>
  typeof shown === 'string'
    ? { items: [], isFullCatalogueFallback: true }
    : { items: shown.map((id) => ({ serviceResource: { id } })), isFullCatalogueFallback: false };

const usersOf = (world: WorldNotation, registry: Registry, system: string): unknown => ({
  links: {},
  data: Object.entries(world.users)
    .filter(([, user]) => user.system === system)
    .map(([title, { owner, ref, type, created = '2026-03-02T08:00:00Z' }]) => ({
      id: registry.userIdOf(title),
      integrationTitle: title,
      systemId: registry.systemIdOf(system),
      productName: '',
      reporteeOrgNo: registry.numberOf(owner),
      created,
      isDeleted: false,
      supplierName: 'LEVERANDØREN AS',
      supplierOrgno: VENDOR,
      externalRef: ref ?? registry.numberOf(owner),
      userType: type,
    })),
});

interface Row {
  readonly subunits: Row[];
  readonly [key: string]: unknown;
}

/** Parties by path, as the tree that Access Management gives. */
function partyTree(parties: Readonly<Record<string, PartyNotation>>, registry: Registry): Row[] {
  const rows = new Map<string, Row>();
  const roots: Row[] = [];
  for (const [path, party] of Object.entries(parties)) {
    const names = path.split(' / ');
    const row = partyRow(names.at(-1) ?? path, names.length > 1, party, registry);
    rows.set(path, row);
    const parent = rows.get(names.slice(0, -1).join(' / '));
    if (names.length > 1 && !parent) throw new Error(`${path}: its main unit must be told before it`);
    (parent?.subunits ?? roots).push(row);
  }
  return roots;
}

function partyRow(name: string, isUnit: boolean, party: PartyNotation, registry: Registry): Row {
  const isPerson = party.person;
  return {
    partyUuid: registry.partyUuidOf(name),
    name,
    organizationNumber: isPerson ? null : registry.numberOf(name),
    type: isPerson ? 'Person' : 'Organization',
    unitType: isPerson ? null : isUnit ? 'BEDR' : 'AS',
    isDeleted: party.deleted,
    onlyHierarchyElementWithNoAccess: party.hierarchyOnly,
    authorizedAccessPackages: party.packages,
    authorizedResources: party.rights,
    authorizedRoles: party.roles,
    authorizedInstances: [
      ...party.instances.map((id) => instance(id, `urn:altinn:dialog-id:${uuid(900)}`)),
      ...party.unreadableInstances.map((id) => instance(id, 'urn:altinn:task-id:1')),
    ],
    subunits: [],
  };
}

const instance = (resourceId: string, instanceRef: string) => ({ resourceId, instanceId: uuid(900), instanceRef });

const packageList = (codes: readonly string[]) => codes.map((code) => ({ urn: PACKAGE + code }));
const rightList = (ids: readonly string[]) =>
  ids.map((value) => ({ resource: [{ id: 'urn:altinn:resource', value }] }));

function registerFile({ systems }: WorldNotation, registry: Registry): Record<string, unknown> {
  if (!systems) return {};
  const rows = Object.entries(systems).map(([name, { packages, rights }]) => ({
    systemId: registry.systemIdOf(name),
    systemVendorOrgNumber: VENDOR,
    systemVendorOrgName: 'LEVERANDØREN AS',
    name: { nb: name, nn: name, en: name },
    rights: rightList(rights),
    accessPackages: packageList(packages),
    isVisible: true,
  }));
  return { 'system-register/systems.json': rows };
}

/** Every list of every system is there, where any request is told. */
function requestFiles({ requests, systems, users }: WorldNotation, registry: Registry): Record<string, unknown> {
  if (!requests) return {};
  const names = new Set([...Object.keys(systems ?? {}), ...Object.values(users).map(({ system }) => system)]);
  const rows = requests.map((request, at) => ({
    ...request,
    id: request.became ? registry.userIdOf(request.became) : uuid(501 + at),
  }));
  return Object.fromEntries(
    [...names].flatMap((system) =>
      (['standard', 'agent', 'change'] as const).map((kind) => {
        const data = rows
          .filter((row) => row.kind === kind && row.system === system)
          .map(({ id, to, status, packages, rights, ref, created = '2026-03-01T08:00:00Z' }) => ({
            id,
            status,
            systemId: registry.systemIdOf(system),
            partyOrgNo: registry.numberOf(to),
            externalRef: ref ?? registry.numberOf(to),
            ...(kind === 'change'
              ? { requiredAccessPackages: packageList(packages), requiredRights: rightList(rights) }
              : { accessPackages: packageList(packages), rights: rightList(rights) }),
            created,
          }));
        return [`requests/${kind}/${registry.systemIdOf(system)}.json`, { links: {}, data }];
      }),
    ),
  );
}
