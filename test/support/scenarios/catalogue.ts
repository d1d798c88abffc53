/** The catalogue of a scenario, as bodies of the APIs. */
import { type PackageNotation, type ServiceNotation, service, type WorldNotation } from './format.js';

/** A catalogue is never empty: something that nobody asks about is always in it. */
const FILLER = { package: 'annen-pakke', service: 'annen-tjeneste' };

const PACKAGE = 'urn:altinn:accesspackage:';
const ROLE = 'urn:altinn:rolecode:';
const SERVICE = 'urn:altinn:resource:';

const FLAGS = {
  anyone: { isDelegable: true, isAssignable: true },
  'own-systems': { isDelegable: false, isAssignable: true },
  agents: { isDelegable: true, isAssignable: false },
  nobody: { isDelegable: false, isAssignable: false },
} as const;

const TYPES_WITH_DIALOGS = /^(GenericAccessResource|AltinnApp|MigratedApp|CorrespondenceService)$/i;

export function catalogueFiles(world: WorldNotation): Record<string, unknown> {
  const packages: [string, PackageNotation][] = [
    ...Object.entries(world.packages),
    [FILLER.package, { gives: [FILLER.service], to: 'anyone', from: 'organisations' }],
  ];
  const named = packages.flatMap(([, { gives }]) => gives);
  const services = new Map(
    [...new Set([...named, ...Object.keys(world.services)])].map((id) => [id, world.services[id] ?? service.parse({})]),
  );
  const listed = [...services].filter(([, { inRegistry }]) => inRegistry);
  return {
    'metadata/packages.en.json': packages.map(([code, one]) => packageRow(code, one)),
    'resource-registry/resourcelist.json': listed.map(([id, one]) => serviceRow(id, one)),
    'resource-registry/bysubjects.json': { links: {}, data: subjectRows(packages, services) },
    'dialogporten/serviceresources.json': {
      items: listed
        .filter(([, { inUse, type, owner }]) => inUse && owner !== 'none' && TYPES_WITH_DIALOGS.test(type))
        .map(([id, one]) => usedRow(id, one, packages)),
    },
  };
}

const urnOf = (code: string, { urn }: PackageNotation): string => urn ?? PACKAGE + code;

function packageRow(code: string, one: PackageNotation): unknown {
  const { gives, metadata, to, from } = one;
  const urn = urnOf(code, one);
  const object = {
    id: urn,
    name: code,
    urn,
    ...FLAGS[to],
    isResourcePolicyAvailable: true,
    area: null,
    type: { name: from === 'persons' ? 'Person' : 'Organization', provider: null },
    resources: (metadata ?? gives).map((refId) => ({ name: refId, refId, provider: null, type: null })),
  };
  return { object, score: 0, fields: [] };
}

const serviceRow = (identifier: string, { type, owner, delegable, accessList }: ServiceNotation): unknown => ({
  identifier,
  delegable,
  hasCompetentAuthority: owner === 'ttd' ? { organization: '991825827', orgcode: 'ttd' } : {},
  accessListMode: accessList ? 'Enabled' : 'Disabled',
  resourceType: type,
});

/** Dialogporten copies the links of the Resource Registry. */
const usedRow = (
  id: string,
  { type, delegable, level }: ServiceNotation,
  packages: readonly [string, PackageNotation][],
): unknown => ({
  serviceResource: { id, resourceType: type, isDelegable: delegable, minimumAuthenticationLevel: level },
  roles: [],
  accessPackages: packages
    .filter(([, { gives }]) => gives.includes(id))
    .map(([code, one]) => ({ urn: urnOf(code, one).toLowerCase() })),
  serviceOwner: { orgNumber: '991825827', code: 'ttd' },
});

/** Every subject that some policy names, with the services whose policies do. */
function subjectRows(
  packages: readonly [string, PackageNotation][],
  services: ReadonlyMap<string, ServiceNotation>,
): unknown[] {
  const given = new Map<string, Set<string>>();
  const add = (urn: string, id: string) => given.set(urn, (given.get(urn) ?? new Set()).add(id));
  for (const [code, one] of packages) {
    for (const id of one.gives) add(urnOf(code, one), id);
  }
  for (const [id, { roles, subjects }] of services) {
    for (const urn of [...roles.map((role) => ROLE + role), ...subjects]) add(urn, id);
  }
  return [...given].map(([urn, ids]) => ({
    subject: attribute(urn),
    resources: [...ids].map((id) => attribute(SERVICE + id)),
  }));
}

function attribute(whole: string): unknown {
  const urn = whole.toLowerCase().startsWith(SERVICE) ? whole : whole.toLowerCase();
  const at = urn.lastIndexOf(':');
  return { type: urn.slice(0, at), value: urn.slice(at + 1), urn };
}
