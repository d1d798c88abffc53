/**
 * The made-up system users of the bundled example, and what each was given. Every name, uuid and organisation number
 * is made up; the numbers are of the synthetic series and have a valid check digit.
 */

const VENDOR = { number: '310652970', name: 'EKSEMPEL LØNN OG SKATT AS' };
export const OWN_SYSTEM = `${VENDOR.number}_lonn-og-skatt`;
export const CLIENT_SYSTEM = `${VENDOR.number}_lonn-og-skatt-klient`;

export const BAKERY = { number: '311204564', name: 'BAKERIET PÅ BRYGGA AS' };
export const ACCOUNTANT = { number: '310987603', name: 'NORDAVIND REGNSKAP AS' };

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export interface ExampleParty {
  readonly number: string | null;
  readonly name: string;
  readonly unit?: string;
  readonly packages?: readonly string[];
  readonly resources?: readonly string[];
  readonly instances?: readonly { resourceId: string; instanceId: string; instanceRef: string }[];
  readonly isDeleted?: boolean;
  readonly isHierarchyOnly?: boolean;
  readonly subunits?: readonly ExampleParty[];
}

const BAKERY_PACKAGES = ['a-ordning', 'skattegrunnlag', 'naeringsmidler-drikkevarer-og-tobakk', 'krav-og-utlegg'];

const bakery: ExampleParty = {
  ...BAKERY,
  packages: [...BAKERY_PACKAGES, 'lonn-gammel-kode'],
  resources: ['nav_sykepenger_dialog'],
  instances: [
    {
      resourceId: 'nav_sykepenger_sykmelding',
      instanceId: uuid(901),
      instanceRef: `urn:altinn:dialog-id:${uuid(901)}`,
    },
  ],
  subunits: [
    {
      number: '311732161',
      name: 'BAKERIET PÅ BRYGGA AVD TORGET',
      unit: 'BEDR',
      packages: BAKERY_PACKAGES,
      resources: ['nav_sykepenger_dialog'],
      subunits: [{ number: '311245538', name: 'TORGET KIOSK', unit: 'BEDR', packages: BAKERY_PACKAGES }],
    },
  ],
};

export const ALL_ACCOUNTANT = [
  'regnskapsforer-lonn',
  'regnskapsforer-med-signeringsrettighet',
  'regnskapsforer-uten-signeringsrettighet',
];

const clients: readonly ExampleParty[] = [
  { number: '310166340', name: 'FJELL OG FJORD AS', packages: [...ALL_ACCOUNTANT, 'a-ordning', 'skattegrunnlag'] },
  { number: '310479713', name: 'ØRNES RØR AS', packages: ['regnskapsforer-lonn'] },
  {
    number: '311558900',
    name: 'SÆTRE SAG AS',
    isHierarchyOnly: true,
    subunits: [{ number: '312811359', name: 'SÆTRE SAG AVD ÅLESUND', unit: 'BEDR', packages: ALL_ACCOUNTANT }],
  },
  { number: '312324725', name: 'TINDEN TURUTSTYR AS', packages: ['regnskapsforer-lonn'], isDeleted: true },
  { number: null, name: 'SYNTETISK EIER', packages: ALL_ACCOUNTANT },
];

const COOPERATIVE: ExampleParty = {
  number: '312638096',
  name: 'HAVGLØTT SAMVIRKE SA',
  unit: 'SA',
  packages: ['a-ordning'],
};

interface ExampleSystemUser {
  readonly id: string;
  readonly title: string;
  readonly systemId: string;
  readonly owner: string;
  readonly userType: string;
  readonly parties: readonly ExampleParty[];
}

