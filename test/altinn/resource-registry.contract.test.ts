import assert from 'node:assert/strict';
import { decodeFurtherLinks, decodeServices, decodeSubjectLinks } from '../../src/altinn/resource-registry.js';
import { canHaveDialogs } from '../../src/core/catalogue/dialogs.js';
import { assertNeeds, changed, decoded, refused } from '../support/build.js';

/** The sample of reference §2.1. */
const CORRESPONDENCE = {
  identifier: 'Korrespondanse-fra-sivilforsvaret',
  version: '7',
  title: {
    en: 'Correspondence from Norwegian Civil Defence',
    nb: 'Korrespondanse fra Sivilforsvaret',
    nn: 'Korrespondanse frå Sivilforsvaret',
  },
  description: { nb: 'Denne tjenesten er …' },
  homepage: '',
  status: 'UnderDevelopment',
  contactPoints: [{ category: 'Brukerstøtte', email: 'postmottak@dsb.no', telephone: '', contactPage: '' }],
  delegable: false,
  visible: false,
  hasCompetentAuthority: { name: { nb: 'DSB' }, organization: '974760983', orgcode: 'dsb' },
  accessListMode: 'Disabled',
  resourceType: 'CorrespondenceService',
};

/** An app as the storage lists it: without description, status and contact points (reference §2.1). */
const APP = {
  identifier: 'app_krt_krt-1187a-1',
  title: { nb: 'Melding' },
  resourceReferences: [{ referenceSource: 'Altinn3', reference: 'krt/krt-1187a-1', referenceType: 'ApplicationId' }],
  hasCompetentAuthority: { orgcode: 'krt', organization: '889640782' },
  resourceType: 'AltinnApp',
  versionId: 0,
};

const serviceWith = (field: string, value: unknown) =>
  decoded(decodeServices, [changed(CORRESPONDENCE, [field], value)])[0];

describe('the services of the Resource Registry', () => {
  it('are read as resourcelist gives them, with the spelling of the registry', () => {
    assert.deepEqual(decoded(decodeServices, [CORRESPONDENCE]), [
      {
        id: 'Korrespondanse-fra-sivilforsvaret',
        title: CORRESPONDENCE.title,
        type: 'CorrespondenceService',
        owner: { code: 'dsb', organizationNumber: '974760983', name: { nb: 'DSB' } },
        delegable: false,
        accessList: false,
      },
    ]);
  });

  it('are apps of the storage too, which are delegable and open where that is left out', () => {
    const [app] = decoded(decodeServices, [APP]);
    assert.deepEqual([app?.type, app?.delegable, app?.accessList, app?.owner.name], ['AltinnApp', true, false, {}]);
    assert.ok(app && canHaveDialogs(app));
  });

  it('are read in any envelope', () => {
    for (const body of [{ data: [APP] }, { links: {}, data: [[APP]] }, [[APP]]]) {
      assert.equal(decoded(decodeServices, body)[0]?.id, 'app_krt_krt-1187a-1');
    }
  });

  it('may be of any resource type, the unknown among them, which have no dialogs', () => {
    for (const type of ['Default', 'Systemresource', 'MaskinportenSchema', 'Altinn2Service', 'Consent', 'NewType']) {
      const one = serviceWith('resourceType', type);
      assert.equal(one?.type, type);
      assert.equal(one && canHaveDialogs(one), false);
    }
  });

  it('may lack an owner, in whole or in part, and then have no dialogs', () => {
    for (const owner of [undefined, null, {}, { orgcode: 'dsb' }, { organization: '974760983', orgcode: null }]) {
      const one = serviceWith('hasCompetentAuthority', owner);
      assert.equal(one && canHaveDialogs(one), false, JSON.stringify(owner));
    }
  });

  it('are not believed when none of many can have dialogs', () => {
    const many = Array.from({ length: 20 }, (_, at) => changed(CORRESPONDENCE, ['identifier'], `one-${at}`));
    const without = many.map((one) => changed(one, ['hasCompetentAuthority'], undefined));
    assert.match(refused(decodeServices, without), /^none of the services can have dialogs/);
    assert.equal(decoded(decodeServices, [...without.slice(1), ...many.slice(0, 1)]).length, 20);
  });

  it('have an access list where its mode is Enabled', () => {
    for (const mode of ['Enabled', 'enabled']) assert.equal(serviceWith('accessListMode', mode)?.accessList, true);
    for (const mode of ['Disabled', null, undefined]) {
      assert.equal(serviceWith('accessListMode', mode)?.accessList, false);
    }
  });

  it('may lack a title or have an odd one, which is for display only', () => {
    for (const title of [undefined, null, 'Melding']) assert.deepEqual(serviceWith('title', title)?.title, {});
  });

  it('may have fields that are new', () => {
    assert.equal(decoded(decodeServices, [{ ...APP, isSomethingNew: { deep: [1] } }]).length, 1);
  });

  it('are refused when what they rest on is missing, null or of another type', () => {
    assertNeeds(decodeServices, [CORRESPONDENCE], [0], ['identifier', 'resourceType']);
    assert.match(refused(decodeServices, [APP, { ...APP, identifier: '' }]), /^\[1\]\.identifier: /);
    assert.match(refused(decodeServices, [{ ...APP, resourceType: 16 }]), /^\[0\]\.resourceType: /);
    assert.match(refused(decodeServices, [{ ...APP, delegable: 'no' }]), /^\[0\]\.delegable: /);
    assert.match(refused(decodeServices, [{ ...APP, accessListMode: 1 }]), /^\[0\]\.accessListMode: /);
    assert.match(
      refused(decodeServices, [changed(APP, ['hasCompetentAuthority', 'orgcode'], 5)]),
      /^\[0\]\.hasCompetentAuthority\.orgcode: /,
    );
  });

  it('are refused when there are none', () => {
    for (const body of [[], { data: [] }]) assert.match(refused(decodeServices, body), /never empty/);
  });
});

