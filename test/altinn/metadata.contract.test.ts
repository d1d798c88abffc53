import assert from 'node:assert/strict';
import { decodePackages, decodeRoles } from '../../src/altinn/metadata.js';
import { assertNeeds, changed, decoded, refused } from '../support/build.js';

/** The sample of reference §1.2. */
const PACKAGE = {
  id: '1886712b-e077-445a-ab3f-8c8bdebccc67',
  name: 'Revisorattesterer',
  urn: 'urn:altinn:accesspackage:revisorattesterer',
  description: '…',
  isDelegable: true,
  isAssignable: false,
  isResourcePolicyAvailable: true,
  area: { id: '…', name: '…', urn: 'accesspackage:area:…', iconUrl: null, packages: [], group: null },
  type: { id: '8c216e2f-afdd-4234-9ba2-691c727bb33d', providerId: '…', name: 'Organisasjon', provider: null },
  resources: [
    {
      id: '1d7a…',
      name: 'Bruno automatisert test ressurs for direktedelegering',
      refId: 'devtest_gar_bruno_Direct_resource',
      provider: { id: '…', name: '…', refId: '991825827', logoUrl: null, code: 'ttd', typeId: '…', type: null },
      type: { id: '…', name: 'GenericAccessResource' },
    },
  ],
};
const HIT = { object: PACKAGE, score: 0, fields: [] };

const packageWith = (field: string, value: unknown) => decoded(decodePackages, [changed(PACKAGE, [field], value)])[0];

describe('the packages of the Metadata API', () => {
  it('are read as accesspackages/search gives them', () => {
    assert.deepEqual(decoded(decodePackages, [HIT]), [
      {
        urn: 'urn:altinn:accesspackage:revisorattesterer',
        name: 'Revisorattesterer',
        area: { urn: 'accesspackage:area:…', name: '…' },
        isPerson: false,
        isDelegable: true,
        isAssignable: false,
        services: ['devtest_gar_bruno_Direct_resource'],
      },
    ]);
  });

  it('are read in any envelope, with or without the object of a search hit', () => {
    const [expected] = decoded(decodePackages, [HIT]);
    for (const body of [[PACKAGE], { data: [HIT] }, { links: {}, data: [[HIT]] }, [[PACKAGE]]]) {
      assert.deepEqual(decoded(decodePackages, body), [expected]);
    }
  });

  it('are filed under an area, or under none where it is null, absent or no area', () => {
    assert.deepEqual(packageWith('area', { urn: ' accesspackage:area:personale ', name: null })?.area, {
      urn: 'accesspackage:area:personale',
      name: null,
    });
    for (const none of [null, undefined, 'personale', [], {}, { urn: 7 }, { urn: ' ' }]) {
      assert.equal(packageWith('area', none)?.area, undefined, JSON.stringify(none));
    }
  });

  it('have a URN in lower case, and may be told by bare code', () => {
    const urn = 'urn:altinn:accesspackage:revisorattesterer';
    assert.equal(packageWith('urn', 'urn:altinn:accesspackage:RevisorAttesterer')?.urn, urn);
    assert.equal(packageWith('urn', 'revisorattesterer')?.urn, urn);
  });

  it('are of persons where their type says so, in either language; type names may be translated, and a type that is absent is not told', () => {
    for (const name of ['Person', 'person']) assert.equal(packageWith('type', { name })?.isPerson, true);
    for (const name of ['Organisasjon', 'Organization', 'SomethingNew']) {
      assert.equal(packageWith('type', { name })?.isPerson, false, String(name));
    }
    for (const type of [null, undefined, { name: null }]) assert.equal(packageWith('type', type)?.isPerson, undefined);
  });

  it('have services that are not told where resources is null or absent, as in an export, and none where it is []', () => {
    assert.equal(packageWith('resources', null)?.services, undefined);
    assert.equal(packageWith('resources', undefined)?.services, undefined);
    assert.deepEqual(packageWith('resources', [])?.services, []);
  });

  it('have resources without provider or type, and some without a registry identifier', () => {
    const resources = [{ refId: 'nav_sykepenger_dialog' }, { refId: null }, { name: 'no refId' }];
    assert.deepEqual(packageWith('resources', resources)?.services, ['nav_sykepenger_dialog']);
  });

  it('may lack a name, which is for display only', () => {
    assert.equal(packageWith('name', null)?.name, null);
    assert.equal(packageWith('name', undefined)?.name, null);
  });

  it('may have fields that are new', () => {
    assert.equal(packageWith('isSomethingNew', { deep: [1] })?.name, 'Revisorattesterer');
  });

  it('are refused when what they rest on is missing, null or of another type', () => {
    assertNeeds(decodePackages, [PACKAGE], [0], ['urn', 'isDelegable', 'isAssignable']);
    assert.match(refused(decodePackages, [changed(HIT, ['object', 'urn'], '')]), /^\[0\]\.urn: /);
    assert.match(refused(decodePackages, [changed(HIT, ['object', 'isAssignable'], 'true')]), /^\[0\]\.isAssignable: /);
    assert.match(refused(decodePackages, [changed(PACKAGE, ['resources'], {})]), /^\[0\]\.resources: /);
    assert.match(refused(decodePackages, [changed(PACKAGE, ['resources', 0, 'refId'], 7)]), /resources\[0\]\.refId: /);
    assert.match(refused(decodePackages, [changed(PACKAGE, ['type'], 'Person')]), /^\[0\]\.type: /);
    assert.match(refused(decodePackages, [HIT, { object: null, score: 0 }]), /^\[1\]: /);
  });

  it('are refused when there are none', () => {
    for (const body of [[], { data: [] }, { data: [[]] }]) assert.match(refused(decodePackages, body), /never empty/);
  });
});

/** A real tt02 capture (reference §1.2). */
const ROLE = {
  id: '55bd7d4d-08dd-46ee-ac8e-3a44d800d752',
  name: 'Daglig leder',
  code: 'daglig-leder',
  isKeyRole: true,
  urn: 'urn:altinn:external-role:ccr:daglig-leder',
  legacyRoleCode: 'dagl',
  legacyUrn: 'urn:altinn:rolecode:dagl',
  isResourcePolicyAvailable: true,
  provider: { id: '0195ea92-2080-758b-89db-7735c4f68320', name: 'Enhetsregisteret', refId: null, code: 'sys-ccr' },
};

describe('the roles of the Metadata API', () => {
  it('are read with both URNs that policies may name them by', () => {
    assert.deepEqual(decoded(decodeRoles, [ROLE]), [
      {
        code: 'daglig-leder',
        name: 'Daglig leder',
        urn: 'urn:altinn:external-role:ccr:daglig-leder',
        legacyUrn: 'urn:altinn:rolecode:dagl',
      },
    ]);
  });

  it('may lack a legacy URN and a name, and have them in any case', () => {
    const [role] = decoded(decodeRoles, [{ code: 'agent', urn: 'urn:altinn:role:AGENT', legacyUrn: null, name: null }]);
    assert.deepEqual(role, { code: 'agent', name: null, urn: 'urn:altinn:role:agent', legacyUrn: null });
    assert.equal(decoded(decodeRoles, [changed(ROLE, ['legacyUrn'], undefined)])[0]?.legacyUrn, null);
  });

  it('may have fields that are new', () => {
    assert.equal(decoded(decodeRoles, [{ ...ROLE, isRevocable: false }]).length, 1);
  });

  it('are refused when what they rest on is missing, null or of another type, or when there are none', () => {
    assertNeeds(decodeRoles, [ROLE], [0], ['code', 'urn']);
    assert.match(refused(decodeRoles, []), /never empty/);
  });
});
