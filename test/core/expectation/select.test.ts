import assert from 'node:assert/strict';
import type { Catalogue, CatalogueRecords } from '../../../src/core/catalogue/catalogue.js';
import type { Selector } from '../../../src/core/expectation/expectation.js';
import { selectServices, servicesInUse } from '../../../src/core/expectation/select.js';
import { accessPackage, catalogue, given, service, usageError, used } from '../../support/build.js';

const NAV = { code: 'NAV', organizationNumber: '889640782', name: {} };
const BROKER_OWNER = { code: 'slk', organizationNumber: '870917732', name: {} };

const RECORDS: CatalogueRecords = {
  services: [
    service('app_skd_Mva-Melding', { type: 'AltinnApp' }),
    service('app_skd_skattemelding', { type: 'AltinnApp' }),
    service('ske-innrapportering-amelding'),
    service('nav_sykepenger_dialog', { owner: NAV }),
    service('slk-broker', { type: 'BrokerService', owner: BROKER_OWNER }),
  ],
  packages: [accessPackage('skattegrunnlag'), accessPackage('klientadministrator'), accessPackage('formidling')],
  links: [
    given('skattegrunnlag', 'app_skd_mva-melding', 'slk-broker', 'app_skd_withdrawn'),
    given('formidling', 'slk-broker'),
    given('renamed', 'app_skd_skattemelding'),
  ],
  used: [used('APP_skd_mva-melding'), used('nav_sykepenger_dialog'), used('not-in-the-registry')],
};

const whole = catalogue(RECORDS);
const without = (...parts: (keyof CatalogueRecords)[]) =>
  catalogue({ ...RECORDS, ...Object.fromEntries(parts.map((part) => [part, undefined])) });

const selected = (kind: Selector['kind'], value: string, of: Catalogue = whole) =>
  selectServices({ kind, value, origin: `--${kind}` }, of);

describe('a selector by identifier', () => {
  it('is that service, in the spelling of the registry', () => {
    assert.deepEqual(selected('service', 'APP_SKD_MVA-melding'), ['app_skd_Mva-Melding']);
    assert.deepEqual(selected('service', 'urn:altinn:resource:app_skd_mva-melding'), ['app_skd_Mva-Melding']);
  });

  it('is kept when it does not exist: that is a cause, not a mistake in the command', () => {
    assert.deepEqual(selected('service', 'ske-innrapportering-ameldng'), ['ske-innrapportering-ameldng']);
    assert.deepEqual(selected('service', 'app_skd_mva', without('services')), ['app_skd_mva']);
  });

  it('may be a service that cannot have dialogs', () => {
    assert.deepEqual(selected('service', 'slk-broker'), ['slk-broker']);
  });
});

describe('a selector by glob', () => {
  it('is every service that can have dialogs and matches, in use or not', () => {
    assert.deepEqual(selected('service', 'APP_SKD_*'), ['app_skd_Mva-Melding', 'app_skd_skattemelding']);
    assert.deepEqual(selected('service', 'urn:altinn:resource:ske-*'), ['ske-innrapportering-amelding']);
    assert.equal(selected('service', '*')?.length, 4);
  });

  it('that matches none is a mistake, told with the place where it was written', async () => {
    const { message, advice } = await usageError(() => selected('service', 'zzz*'));
    assert.equal(message, '--service: no service that can have dialogs matches "zzz*".');
    assert.match(advice.join(), /\*mva\*/);
    await usageError(() => selected('service', 'slk-*'));
  });

  it('cannot be told without the registry', () => {
    assert.equal(selected('service', 'app_*', without('services')), undefined);
  });
});

describe('a selector by service owner', () => {
  it("is that owner's services in use, by code in any case", () => {
    assert.deepEqual(selected('owner', 'skd'), ['app_skd_Mva-Melding']);
    assert.deepEqual(selected('owner', ' nav '), ['nav_sykepenger_dialog']);
  });

  it('is its services that can have dialogs while those in use were not read', () => {
    const standIn = ['app_skd_Mva-Melding', 'app_skd_skattemelding', 'ske-innrapportering-amelding'];
    assert.deepEqual(selected('owner', 'SKD', without('used')), standIn);
  });

  it('whose code nobody has is a mistake, told with near names', async () => {
    const { message, advice } = await usageError(() => selected('owner', 'skdd'));
    assert.equal(message, '--owner: no service owner has the code "skdd".');
    assert.deepEqual(advice, ['Did you mean skd?']);
  });

  it('that has no service in use is a mistake too, and told from a code that nobody has', async () => {
    const { message, advice } = await usageError(() => selected('owner', 'slk'));
    assert.match(message, /"slk" has no service in use in Dialogporten/);
    assert.deepEqual(advice, []);
  });

  it('cannot be told without the registry', () => {
    assert.equal(selected('owner', 'skd', without('services')), undefined);
  });
});

describe('a selector by package', () => {
  it('is the services that it gives and that can have dialogs, by code or URN', () => {
    assert.deepEqual(selected('package', 'skattegrunnlag'), ['app_skd_Mva-Melding']);
    assert.deepEqual(selected('package', 'urn:altinn:accesspackage:SKATTEGRUNNLAG'), ['app_skd_Mva-Melding']);
  });

  it('may be one that only the registry knows', () => {
    assert.deepEqual(selected('package', 'renamed'), ['app_skd_skattemelding']);
    assert.deepEqual(selected('package', 'renamed', without('packages')), ['app_skd_skattemelding']);
  });

  it('that nobody knows is a mistake, told with near names', async () => {
    const { message, advice } = await usageError(() => selected('package', 'skattegrunlag'));
    assert.equal(message, '--package: no access package has the code or URN "skattegrunlag".');
    assert.deepEqual(advice, ['Did you mean skattegrunnlag?']);
  });

  it('that gives nothing with dialogs is a mistake', async () => {
    for (const code of ['klientadministrator', 'formidling']) {
      const { message } = await usageError(() => selected('package', code));
      assert.equal(message, `--package: package "${code}" gives no service that can have dialogs.`);
    }
  });

  it('cannot be told without the registry or the links', () => {
    assert.equal(selected('package', 'skattegrunnlag', without('services')), undefined);
    assert.equal(selected('package', 'skattegrunnlag', without('links')), undefined);
  });

  it('that the links lack cannot be told to be a mistake without the packages', () => {
    assert.equal(selected('package', 'klientadministrator', without('packages')), undefined);
  });
});

describe('the services in use', () => {
  it('are those of Dialogporten, in the spelling of the registry where it has them', () => {
    const inUse = ['app_skd_Mva-Melding', 'nav_sykepenger_dialog', 'not-in-the-registry'];
    assert.deepEqual(servicesInUse(whole), inUse);
    assert.equal(servicesInUse(without('services'))?.[0], 'APP_skd_mva-melding');
  });

  it('have the services of the registry that can have dialogs as their stand-in', () => {
    assert.equal(servicesInUse(without('used'))?.length, 4);
  });

  it('are not known when neither was read', () => {
    assert.equal(servicesInUse(without('used', 'services')), undefined);
  });
});
