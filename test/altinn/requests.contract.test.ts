import assert from 'node:assert/strict';
import { decodeRequests } from '../../src/altinn/requests.js';
import { assertNeeds, changed, decoded, refused } from '../support/build.js';

/** A request as reference §3.3 describes it. */
const REQUEST = {
  id: '704013ee-e82a-433e-83c5-a40e6e00d746',
  integrationTitle: 'SmartCloud',
  externalRef: '313775429',
  systemId: '991825827_smartcloud',
  partyOrgNo: '313775429',
  rights: [{ action: 'read', resource: [{ id: 'urn:altinn:resource', value: 'app_ttd_eksempel' }] }],
  accessPackages: [{ urn: 'urn:altinn:accesspackage:Skattegrunnlag' }],
  status: 'New',
  redirectUrl: '',
  confirmUrl: 'https://authn.ui.tt02.altinn.no/vendorrequest?id=…',
  escalated: false,
  created: '2026-11-15T09:36:50Z',
  timedOut: false,
};

const CHANGE_REQUEST = {
  id: 'a0c79e9c-dc4d-4a0e-8493-a76350c5b80c',
  systemId: '991825827_smartcloud',
  partyOrgNo: '313775429',
  requiredRights: [{ resource: [{ id: 'urn:altinn:resource', value: 'ttd-eksempel' }] }],
  unwantedRights: [],
  requiredAccessPackages: [{ urn: 'a-ordning' }],
  unwantedAccessPackages: [{ urn: 'urn:altinn:accesspackage:skattegrunnlag' }],
  status: 'Accepted',
};

describe("a vendor's requests", () => {
  it('are read as systemuser/request gives them', () => {
    assert.deepEqual(decoded(decodeRequests, { links: {}, data: [REQUEST] }), [
      {
        id: '704013ee-e82a-433e-83c5-a40e6e00d746',
        status: 'New',
        organizationNumber: '313775429',
        externalRef: '313775429',
        packages: ['urn:altinn:accesspackage:skattegrunnlag'],
        services: ['app_ttd_eksempel'],
        created: '2026-11-15T09:36:50Z',
      },
    ]);
  });

  it('are change requests too, with the packages that are required and not those that are unwanted', () => {
    const [change] = decoded(decodeRequests, [CHANGE_REQUEST]);
    assert.deepEqual(change?.packages, ['urn:altinn:accesspackage:a-ordning']);
    assert.deepEqual(change?.services, ['ttd-eksempel']);
    assert.equal(change?.externalRef, null);
  });

  it('are read in any envelope, and may be none', () => {
    for (const body of [[REQUEST], [[REQUEST]], { data: [[REQUEST]] }]) {
      assert.equal(decoded(decodeRequests, body).length, 1);
    }
    for (const body of [[], { links: {}, data: [] }]) assert.deepEqual(decoded(decodeRequests, body), []);
  });

  it('have any status, and may be for no packages', () => {
    for (const status of ['New', 'Accepted', 'Rejected', 'Denied', 'Timedout', 'NoChangeNeeded', 'SomethingNew']) {
      assert.equal(decoded(decodeRequests, [{ ...REQUEST, status }])[0]?.status, status);
    }
    assert.deepEqual(decoded(decodeRequests, [{ ...REQUEST, accessPackages: [] }])[0]?.packages, []);
  });

  it('are refused where they do not tell which packages they ask for', () => {
    for (const packages of [null, undefined, [{ urn: null }], [{}]]) {
      const body = [changed(REQUEST, ['accessPackages'], packages)];
      assert.match(refused(decodeRequests, body), /^\[0\]\.accessPackages/);
    }
    const change = [{ ...CHANGE_REQUEST, requiredAccessPackages: null }];
    assert.match(refused(decodeRequests, change), /^\[0\]\.requiredAccessPackages: /);
  });

  it('tell nothing of single rights without a list of them, as those for agents, and are refused where that is null', () => {
    assert.equal(decoded(decodeRequests, [changed(REQUEST, ['rights'], undefined)])[0]?.services, undefined);
    assert.match(refused(decodeRequests, [{ ...REQUEST, rights: null }]), /^\[0\]\.rights: /);
    const change = [{ ...CHANGE_REQUEST, requiredRights: null }];
    assert.match(refused(decodeRequests, change), /^\[0\]\.requiredRights: /);
  });

  it('may lack a party, and have fields that are new', () => {
    const [request] = decoded(decodeRequests, [
      { id: 'x', status: 'New', accessPackages: [], partyOrgNo: null, isNew: [1] },
    ]);
    assert.equal(request?.organizationNumber, null);
  });

  it('are refused when what they rest on is missing, null or of another type', () => {
    assertNeeds(decodeRequests, { data: [REQUEST] }, ['data', 0], ['id', 'status']);
    assert.match(refused(decodeRequests, [{ ...REQUEST, accessPackages: 'skatt' }]), /^\[0\]\.accessPackages: /);
    assert.match(refused(decodeRequests, [{ ...REQUEST, partyOrgNo: 313775429 }]), /^\[0\]\.partyOrgNo: /);
  });

  it('are found by an organisation number that is written with spaces', () => {
    const [request] = decoded(decodeRequests, [{ ...REQUEST, partyOrgNo: '313 775 429' }]);
    assert.equal(request?.organizationNumber, '313775429');
  });

  it('are refused without a list', () => {
    for (const body of [null, {}, { data: null }]) assert.match(refused(decodeRequests, body), /expected a list/);
  });
});
