import { readFileSync } from 'node:fs';

/** The facts tables that the bundled example is made from (fixtures/facts/README.md). */

type Names = Readonly<Record<'nb' | 'nn' | 'en', string>>;

export interface PackageFact {
  readonly urn: string;
  readonly id: string;
  readonly code: string;
  readonly name: Names;
  readonly type: 'organization' | 'person';
  readonly isDelegable: boolean;
  readonly isAssignable: boolean;
  readonly isResourcePolicyAvailable: boolean;
  readonly areaId: string;
}

export interface AreaFact {
  readonly id: string;
  readonly urn: string;
  readonly name: Names;
}

export interface RoleFact {
  readonly urn: string;
  readonly id: string;
  readonly code: string;
  readonly name: Names;
  readonly legacyRoleCode: string | null;
  readonly legacyUrn: string | null;
  readonly isKeyRole: boolean;
}

export interface OwnerFact {
  readonly orgcode: string;
  readonly organization: string;
  readonly name: Names;
}

export interface ServiceFact {
  readonly identifier: string;
  readonly title: Readonly<Record<string, string>> | null;
  readonly orgcode: string | null;
  readonly organization: string | null;
  readonly resourceType: string;
  readonly delegable: boolean | null;
  readonly accessList: boolean;
  readonly inUse: boolean;
  readonly minimumLevel: number | null;
  readonly roleSubjects: readonly string[];
}

export interface LinkFact {
  readonly package: string;
  readonly service: string;
}

type MadeUpService = Omit<ServiceFact, 'orgcode' | 'organization'> & {
  readonly packages: readonly string[];
  /** Packages that the Metadata API alone links it to. */
  readonly onlyInMetadata?: readonly string[];
};

const table = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/facts/${name}.json`, import.meta.url), 'utf8')) as Row[];

const PACKAGE_PREFIX = 'urn:altinn:accesspackage:';
/** Testdepartementet, Altinn's own test owner: the owner of what is made up. */
const MADE_UP_OWNER = { orgcode: 'ttd', organization: '991825827' };

const madeUp = table<MadeUpService>('made-up');
const linksOf = (codesOf: (service: MadeUpService) => readonly string[]): LinkFact[] =>
  madeUp.flatMap((service) =>
    codesOf(service).map((code) => ({ package: PACKAGE_PREFIX + code, service: service.identifier })),
  );

export const FACTS = {
  packages: table<PackageFact>('packages'),
  areas: table<AreaFact>('areas'),
  roles: table<RoleFact>('roles'),
  owners: table<OwnerFact>('service-owners'),
  services: [...table<ServiceFact>('services'), ...madeUp.map((service) => ({ ...service, ...MADE_UP_OWNER }))],
  /** The links of the Resource Registry. */
  links: [...table<LinkFact>('links'), ...linksOf((service) => service.packages)],
  /** Links that the Metadata API shows although the registry does not have them. */
  onlyInMetadata: linksOf((service) => service.onlyInMetadata ?? []),
};
