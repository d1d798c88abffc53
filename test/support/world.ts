/**
 * Arbitraries for a small random Altinn: few enough services, packages and parties that what is held, expected and
 * registered meets often, written in every spelling that the APIs may send (reference §2.1, §4.2).
 */
import fc from 'fast-check';
import type { AuthorizedInstance, AuthorizedParty } from '../../src/core/access/access.js';
import type { AccessPackage, CatalogueRecords, Service } from '../../src/core/catalogue/catalogue.js';
import {
  organizationUrn,
  packageUrn,
  partyUuidUrn,
  type ServiceId,
  serviceId,
  subjectUrn,
} from '../../src/core/identifiers.js';
import type { SubjectRow } from './naive-rule.js';

export interface World {
  readonly services: readonly Service[];
  readonly packages: readonly AccessPackage[];
  readonly subjects: readonly SubjectRow[];
  readonly parties: readonly AuthorizedParty[];
  /** Identifiers to judge by, in any casing, some of which no registry knows. */
  readonly expected: readonly string[];
}

export const USER_TYPES = ['standard', 'agent', 'Agent', 'future-type'] as const;

/** Two parties that no list names: the situations of parties that the user was not authorised for. */
export const UNLISTED_PARTIES = [
  { urn: organizationUrn('310999999'), isPerson: false },
  { urn: partyUuidUrn('0f0f0f0f-0000-4000-8000-00000000ffff'), isPerson: true },
];

const SERVICES = [
  'app_skd_Mva-Melding',
  'app_skd_skattemelding',
  'app_brg_Aarsregnskap-vanlig-202406',
  'ske-innrapportering-amelding',
  'ske-Innrapportering-boligselskap',
  'nav-sykepenger',
  'nav-sykepenger-dialog',
  'dat-korrespondanse',
  'udi-melding',
  'slk-Broker',
  'krt-1187a-1',
  'ttd_Dialog',
];
const UNREGISTERED_SERVICES = ['app_skd_nedlagt', 'Finnes-Ikke', 'skrivefeil'];
const ANY_SERVICE = [...SERVICES, ...UNREGISTERED_SERVICES];

const PACKAGE_CODES = [
  'skatt',
  'skatt-naering',
  'skattegrunnlag',
  'regnskapsforer-lonn',
  'ansvarlig-revisor',
  'maskinlesbare-hendelser',
  'eksplisitt',
  'innbygger-skatteforhold',
  'hovedadministrator',
  'virksomhetens-representant-skjemaoppgaver',
];
const ANY_CODE = [...PACKAGE_CODES, 'ukjent-pakke', 'omdopt-pakke'];
const ROLES = ['dagl', 'regna', 'utinn'];
const ANY_SUBJECT = [
  ...ANY_CODE.map((code) => `urn:altinn:accesspackage:${code}`),
  ...ROLES.map((role) => `urn:altinn:rolecode:${role}`),
  'urn:altinn:external-role:ccr:daglig-leder',
  'urn:altinn:org',
];

const DIALOG_TYPES = ['GenericAccessResource', 'AltinnApp', 'MigratedApp', 'CorrespondenceService'];
const OTHER_TYPES = ['altinnapp', 'BrokerService', 'MaskinportenSchema', 'Systemresource', 'Default', 'FutureResource'];

const PARTIES = [
  ...['310111111', '310222222', '310333333', '310444444', '310555555', '310666666'].map((number) => ({
    urn: organizationUrn(number),
    isPerson: false,
  })),
  ...['0f0f0f0f-0000-4000-8000-000000000001', '0f0f0f0f-0000-4000-8000-000000000002'].map((uuid) => ({
    urn: partyUuidUrn(uuid),
    isPerson: true,
  })),
];

const GUID = '0196A1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b';
const REFS_THAT_PARSE = [
  `urn:altinn:dialog-id:${GUID}`,
  `urn:altinn:correspondence-id:${GUID}`,
  `urn:altinn:instance-id:51795224/${GUID}`,
];
const REFS_THAT_DO_NOT = [
  null,
  '',
  GUID,
  'urn:altinn:dialog-id:',
  'urn:altinn:dialog-id:not-a-guid',
  `urn:altinn:dialog-id:${GUID}0`,
  `urn:altinn:instance-id:${GUID}`,
  `urn:altinn:instance-id:/${GUID}`,
  `urn:altinn:instance-id:51795224/${GUID}/1`,
  `urn:altinn:task-id:${GUID}`,
];

const mostly = (usual: boolean): fc.Arbitrary<boolean> => fc.constantFrom(usual, usual, usual, usual, !usual);

