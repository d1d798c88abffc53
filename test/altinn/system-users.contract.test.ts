import assert from 'node:assert/strict';
import { decodeSystemUser, decodeSystemUsers } from '../../src/altinn/system-users.js';
import { assertNeeds, changed, decoded, refused } from '../support/build.js';

/** The sample of reference §3.2, with the fields that the documentation still shows and the API no longer gives. */
const ROW = {
  id: '704013ee-e82a-433e-83c5-a40e6e00d746',
  integrationTitle: 'SmartCloud',
  systemId: '991825827_smartcloud',
  productName: '',
  systemInternalId: '2c3b…',
  partyId: '51795224',
  reporteeOrgNo: '313775429',
  created: '2024-11-15T09:36:50.451886Z',
  isDeleted: false,
  supplierName: '',
  supplierOrgno: '991825827',
  externalRef: '313775429',
  accessPackages: [],
  userType: 'standard',
};
const BODY = { links: {}, data: [ROW] };

const userWith = (field: string, value: unknown) => decoded(decodeSystemUsers, [changed(ROW, [field], value)])[0];

describe('the system users of a system', () => {
  it('are read as systemuser/vendor/bysystem gives them', () => {
    assert.deepEqual(decoded(decodeSystemUsers, BODY), [
      {
        id: '704013ee-e82a-433e-83c5-a40e6e00d746',
        type: 'standard',
        systemId: '991825827_smartcloud',
        externalRef: '313775429',
        title: 'SmartCloud',
        owner: '313775429',
        created: '2024-11-15T09:36:50.451886Z',
      },
    ]);
  });

  it('are read in any envelope, and may be none', () => {
    const read = decoded(decodeSystemUsers, BODY);
    for (const body of [[ROW], [[ROW]], { data: [[ROW]] }, { ...BODY, links: { next: 'https://x' } }]) {
      assert.deepEqual(decoded(decodeSystemUsers, body), read);
    }
    for (const body of [[], { links: {}, data: [] }]) assert.deepEqual(decoded(decodeSystemUsers, body), []);
  });

  it('are of any type, carried through as it is told', () => {
    for (const type of ['agent', 'Standard', 'cooperative']) assert.equal(userWith('userType', type)?.type, type);
  });

  it('are of type unknown where that is not told', () => {
    for (const type of [null, undefined, '']) assert.equal(userWith('userType', type)?.type, 'unknown');
  });

  it('may lack an external reference and a title', () => {
    for (const nothing of [null, undefined]) {
      assert.equal(userWith('externalRef', nothing)?.externalRef, null);
      assert.equal(userWith('integrationTitle', nothing)?.title, null);
    }
  });

  it('are several of one organisation, told apart by id', () => {
    const other = { ...ROW, id: '0f08aee7-a6e9-4674-ba2d-517bd31e3941', externalRef: '12345qwerty' };
    assert.equal(decoded(decodeSystemUsers, [ROW, other]).length, 2);
  });

  it('leave out one that is marked as deleted', () => {
    assert.deepEqual(decoded(decodeSystemUsers, [{ ...ROW, isDeleted: true }]), []);
    for (const flag of [null, undefined, false]) assert.ok(userWith('isDeleted', flag));
  });

  it('have organisation numbers as they are told: mod-11 is demanded of users, never of an API', () => {
    assert.equal(userWith('reporteeOrgNo', '313775420')?.owner, '313775420');
    assert.equal(userWith('reporteeOrgNo', '313 775 429')?.owner, '313775429');
  });

  it('may have fields that are new', () => {
    assert.ok(userWith('isNew', { deep: [1] }));
  });

  it('are refused when what they rest on is missing, null or of another type', () => {
    assertNeeds(decodeSystemUsers, BODY, ['data', 0], ['id', 'systemId', 'reporteeOrgNo']);
    for (const field of ['id', 'systemId', 'reporteeOrgNo']) {
      assert.ok(refused(decodeSystemUsers, [changed(ROW, [field], '')]).startsWith(`[0].${field}: `));
    }
    assert.match(refused(decodeSystemUsers, [{ ...ROW, userType: 1 }]), /^\[0\]\.userType: /);
    assert.match(refused(decodeSystemUsers, [{ ...ROW, isDeleted: 'false' }]), /^\[0\]\.isDeleted: /);
    assert.match(refused(decodeSystemUsers, [{ ...ROW, reporteeOrgNo: 313775429 }]), /^\[0\]\.reporteeOrgNo: /);
  });

  it('are refused without a list', () => {
    for (const body of [null, {}, { data: null }, { links: {} }]) {
      assert.match(refused(decodeSystemUsers, body), /expected a list/);
    }
  });
});

describe('one system user', () => {
  it('is read as systemuser/vendor/byquery gives it', () => {
    assert.deepEqual(decoded(decodeSystemUser, ROW), {
      id: '704013ee-e82a-433e-83c5-a40e6e00d746',
      type: 'standard',
      systemId: '991825827_smartcloud',
      externalRef: '313775429',
      title: 'SmartCloud',
      owner: '313775429',
      created: '2024-11-15T09:36:50.451886Z',
    });
  });

  it('is the same as in the list of its system', () => {
    assert.deepEqual([decoded(decodeSystemUser, ROW)], decoded(decodeSystemUsers, BODY));
  });

  it('may be of any type, and without reference and title', () => {
    const { type, externalRef, title } = decoded(decodeSystemUser, {
      ...ROW,
      userType: 'cooperative',
      externalRef: null,
      integrationTitle: null,
    });
    assert.deepEqual([type, externalRef, title], ['cooperative', null, null]);
  });

  it('is refused when what it rests on is missing, null or of another type', () => {
    for (const field of ['id', 'systemId', 'reporteeOrgNo']) {
      for (const wrong of [undefined, null, 1, '']) {
        assert.ok(refused(decodeSystemUser, changed(ROW, [field], wrong)).startsWith(`${field}: `));
      }
    }
    for (const body of [null, [], [ROW], BODY, 'text']) refused(decodeSystemUser, body);
  });

  it('has no owner who is a person', () => {
    for (const number of ['01017012345', '010170 12345 ']) {
      const message = refused(decodeSystemUser, { ...ROW, reporteeOrgNo: number });
      assert.equal(message, 'reporteeOrgNo: no organisation number');
    }
  });
});
