import assert from 'node:assert/strict';
import { canBeGiven, canHaveSingleRight, packageChoice } from '../../../src/core/coverage/given.js';
import { packageUrn, serviceKey } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, service } from '../../support/build.js';

const AMELDING = 'ske-innrapportering-amelding';
const TYPES = ['standard', 'agent', 'cooperative'] as const;

/** To which types of system user an organisation can give a package. */
const takers = (one: ReturnType<typeof accessPackage>, byPerson = false) =>
  TYPES.filter((type) => canBeGiven(one, type, byPerson));

describe('a package that can be given to a system user', () => {
  it('is assignable for an own-system user and delegable for an agent, and either for a type not known', () => {
    assert.deepEqual(takers(accessPackage('skatt')), ['standard', 'agent', 'cooperative']);
    assert.deepEqual(takers(accessPackage('ansvarlig-revisor', { isAssignable: false })), ['agent', 'cooperative']);
    assert.deepEqual(takers(accessPackage('tilgangsstyrer', { isDelegable: false })), ['standard', 'cooperative']);
    assert.deepEqual(takers(accessPackage('eksplisitt', { isAssignable: false, isDelegable: false })), []);
  });

  it('is given by type in any case', () => {
    assert.equal(canBeGiven(accessPackage('lonn', { isAssignable: false }), 'Standard', false), false);
    assert.equal(canBeGiven(accessPackage('lonn', { isDelegable: false }), 'AGENT', false), false);
  });

  it('is not of type Person when an organisation gives it, and may be when a person does', () => {
    const ofPersons = accessPackage('innbygger-skatteforhold-privatpersoner', { isPerson: true });
    assert.deepEqual(takers(ofPersons), []);
    assert.deepEqual(takers(ofPersons, true), ['standard', 'agent', 'cooperative']);
  });

  it("may be an organisation's when a person gives it, as the owner of a sole proprietorship does", () => {
    assert.deepEqual(takers(accessPackage('regnskapsforer-lonn', { isAssignable: false }), true), [
      'agent',
      'cooperative',
    ]);
  });

  it('is never the one that no system user may have, whatever its flags', () => {
    assert.deepEqual(takers(accessPackage('virksomhetens-representant-skjemaoppgaver')), []);
    assert.deepEqual(takers(accessPackage('hovedadministrator', { isDelegable: false })), ['standard', 'cooperative']);
  });
});

describe('a single right', () => {
  it('is there for services of the types that a system can register it for, and for no other', () => {
    const can = (type: string) => canHaveSingleRight(service(AMELDING, { type }), 'standard');
    for (const type of ['AltinnApp', 'altinnapp', 'MigratedApp', 'CorrespondenceService', 'BrokerService', 'Default']) {
      assert.equal(can(type), true, type);
    }
    for (const type of ['MaskinportenSchema', 'Consent', 'Altinn2Service', 'SomethingNew']) {
      assert.equal(can(type), false, type);
    }
  });

  it('can be given to an own-system user only, for a service that can be delegated', () => {
    assert.equal(canHaveSingleRight(service(AMELDING), 'standard'), true);
    assert.equal(canHaveSingleRight(service(AMELDING), 'STANDARD'), true);
    assert.equal(canHaveSingleRight(service(AMELDING, { delegable: false }), 'standard'), false);
    assert.equal(canHaveSingleRight(service(AMELDING), 'agent'), false);
    assert.equal(canHaveSingleRight(service(AMELDING), 'cooperative'), false);
    assert.equal(canHaveSingleRight(undefined, 'standard'), false);
  });
});

describe('the packages that give a service', () => {
  const packages = [
    accessPackage('skatt'),
    accessPackage('a-ordning'),
    accessPackage('lonn'),
    accessPackage('regnskapsforer-lonn', { isAssignable: false }),
  ];
  const links = [
    given('a-ordning', AMELDING, 'app_skd_mva', 'app_skd_skattemelding'),
    given('skatt', AMELDING, 'SKE-innrapportering-amelding'),
    given('lonn', AMELDING),
    given('regnskapsforer-lonn', AMELDING),
    given('renamed', AMELDING),
    given('urn:altinn:rolecode:dagl', AMELDING),
  ];
  const whole = catalogue({ packages, links });
  const choice = (userType: string) => packageChoice(whole, serviceKey(AMELDING), userType, false);

  it('are those that can be given, fewest services first and then by URN, and those that are barred', () => {
    assert.deepEqual(choice('standard'), {
      givable: ['lonn', 'skatt', 'a-ordning'].map(packageUrn),
      barred: [packageUrn('regnskapsforer-lonn')],
    });
  });

  it('depend on the type of the system user', () => {
    assert.deepEqual(choice('agent'), {
      givable: ['lonn', 'regnskapsforer-lonn', 'skatt', 'a-ordning'].map(packageUrn),
      barred: [],
    });
  });

  it('are none for a service that no package gives', () => {
    assert.deepEqual(packageChoice(whole, serviceKey('nav-sykepenger'), 'standard', false), {
      givable: [],
      barred: [],
    });
  });

  it('are not known while packages or links are not read', () => {
    for (const unread of [{ packages: undefined }, { links: undefined }]) {
      const less = catalogue({ packages, links, ...unread });
      assert.equal(packageChoice(less, serviceKey(AMELDING), 'standard', false), undefined);
    }
  });
});