const alternating = (text: string): string =>
  [...text].map((character, at) => (at % 2 === 0 ? character.toUpperCase() : character.toLowerCase())).join('');

const inAnyCase = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.constantFrom('as-is', 'as-is', 'lower', 'upper', 'alternating')).map(([received, casing]) => {
    if (casing === 'lower') return received.toLowerCase();
    if (casing === 'upper') return received.toUpperCase();
    return casing === 'alternating' ? alternating(received) : received;
  });

const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => inAnyCase(fc.constantFrom(...texts));

const mostlyThere = (...texts: string[]): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.constantFrom('', undefined) },
  );

const service = (id: string): fc.Arbitrary<Service> =>
  fc
    .record({
      type: fc.constantFrom(...DIALOG_TYPES, ...DIALOG_TYPES, ...DIALOG_TYPES, ...OTHER_TYPES),
      code: mostlyThere('skd', 'SKD', 'brg', 'nav', 'ttd'),
      organizationNumber: mostlyThere('974761076', '974760673', '889640782'),
      delegable: fc.boolean(),
      accessList: mostly(false),
    })
    .map(({ type, code, organizationNumber, delegable, accessList }) => ({
      id: serviceId(id),
      title: {},
      type,
      owner: { code, organizationNumber, name: {} },
      delegable,
      accessList,
    }));

const accessPackage = (code: string): fc.Arbitrary<AccessPackage> =>
  fc.record({
    urn: fc.constant(packageUrn(code)),
    name: fc.constant(null),
    isPerson: mostly(false),
    isDelegable: fc.boolean(),
    isAssignable: fc.boolean(),
    services: fc.option(fc.array(fc.constantFrom(...SERVICES).map(serviceId), { maxLength: 2 }), { nil: undefined }),
  });

/** The same subject may come twice, and the same service twice under one subject, each time in another casing. */
const subjectRow: fc.Arbitrary<SubjectRow> = fc.record({
  subject: oneOf(ANY_SUBJECT),
  services: fc.array(oneOf([...SERVICES, ...SERVICES, ...SERVICES, ...UNREGISTERED_SERVICES]), { maxLength: 5 }),
});

const heldPackage: fc.Arbitrary<string> = inAnyCase(
  fc
    .tuple(fc.constantFrom(...ANY_CODE), mostly(false))
    .map(([code, asUrn]) => (asUrn ? `urn:altinn:accesspackage:${code}` : code)),
);

const instance: fc.Arbitrary<AuthorizedInstance> = fc.record({
  service: oneOf(ANY_SERVICE),
  instanceRef: fc.oneof(
    { weight: 2, arbitrary: oneOf(REFS_THAT_PARSE) },
    { weight: 1, arbitrary: fc.constantFrom(...REFS_THAT_DO_NOT) },
  ),
});

/** A party with units below it, `below` levels deep at most. */
const party = (below: number): fc.Arbitrary<AuthorizedParty> =>
  fc
    .record({
      who: fc.constantFrom(...PARTIES),
      isDeleted: mostly(false),
      isHierarchyOnly: mostly(false),
      packages: fc.array(heldPackage, { maxLength: 3 }),
      roles: fc.array(oneOf(ROLES), { maxLength: 1 }),
      services: fc.array(oneOf(ANY_SERVICE), { maxLength: 2 }),
      instances: fc.array(instance, { maxLength: 2 }),
      subunits: below > 0 ? fc.array(party(below - 1), { maxLength: 2 }) : fc.constant([]),
    })
    .map(({ who, ...row }) => ({ ...who, name: null, ...row }));

export const world: fc.Arbitrary<World> = fc.record({
  services: fc.tuple(...SERVICES.map((id) => fc.option(service(id), { freq: 12 }))).map(present),
  packages: fc.tuple(...PACKAGE_CODES.map((code) => fc.option(accessPackage(code), { freq: 12 }))).map(present),
  subjects: fc.array(subjectRow, { maxLength: 24 }),
  parties: fc.array(party(3), { minLength: 1, maxLength: 5 }),
  expected: fc.tuple(...ANY_SERVICE.map((id) => inAnyCase(fc.constant(id)))),
});

function present<T>(these: readonly (T | null)[]): T[] {
  return these.filter((one) => one !== null);
}

/** The world's catalogue as the decoders hand it over: identifiers parsed, every spelling and duplicate kept. */
export const recordsOf = ({ services, packages, subjects }: World): CatalogueRecords => ({
  services,
  packages,
  links: subjects.map((row) => ({ subject: subjectUrn(row.subject), services: row.services.map(serviceId) })),
  used: [],
});

export const expectedOf = ({ expected }: World): { readonly services: readonly ServiceId[] } => ({
  services: expected.map(serviceId),
});
