import { FACTS, type LinkFact, type ServiceFact } from './facts.js';

/** The catalogue's API bodies, made from the facts tables. What no table knows is left out of them. */

const LANGUAGE = 'en';

/** Languages of packages: others are left out, and what stands in for them can be seen. */
export type ExampleLanguage = 'nb' | 'en';

const TYPE_NAMES = {
  nb: { organization: 'Organisasjon', person: 'Person' },
  en: { organization: 'Organization', person: 'Person' },
} as const;

const areas = new Map(FACTS.areas.map((area) => [area.id, area]));
const owners = new Map(FACTS.owners.map((owner) => [owner.orgcode.toLowerCase(), owner]));
const services = new Map(FACTS.services.map((service) => [service.identifier, service]));

const ownerName = ({ orgcode }: ServiceFact) =>
  orgcode === null ? undefined : owners.get(orgcode.toLowerCase())?.name;

const grouped = (links: readonly LinkFact[], key: (link: LinkFact) => string): Map<string, LinkFact[]> => {
  const groups = new Map<string, LinkFact[]>();
  for (const link of links) groups.set(key(link), [...(groups.get(key(link)) ?? []), link]);
  return groups;
};

/** Body of `accesspackages/search?term=&searchInResources=true`. */
export function packages(language: ExampleLanguage): unknown {
  const shown = grouped([...FACTS.links, ...FACTS.onlyInMetadata], (link) => link.package);
  return FACTS.packages.map((fact) => {
    const area = areas.get(fact.areaId);
    return {
      object: {
        id: fact.id,
        name: fact.name[language],
        urn: fact.urn,
        isDelegable: fact.isDelegable,
        isAssignable: fact.isAssignable,
        isResourcePolicyAvailable: fact.isResourcePolicyAvailable,
        area: area ? { id: area.id, name: area.name[language], urn: area.urn, packages: [], group: null } : null,
        type: { name: TYPE_NAMES[language][fact.type], provider: null },
        resources: (shown.get(fact.urn) ?? []).map(({ service }) => metadataResource(service)),
      },
      score: 0,
      fields: [],
    };
  });
}

function metadataResource(identifier: string): unknown {
  const service = services.get(identifier);
  return {
    name: service?.title?.['nb'] ?? identifier,
    refId: identifier,
    provider: { refId: service?.organization ?? null, code: service?.orgcode ?? null, type: null },
    type: { name: service?.resourceType ?? null },
  };
}

/** Body of `meta/info/roles`. */
export const roles = (): unknown =>
  FACTS.roles.map((fact) => ({
    id: fact.id,
    name: fact.name[LANGUAGE],
    code: fact.code,
    isKeyRole: fact.isKeyRole,
    urn: fact.urn,
    legacyRoleCode: fact.legacyRoleCode,
    legacyUrn: fact.legacyUrn,
  }));

/** Body of `resource/resourcelist`: nulls are left out. */
export const resourceList = (): unknown =>
  FACTS.services.map((fact) => ({
    identifier: fact.identifier,
    ...(fact.title && { title: fact.title }),
    ...(fact.delegable !== null && { delegable: fact.delegable }),
    hasCompetentAuthority: {
      ...(ownerName(fact) && { name: ownerName(fact) }),
      ...(fact.organization && { organization: fact.organization }),
      ...(fact.orgcode && { orgcode: fact.orgcode }),
    },
    accessListMode: fact.accessList ? 'Enabled' : 'Disabled',
    resourceType: fact.resourceType,
  }));

/** Body of `resource/bysubjects` for every package and role: subjects without services are absent. */
export function bySubjects(): unknown {
  const byPackage = grouped(FACTS.links, (link) => link.package);
  const byRole = grouped(
    FACTS.services.flatMap(({ identifier, roleSubjects }) =>
      roleSubjects.map((subject) => ({ package: subject, service: identifier })),
    ),
    (link) => link.package,
  );
  const data = [...byPackage, ...byRole].map(([urn, links]) => ({
    subject: attribute(urn),
    resources: links.map(({ service }) => attribute(`urn:altinn:resource:${service}`)),
  }));
  return { links: {}, data };
}

function attribute(urn: string): { type: string; value: string; urn: string } {
  const at = urn.lastIndexOf(':');
  return { type: urn.slice(0, at), value: urn.slice(at + 1), urn };
}

/** Body of `metadata/serviceresources`: the services in use. */
export function serviceResources() {
  const packagesOf = grouped(FACTS.links, (link) => link.service);
  const items = FACTS.services
    .filter((fact) => fact.inUse)
    .map((fact) => ({
      serviceResource: {
        id: fact.identifier,
        resourceType: fact.resourceType,
        isDelegable: fact.delegable ?? true,
        minimumAuthenticationLevel: fact.minimumLevel,
        name: Object.entries(fact.title ?? {}).map(([languageCode, value]) => ({ languageCode, value })),
      },
      roles: fact.roleSubjects.map((urn) => ({ urn })),
      accessPackages: (packagesOf.get(fact.identifier) ?? []).map((link) => ({ urn: link.package })),
      serviceOwner: { orgNumber: fact.organization, code: fact.orgcode?.toLowerCase() },
    }));
  return { items };
}