const attribute = (type: string, value: string) => ({ type, value, urn: `${type}:${value}` });

/** A real tt02 capture (reference §2.1). */
const BY_SUBJECTS = {
  links: {},
  data: [
    {
      subject: attribute('urn:altinn:rolecode', 'dagl'),
      resources: [
        attribute('urn:altinn:resource', 'app_krt_krt-1187a-1'),
        attribute('urn:altinn:resource', 'Nav_Dialog'),
      ],
    },
  ],
};
const [ROW] = BY_SUBJECTS.data;

describe('the links of the Resource Registry', () => {
  it('are read as bysubjects gives them', () => {
    const read = [{ subject: 'urn:altinn:rolecode:dagl', services: ['app_krt_krt-1187a-1', 'Nav_Dialog'] }];
    assert.deepEqual(decoded(decodeSubjectLinks, BY_SUBJECTS), read);
    for (const body of [BY_SUBJECTS.data, { data: [BY_SUBJECTS.data] }, { ...BY_SUBJECTS, links: { next: null } }]) {
      assert.deepEqual(decoded(decodeSubjectLinks, body), read);
    }
  });

  it('have subjects in lower case, whatever kind they are of', () => {
    for (const urn of ['urn:altinn:accesspackage:SKATT', 'urn:altinn:org:ttd', 'urn:altinn:external-role:ccr:x']) {
      const [links] = decoded(decodeSubjectLinks, [{ subject: { urn }, resources: [] }]);
      assert.deepEqual(links, { subject: urn.toLowerCase(), services: [] });
    }
  });

  it('are read from type and value, or from a value alone, where the URN is left out', () => {
    const [links] = decoded(decodeSubjectLinks, [
      {
        subject: { type: 'urn:altinn:accesspackage', value: 'skatt', urn: null },
        resources: [{ type: 'urn:altinn:resource', value: 'app_a' }, { value: 'app_b' }, { urn: 'app_c' }],
      },
    ]);
    assert.deepEqual(links, { subject: 'urn:altinn:accesspackage:skatt', services: ['app_a', 'app_b', 'app_c'] });
  });

  it('are refused when what they rest on is missing, null or of another type', () => {
    assertNeeds(decodeSubjectLinks, BY_SUBJECTS, ['data', 0], ['subject', 'resources', 'resources.0']);
    assert.match(refused(decodeSubjectLinks, [{ ...ROW, subject: {} }]), /^\[0\]\.subject: neither urn nor value/);
    assert.match(refused(decodeSubjectLinks, [{ ...ROW, resources: [{ type: 'x' }] }]), /^\[0\]\.resources\[0\]: /);
    assert.match(refused(decodeSubjectLinks, [{ ...ROW, subject: { urn: 1 } }]), /^\[0\]\.subject\.urn: /);
  });

  it('are refused when there are none', () => {
    for (const body of [{ links: {}, data: [] }, []]) assert.match(refused(decodeSubjectLinks, body), /never empty/);
  });
});

describe('the links of single subjects', () => {
  it('are read as those of all', () => {
    assert.deepEqual(decoded(decodeFurtherLinks, BY_SUBJECTS), decoded(decodeSubjectLinks, BY_SUBJECTS));
  });

  it('may be none: a subject without services is absent (reference §2)', () => {
    for (const body of [{ links: {}, data: [] }, []]) assert.deepEqual(decoded(decodeFurtherLinks, body), []);
  });

  it('are refused without a list, or when what they rest on is missing', () => {
    for (const body of [null, {}, { data: null }]) assert.match(refused(decodeFurtherLinks, body), /expected a list/);
    assertNeeds(decodeFurtherLinks, BY_SUBJECTS, ['data', 0], ['subject', 'resources']);
  });
});
