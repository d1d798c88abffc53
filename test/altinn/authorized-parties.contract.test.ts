import assert from 'node:assert/strict';
import { decodeAuthorizedParties } from '../../src/altinn/authorized-parties.js';
import { assertNeeds, changed, decoded, refused } from '../support/build.js';

const SUBUNIT = {
  partyUuid: '0f08aee7-a6e9-4674-ba2d-517bd31e3941',
  name: 'USENSUELL UVIRKSOM TIGER AS',
  organizationNumber: '315556155',
  parentId: null,
  personId: null,
  dateOfBirth: null,
  partyId: 52007751,
  emailId: null,
  type: 'Organization',
  unitType: 'BEDR',
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: ['regnskapsforer-lonn'],
  authorizedResources: [],
  authorizedRoles: [],
  authorizedInstances: [],
  subunits: [],
};

/** The sample of reference §4.2. */
const PARTY = {
  ...SUBUNIT,
  partyUuid: 'FD4ADE4C-4463-485c-a764-172d4bde3b33',
  organizationNumber: '312714051',
  partyId: 51795224,
  unitType: 'AS',
  authorizedAccessPackages: ['regnskapsforer-lonn', 'regnskapsforer-med-signeringsrettighet'],
  authorizedResources: ['devtest_gar_bruno_Direct_resource'],
  authorizedInstances: [
    { resourceId: 'devtest_gar', instanceId: '51795224/0196…', instanceRef: 'urn:altinn:dialog-id:0196…' },
  ],
  subunits: [SUBUNIT],
};
const BODY = { links: { next: null }, data: [PARTY] };

const IDENTITY_NUMBER = '12057912345';
const PERSON = {
  ...SUBUNIT,
  partyUuid: '5C1d3f27-04a1-4a5f-a2d2-0aa1f3c6f0b7',
  name: 'UVIRKSOM TIGER',
  organizationNumber: null,
  personId: IDENTITY_NUMBER,
  dateOfBirth: '1979-05-12',
  type: 'Person',
  unitType: null,
};

const partyWith = (field: string, value: unknown) =>
  decoded(decodeAuthorizedParties, [changed(PARTY, [field], value)])[0];

