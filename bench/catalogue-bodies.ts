import { type PackageGift, uuid, type World } from './made-up.js';

const OWNER = { name: { en: 'Made-up agency', nb: 'Oppdiktet etat' }, organization: '974761076', orgcode: 'skd' };

/** The API bodies of a catalogue, by the decoder that reads them. All sources tell the same links. */
export const packagesBody = ({ packages }: World) =>
  packages.map((one, at) => ({ object: accessPackage(one, at), score: 0, fields: [] }));

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

export const servicesBody = ({ services }: World) =>
  services.map((id) => ({
    identifier: id,
    title: { en: `Made-up service ${id}`, nb: `Oppdiktet tjeneste ${id}` },
    delegable: true,
    hasCompetentAuthority: OWNER,
    accessListMode: 'Disabled',
    resourceType: 'AltinnApp',
  }));

export const linksBody = ({ packages }: World) => ({
  links: {},
  data: packages.map(({ code, services }) => ({
    subject: attribute('urn:altinn:accesspackage', code),
    resources: services.map((id) => attribute('urn:altinn:resource', id)),
  })),
});

const attribute = (type: string, value: string) => ({ type, value, urn: `${type}:${value}` });

export const usedBody = ({ services }: World) => ({
  items: services.map((id) => ({
    serviceResource: { id, resourceType: 'AltinnApp', isDelegable: true, minimumAuthenticationLevel: 3, name: [] },
    roles: [],
    accessPackages: [],
    serviceOwner: { orgNumber: OWNER.organization, code: OWNER.orgcode },
  })),
});
