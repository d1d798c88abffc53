import assert from 'node:assert/strict';
import { canHaveDialogs } from '../../../src/core/catalogue/dialogs.js';
import { service } from '../../support/build.js';

const NAME = { nb: 'Skatteetaten' };

describe('a service that can have dialogs', () => {
  it('is of one of four resource types, in any case', () => {
    for (const type of ['GenericAccessResource', 'AltinnApp', 'MigratedApp', 'CorrespondenceService', 'ALTINNAPP']) {
      assert.equal(canHaveDialogs(service('app_skd_mva-melding', { type })), true, type);
    }
  });

  it('is of no other type, known or not', () => {
    const others = ['Default', 'Systemresource', 'MaskinportenSchema', 'Altinn2Service', 'BrokerService', 'Consent'];
    for (const type of [...others, 'SomethingNew', '']) {
      assert.equal(canHaveDialogs(service('slk-broker', { type })), false, type);
    }
  });

  it('has an owner with a code and an organisation number, or Dialogporten drops it', () => {
    const owners = [
      { code: undefined, organizationNumber: '974761076', name: NAME },
      { code: 'skd', organizationNumber: undefined, name: NAME },
      { code: '', organizationNumber: '974761076', name: NAME },
      { code: 'skd', organizationNumber: '', name: NAME },
    ];
    for (const owner of owners) {
      assert.equal(canHaveDialogs(service('app_skd_mva-melding', { owner })), false, JSON.stringify(owner));
    }
  });

  it('may be neither delegable nor open to everyone', () => {
    assert.equal(canHaveDialogs(service('app_skd_mva-melding', { delegable: false, accessList: true })), true);
  });
});