describe('the authorised parties of a system user', () => {
  it('are read as enduser/authorizedparties gives them, subunits and all', () => {
    const [party] = decoded(decodeAuthorizedParties, BODY);
    const { subunits, ...main } = party ?? assert.fail();
    assert.deepEqual(main, {
      urn: 'urn:altinn:organization:identifier-no:312714051',
      name: 'USENSUELL UVIRKSOM TIGER AS',
      isPerson: false,
      isDeleted: false,
      isHierarchyOnly: false,
      packages: ['regnskapsforer-lonn', 'regnskapsforer-med-signeringsrettighet'],
      roles: [],
      services: ['devtest_gar_bruno_Direct_resource'],
      instances: [{ service: 'devtest_gar', instanceRef: 'urn:altinn:dialog-id:0196…' }],
    });
    assert.deepEqual(
      subunits.map(({ urn, packages, subunits: below }) => [urn, packages, below]),
      [['urn:altinn:organization:identifier-no:315556155', ['regnskapsforer-lonn'], []]],
    );
  });

  it('are read in any envelope, the nested one of the documentation too', () => {
    const read = decoded(decodeAuthorizedParties, BODY);
    for (const body of [[PARTY], [[PARTY]], { links: {}, data: [PARTY] }, { data: [[PARTY]] }]) {
      assert.deepEqual(decoded(decodeAuthorizedParties, body), read);
    }
  });

  it('may be none: that is an answer', () => {
    for (const body of [{ links: { next: null }, data: [] }, [], { data: [[]] }]) {
      assert.deepEqual(decoded(decodeAuthorizedParties, body), []);
    }
  });

  it('have packages and roles as received: codes, or URNs as the documentation shows them', () => {
    const urns = ['urn:altinn:accesspackage:regnskapsforer-lonn'];
    assert.deepEqual(partyWith('authorizedAccessPackages', urns)?.packages, urns);
    assert.deepEqual(partyWith('authorizedRoles', ['DAGL'])?.roles, ['DAGL']);
  });

  it('may have roles that are null or absent, which no system user holds anyway', () => {
    for (const roles of [null, undefined]) assert.deepEqual(partyWith('authorizedRoles', roles)?.roles, []);
  });

  it('may have an instance without a reference, which makes nothing visible', () => {
    for (const instance of [{ resourceId: 'x', instanceRef: null }, { resourceId: 'x' }]) {
      const [read] = partyWith('authorizedInstances', [instance])?.instances ?? [];
      assert.deepEqual(read, { service: 'x', instanceRef: null });
    }
  });

  it('are deleted or hierarchy-only where that is told', () => {
    assert.equal(partyWith('isDeleted', true)?.isDeleted, true);
    assert.equal(partyWith('onlyHierarchyElementWithNoAccess', true)?.isHierarchyOnly, true);
    for (const field of ['isDeleted', 'onlyHierarchyElementWithNoAccess']) {
      for (const nothing of [null, undefined]) assert.ok(partyWith(field, nothing));
    }
  });

  it('are known by party uuid, in lower case, when they are no organisation, whatever they are', () => {
    for (const type of ['Person', 'SelfIdentified', 'None', 'SomethingNew']) {
      const [party] = decoded(decodeAuthorizedParties, [{ ...PERSON, type }]);
      assert.equal(party?.urn, 'urn:altinn:party:uuid:5c1d3f27-04a1-4a5f-a2d2-0aa1f3c6f0b7', type);
      assert.equal(party?.isPerson, type === 'Person', type);
    }
  });

  it('have organisation numbers as they are told: mod-11 is demanded of users, never of an API', () => {
    assert.match(partyWith('organizationNumber', '312714050')?.urn ?? '', /312714050$/);
  });

  it('may lack a name, and have fields that are new', () => {
    assert.equal(partyWith('name', null)?.name, null);
    assert.ok(partyWith('isNew', { deep: [1] }));
  });

  it('never have a national identity number, birth date or e-mail address, in an answer or in a refusal', () => {
    const person = { ...PERSON, emailId: 'tiger@example.no' };
    const nested = { ...PARTY, subunits: [person] };
    const told = JSON.stringify(decoded(decodeAuthorizedParties, { data: [person, nested] }));
    const asNumber = { ...person, personId: Number(IDENTITY_NUMBER), partyUuid: undefined };
    const refusals = ['partyUuid', 'type', 'subunits', 'name'].map((field) =>
      refused(decodeAuthorizedParties, [changed(person, [field], Number(IDENTITY_NUMBER))]),
    );
    for (const text of [told, refused(decodeAuthorizedParties, [asNumber]), ...refusals]) {
      assert.doesNotMatch(text, /12057912345|1979-05-12|tiger@example\.no/);
    }
  });

  it('are refused where a national identity number stands for that of an organisation, or for a uuid', () => {
    for (const number of [IDENTITY_NUMBER, '120579 12345']) {
      const organization = refused(decodeAuthorizedParties, [{ ...PARTY, organizationNumber: number }]);
      assert.equal(organization, '[0].organizationNumber: no organisation number');
      const subunit = { ...PARTY, subunits: [{ ...PERSON, partyUuid: number }] };
      assert.equal(refused(decodeAuthorizedParties, [subunit]), '[0].subunits[0].partyUuid: no uuid');
    }
  });

  it('have organisation numbers as people write them by hand, with spaces', () => {
    for (const number of ['312 714 051', '312\u00A0714\u00A0051', ' 312714051\n']) {
      assert.equal(partyWith('organizationNumber', number)?.urn, 'urn:altinn:organization:identifier-no:312714051');
    }
  });

  it('are refused when what they rest on is missing, null or of another type, at any depth', () => {
    const needed = ['partyUuid', 'type', 'authorizedAccessPackages', 'authorizedResources', 'authorizedInstances'];
    assertNeeds(
      decodeAuthorizedParties,
      BODY,
      ['data', 0],
      [...needed, 'subunits', 'authorizedInstances.0.resourceId'],
    );
    assertNeeds(decodeAuthorizedParties, BODY, ['data', 0], ['subunits.0', 'subunits.0.authorizedAccessPackages']);
    for (const [field, wrong] of [
      ['authorizedAccessPackages', [null]],
      ['authorizedResources', [{ id: 'x' }]],
      ['isDeleted', 'false'],
      ['onlyHierarchyElementWithNoAccess', 0],
      ['organizationNumber', 312714051],
      ['authorizedRoles', 'dagl'],
    ] as const) {
      const told = refused(decodeAuthorizedParties, [changed(PARTY, [field], wrong)]);
      assert.ok(told.startsWith(`[0].${field}`), told);
    }
  });

  it('are refused when an organisation has no number', () => {
    for (const nothing of [null, undefined, '']) {
      const told = refused(decodeAuthorizedParties, [changed(PARTY, ['organizationNumber'], nothing)]);
      assert.match(told, /^\[0\]\.organizationNumber: /);
    }
  });

  it('are refused without a list', () => {
    for (const body of [null, {}, { data: null }, { links: { next: null } }, '']) {
      assert.match(refused(decodeAuthorizedParties, body), /expected a list/);
    }
  });
});
