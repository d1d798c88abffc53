import assert from 'node:assert/strict';
import { decodeSystem, decodeSystems } from '../../src/altinn/system-register.js';
import { changed, decoded, refused } from '../support/build.js';

/** A row of `GET systemregister/vendor` (reference §3.1). */
const LISTED = {
  systemId: '312605031_b217',
  systemVendorOrgNumber: '312605031',
  systemVendorOrgName: 'EKSEMPEL AS',
  name: { nb: 'Lønn', en: 'Payroll', nn: 'Løn' },
  description: { nb: '', en: '', nn: '' },
  rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'authentication-e2e-test' }] }],
  accessPackages: [{ urn: 'urn:altinn:accesspackage:A-ordning' }],
  isVisible: true,
};

/** The sample of `GET systemregister/vendor/{systemId}` (reference §3.1), which calls the identifier `id`. */
const SINGLE = {
  id: '312605031_b217',
  vendor: { ID: '0192:312605031' },
  name: { nb: '…', en: '…', nn: '…' },
  rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'authentication-e2e-test' }] }],
  accessPackages: [],
  isDeleted: true,
  clientId: ['fd4ade4c-4463-485c-a764-172d4bde3b33'],
  isVisible: false,
  allowedRedirectUrls: [],
};

describe('the systems of a vendor', () => {
  it('are read as systemregister/vendor lists them', () => {
    assert.deepEqual(decoded(decodeSystems, [LISTED]), [
      { id: '312605031_b217', packages: ['urn:altinn:accesspackage:a-ordning'], services: ['authentication-e2e-test'] },
    ]);
  });

  it('are read as a single system is told', () => {
    assert.deepEqual(decoded(decodeSystems, [SINGLE]), [
      { id: '312605031_b217', packages: [], services: ['authentication-e2e-test'] },
    ]);
  });

  it('are read in any envelope, and may be none', () => {
    for (const body of [{ data: [LISTED] }, { links: {}, data: [[LISTED]] }, [[LISTED]]]) {
      assert.equal(decoded(decodeSystems, body)[0]?.id, '312605031_b217');
    }
    for (const body of [[], { data: [] }]) assert.deepEqual(decoded(decodeSystems, body), []);
  });

  it('may have no packages, or such as are told by bare code', () => {
    assert.deepEqual(decoded(decodeSystems, [{ ...LISTED, accessPackages: [] }])[0]?.packages, []);
    const [system] = decoded(decodeSystems, [{ ...LISTED, accessPackages: [{ urn: 'skatt' }] }]);
    assert.deepEqual(system?.packages, ['urn:altinn:accesspackage:skatt']);
  });

  it('tell nothing of packages without a list of them, and are refused where that is null', () => {
    assert.equal(decoded(decodeSystems, [changed(LISTED, ['accessPackages'], undefined)])[0]?.packages, undefined);
    for (const accessPackages of [null, [{ urn: null }], [{}]]) {
      assert.match(refused(decodeSystems, [{ ...LISTED, accessPackages }]), /^\[0\]\.accessPackages/);
    }
  });

  it('may have no single rights, and rights to what lies below a service', () => {
    const task = { id: 'urn:altinn:task', value: 'Task_1' };
    for (const rights of [[], [{ resource: [] }], [{ resource: [task] }]]) {
      assert.deepEqual(decoded(decodeSystems, [{ ...LISTED, rights }])[0]?.services, []);
    }
  });

  it('tell nothing of single rights without a list of them, and are refused where what is in it does not tell which', () => {
    assert.equal(decoded(decodeSystems, [changed(LISTED, ['rights'], undefined)])[0]?.services, undefined);
    const id = 'urn:altinn:resource';
    for (const resource of [null, undefined, [null], [{ id }], [{ id, value: null }], [{ id: null, value: 'x' }]]) {
      assert.match(refused(decodeSystems, [{ ...LISTED, rights: [{ resource }] }]), /^\[0\]\.rights\[0\]\.resource/);
    }
    for (const rights of [null, 'all']) {
      assert.match(refused(decodeSystems, [{ ...LISTED, rights }]), /^\[0\]\.rights: /);
    }
  });

  it('may have fields that are new', () => {
    assert.equal(decoded(decodeSystems, [{ ...LISTED, isNew: { deep: [1] } }]).length, 1);
  });

  it('are refused without an identifier under either name', () => {
    for (const wrong of [undefined, null, '']) {
      assert.match(refused(decodeSystems, [LISTED, changed(LISTED, ['systemId'], wrong)]), /^\[1\]: neither systemId/);
    }
    assert.match(refused(decodeSystems, [{ ...LISTED, systemId: 312605031 }]), /^\[0\]\.systemId: /);
  });

  it('are refused when their packages are of another type', () => {
    assert.match(refused(decodeSystems, [{ ...LISTED, accessPackages: {} }]), /^\[0\]\.accessPackages: /);
    assert.match(refused(decodeSystems, [{ ...LISTED, accessPackages: [{ urn: 1 }] }]), /accessPackages\[0\]\.urn: /);
  });

  it('are refused without a list', () => {
    for (const body of [null, {}, { data: null }]) assert.match(refused(decodeSystems, body), /expected a list/);
  });
});

describe('one system of a vendor', () => {
  it('is read as systemregister/vendor/{systemId} gives it', () => {
    const single = { ...SINGLE, accessPackages: [{ urn: 'urn:altinn:accesspackage:Skatt' }] };
    assert.deepEqual(decoded(decodeSystem, single), {
      id: '312605031_b217',
      packages: ['urn:altinn:accesspackage:skatt'],
      services: ['authentication-e2e-test'],
    });
  });

  it('is read as the list gives it too', () => {
    assert.equal(decoded(decodeSystem, LISTED).id, '312605031_b217');
  });

  it('is no list, no text, and nothing without an identifier', () => {
    for (const body of [null, [], [SINGLE], 'text', {}, { data: SINGLE }]) refused(decodeSystem, body);
    assert.match(refused(decodeSystem, changed(SINGLE, ['id'], undefined)), /^neither systemId nor id is there$/);
    assert.match(refused(decodeSystem, { ...SINGLE, id: 1 }), /^id: /);
  });
});
