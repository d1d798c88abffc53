import assert from 'node:assert/strict';
import {
  type Approved,
  isSupposed,
  SUPPOSED_PARTY,
  type SupposableType,
  supposedGrants,
  supposedId,
} from '../../../src/core/access/supposed.js';
import {
  organizationNumberOf,
  packageCode,
  packageUrn,
  parsePartyUrn,
  serviceId,
} from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, service } from '../../support/build.js';

const CATALOGUE = catalogue({
  packages: [
    accessPackage('both'),
    accessPackage('client-only', { isAssignable: false }),
    accessPackage('own-only', { isDelegable: false }),
    accessPackage('nobody', { isAssignable: false, isDelegable: false }),
    accessPackage('person', { isPerson: true }),
    accessPackage('virksomhetens-representant-skjemaoppgaver'),
  ],
  services: [service('one'), service('not-delegable', { delegable: false })],
});

const approved = (packages: readonly string[], services: readonly string[] = []): Approved => ({
  system: '310652970_system',
  packages: packages.map(packageUrn),
  services: services.map(serviceId),
});

/** What each type is given, and what it is not, as codes. */
const given = (of: Approved, type?: SupposableType, known = CATALOGUE) =>
  supposedGrants(of, type, known)?.map((one) => ({
    type: one.type,
    given: [...one.packages.map(packageCode), ...one.services].join(),
    not: one.notGiven.map(({ package: urn, why, isForAll }) => `${packageCode(urn)} ${why}${isForAll ? '!' : ''}`),
  }));

describe('what a supposed system user is given', () => {
  it('is not known where the type of a package is not told: persons alone may have it to give', () => {
    const known = catalogue({ packages: [accessPackage('both', { isPerson: undefined })], services: [] });
    assert.equal(given(approved(['both']), undefined, known), undefined);
  });

  it('is what can be given to its type by an organisation, and the rest is told', () => {
    assert.deepEqual(given(approved(['both', 'client-only', 'own-only', 'nobody', 'person'])), [
      {
        type: 'standard',
        given: 'both,own-only',
        not: ['client-only barred', 'nobody barred!', 'person barred!'],
      },
      {
        type: 'agent',
        given: 'both,client-only',
        not: ['own-only barred', 'nobody barred!', 'person barred!'],
      },
    ]);
  });

  it('is no package that the catalogue does not have, which is told once', () => {
    assert.deepEqual(given(approved(['both', 'renamed'])), [
      { type: 'standard', given: 'both', not: ['renamed unknown!'] },
      { type: 'agent', given: 'both', not: [] },
    ]);
  });

  it('is never what no system user can be given', () => {
    const barred = 'virksomhetens-representant-skjemaoppgaver';
    assert.deepEqual(given(approved([barred]), 'standard'), [
      { type: 'standard', given: '', not: [`${barred} barred!`] },
    ]);
  });

  it('is single rights too, for an own-system user alone, where the service allows it', () => {
    assert.deepEqual(given(approved(['both'], ['ONE', 'not-delegable', 'unlisted'])), [
      { type: 'standard', given: 'both,ONE', not: [] },
      { type: 'agent', given: 'both', not: [] },
    ]);
  });

  it('is told of the types that can be given any of it, of both where neither can, or of the one asked for', () => {
    const types = (of: Approved, type?: SupposableType) => given(of, type)?.map((one) => one.type);
    assert.deepEqual(types(approved(['client-only'])), ['agent']);
    assert.deepEqual(types(approved([], ['one'])), ['standard']);
    assert.deepEqual(types(approved(['nobody'])), ['standard', 'agent']);
    assert.deepEqual(types(approved([])), ['standard', 'agent']);
    assert.deepEqual(types(approved(['client-only']), 'standard'), ['standard']);
  });

  it('is not known where packages, or the services of single rights, were not read', () => {
    const unread = { ...CATALOGUE, packages: undefined };
    assert.equal(given(approved(['both']), undefined, unread), undefined);
    const noServices = { ...CATALOGUE, services: undefined };
    assert.equal(given(approved(['both'], ['one']), undefined, noServices), undefined);
    assert.ok(given(approved(['both'], ['one']), 'agent', noServices));
    assert.ok(given(approved(['both']), undefined, noServices));
  });
});

describe('a supposed system user and its party', () => {
  it('pass for nobody: no uuid, and no organisation number', () => {
    const ids = [supposedId('standard', '310652970_system'), supposedId('agent', null)];
    assert.deepEqual(ids, ['supposed:standard:310652970_system', 'supposed:agent']);
    assert.ok(ids.every((id) => isSupposed({ id })));
    assert.ok(!isSupposed({ id: '704013ee-e82a-433e-83c5-a40e6e00d746' }));
    assert.equal(organizationNumberOf(SUPPOSED_PARTY), undefined);
    assert.equal(parsePartyUrn(SUPPOSED_PARTY), undefined);
  });
});