const SYSTEM_USERS: readonly ExampleSystemUser[] = [
  {
    id: uuid(1),
    title: 'Lønn og skatt',
    systemId: OWN_SYSTEM,
    owner: BAKERY.number,
    userType: 'standard',
    parties: [bakery],
  },
  { id: uuid(2), title: 'Lønn og skatt', systemId: OWN_SYSTEM, owner: '313890546', userType: 'standard', parties: [] },
  {
    id: uuid(3),
    title: 'Lønn og skatt samvirke',
    systemId: OWN_SYSTEM,
    owner: '312638096',
    userType: 'cooperative',
    parties: [COOPERATIVE],
  },
  {
    id: uuid(4),
    title: 'Lønn og skatt klient',
    systemId: CLIENT_SYSTEM,
    owner: ACCOUNTANT.number,
    userType: 'agent',
    parties: clients,
  },
  {
    id: uuid(5),
    title: 'Lønn og skatt klient',
    systemId: CLIENT_SYSTEM,
    owner: '313403912',
    userType: 'agent',
    parties: [],
  },
];

let partyNumber = 100;

function authorizedParty(party: ExampleParty): unknown {
  partyNumber += 1;
  return {
    partyUuid: uuid(partyNumber),
    name: party.name,
    organizationNumber: party.number,
    parentId: null,
    personId: null,
    dateOfBirth: null,
    partyId: 50_000_000 + partyNumber,
    emailId: null,
    type: party.number === null ? 'Person' : 'Organization',
    unitType: party.number === null ? null : (party.unit ?? 'AS'),
    isDeleted: party.isDeleted ?? false,
    onlyHierarchyElementWithNoAccess: party.isHierarchyOnly ?? false,
    authorizedAccessPackages: party.packages ?? [],
    authorizedResources: party.resources ?? [],
    authorizedRoles: [],
    authorizedInstances: party.instances ?? [],
    subunits: (party.subunits ?? []).map(authorizedParty),
  };
}

const REGISTERED_PACKAGES = ['a-ordning', 'skattegrunnlag', 'lonn', ...ALL_ACCOUNTANT];

const rightTo = (service: string): unknown => ({ resource: [{ id: 'urn:altinn:resource', value: service }] });

/** Body of `systemregister/vendor`. */
const systems = (): unknown =>
  [OWN_SYSTEM, CLIENT_SYSTEM].map((systemId) => ({
    systemId,
    systemVendorOrgNumber: VENDOR.number,
    systemVendorOrgName: VENDOR.name,
    name: { nb: 'Lønn og skatt', nn: 'Løn og skatt', en: 'Payroll and tax' },
    // Agents have no single rights (reference §7.3).
    rights: systemId === OWN_SYSTEM ? [rightTo('nav_sykepenger_dialog')] : [],
    accessPackages: REGISTERED_PACKAGES.map((code) => ({ urn: `urn:altinn:accesspackage:${code}` })),
    isVisible: true,
  }));

/** Body of `systemuser/vendor/bysystem/{systemId}`. */
const systemUsers = (systemId: string): unknown => ({
  links: {},
  data: SYSTEM_USERS.filter((user) => user.systemId === systemId).map((user) => ({
    id: user.id,
    integrationTitle: user.title,
    systemId,
    productName: '',
    reporteeOrgNo: user.owner,
    created: '2026-03-02T08:00:00Z',
    isDeleted: false,
    supplierName: VENDOR.name,
    supplierOrgno: VENDOR.number,
    externalRef: user.owner,
    userType: user.userType,
  })),
});

/** The files about whom the example is, by path. */
export const accessFiles = (): Readonly<Record<string, unknown>> => ({
  'system-register/systems.json': systems(),
  [`system-users/${OWN_SYSTEM}.json`]: systemUsers(OWN_SYSTEM),
  [`system-users/${CLIENT_SYSTEM}.json`]: systemUsers(CLIENT_SYSTEM),
  ...Object.fromEntries(
    SYSTEM_USERS.map(({ id, parties }) => [
      `authorized-parties/${id}.json`,
      { links: { next: null }, data: parties.map(authorizedParty) },
    ]),
  ),
});

const withDepth = (party: ExampleParty, depth: number): readonly { party: ExampleParty; depth: number }[] => [
  { party, depth },
  ...(party.subunits ?? []).flatMap((subunit) => withDepth(subunit, depth + 1)),
];

/** Each system user with every party that it was authorised for, and how deep that lies. */
export const partiesOf = () =>
  SYSTEM_USERS.map(({ id, parties }) => ({ id, parties: parties.flatMap((party) => withDepth(party, 0)) }));
