import assert from 'node:assert/strict';
import type { AccessPackage, Catalogue, Service } from '../../../src/core/catalogue/catalogue.js';
import { CAUSES, type Cause, causeOf } from '../../../src/core/coverage/causes/index.js';
import type { Gap } from '../../../src/core/coverage/gap.js';
import type { Situation } from '../../../src/core/coverage/situation.js';
import { packageUrn } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, judged, service } from '../../support/build.js';

const AMELDING = 'ske-innrapportering-amelding';

/** A catalogue with one service, and packages that give it. */
const giving = (packages: readonly AccessPackage[], told: Partial<Service> = {}): Catalogue =>
  catalogue({ services: [service(AMELDING, told)], packages, links: packages.map(({ urn }) => given(urn, AMELDING)) });

const both = accessPackage('a-ordning');
const clientOnly = accessPackage('regnskapsforer-lonn', { isAssignable: false });
const ownOnly = accessPackage('maskinlesbare-hendelser', { isDelegable: false });
const never = accessPackage('eksplisitt', { isAssignable: false, isDelegable: false });
const notDelegable = { delegable: false };

function causeIn(of: Catalogue, told: Partial<Situation> = {}, id = AMELDING): Cause {
  const row = judged(of, told, id);
  assert.equal(row.verdict, 'empty');
  return row.verdict === 'empty' ? row.cause : assert.fail();
}

describe('the cause of an empty list', () => {
  it('is one of the nine of DESIGN §1, in its order of precedence', () => {
    assert.deepEqual(Object.keys(CAUSES), [
      'unknown-service',
      'no-parties',
      'party-not-delegated',
      'nested-too-deep',
      'hierarchy-only',
      'package-not-delegated',
      'single-right-needed',
      'package-not-allowed',
      'unreachable',
    ]);
  });

  it('is unknown-service for an identifier that the Resource Registry does not have', () => {
    assert.equal(causeIn(giving([both]), {}, 'ske-innrapportering-ameldng'), 'unknown-service');
  });

  it('is no-parties for a system user that was authorised for none', () => {
    assert.equal(causeIn(giving([both]), { standing: 'no-parties' }), 'no-parties');
  });

  it('is party-not-delegated for a party that is not among those of the system user', () => {
    assert.equal(causeIn(giving([both]), { standing: 'not-authorised' }), 'party-not-delegated');
  });

  it('is nested-too-deep for a unit below a subunit, whatever was delegated', () => {
    const holding = { packages: [both.urn], roles: [], services: [], instances: [] };
    assert.equal(causeIn(giving([both]), { standing: 'nested', grants: holding }), 'nested-too-deep');
  });

  it('is hierarchy-only for a party that is there only to carry its subunits', () => {
    assert.equal(causeIn(giving([both]), { standing: 'hierarchy-only' }), 'hierarchy-only');
  });

  it('is package-not-delegated where one package can be given to this type of system user', () => {
    assert.equal(causeIn(giving([both])), 'package-not-delegated');
    assert.equal(causeIn(giving([clientOnly, never]), { userType: 'agent' }), 'package-not-delegated');
    assert.equal(causeIn(giving([ownOnly, never]), { userType: 'standard' }), 'package-not-delegated');
  });

  it('is single-right-needed where only a single right can be given, to an own-system user', () => {
    assert.equal(causeIn(giving([never])), 'single-right-needed');
    assert.equal(causeIn(giving([])), 'single-right-needed');
  });

  it('is package-not-allowed where packages give it and every one is barred for this type', () => {
    assert.equal(causeIn(giving([clientOnly], notDelegable), { userType: 'standard' }), 'package-not-allowed');
    assert.equal(causeIn(giving([ownOnly]), { userType: 'agent' }), 'package-not-allowed');
    assert.equal(causeIn(giving([never]), { userType: 'agent' }), 'package-not-allowed');
  });

  it('is unreachable where only roles or nothing at all gives it', () => {
    const onlyRoles = catalogue({
      services: [service(AMELDING, notDelegable)],
      links: [given('urn:altinn:rolecode:dagl', AMELDING), given('urn:altinn:external-role:ccr:x', AMELDING)],
    });
    assert.equal(causeIn(onlyRoles), 'unreachable');
    assert.equal(causeIn(giving([], notDelegable)), 'unreachable');
    assert.equal(causeIn(giving([]), { userType: 'agent' }), 'unreachable');
  });

  it('counts a subject that the catalogue does not know for nothing', () => {
    const renamed = catalogue({
      services: [service(AMELDING, notDelegable)],
      links: [given('renamed-package', AMELDING)],
    });
    assert.equal(causeIn(renamed), 'unreachable');
  });

  it('is single-right-needed for an own-system user only: never for an agent or a type that is not known', () => {
    assert.equal(causeIn(giving([never]), { userType: 'Standard' }), 'single-right-needed');
    assert.equal(causeIn(giving([never]), { userType: 'agent' }), 'package-not-allowed');
    assert.equal(causeIn(giving([never]), { userType: 'cooperative' }), 'package-not-allowed');
  });

  it('is package-not-delegated for a type that is not known when the package can be given to any type', () => {
    for (const one of [clientOnly, ownOnly]) {
      assert.equal(causeIn(giving([one]), { userType: 'cooperative' }), 'package-not-delegated');
    }
  });
});

describe('of two causes that hold', () => {
  it('unknown-service goes before no-parties, and before all that tells of a party', () => {
    for (const standing of ['no-parties', 'not-authorised', 'nested', 'hierarchy-only'] as const) {
      assert.equal(causeIn(giving([both]), { standing }, 'finnes-ikke'), 'unknown-service', standing);
    }
  });

  it('where the party stands goes before what could be given there', () => {
    const standings = {
      'no-parties': 'no-parties',
      'not-authorised': 'party-not-delegated',
      nested: 'nested-too-deep',
      'hierarchy-only': 'hierarchy-only',
    } as const;
    for (const [standing, cause] of Object.entries(standings)) {
      const told = { standing } as Pick<Situation, 'standing'>;
      for (const packages of [[both], [never], []]) assert.equal(causeIn(giving(packages), told), cause);
    }
  });

  it('package-not-delegated goes before single-right-needed', () => {
    assert.equal(causeIn(giving([both, never], { delegable: true })), 'package-not-delegated');
  });

  it('single-right-needed goes before package-not-allowed', () => {
    assert.equal(causeIn(giving([clientOnly], { delegable: true })), 'single-right-needed');
    assert.equal(causeIn(giving([clientOnly], notDelegable)), 'package-not-allowed');
  });

  it('package-not-allowed goes before unreachable: a barred package and a role', () => {
    const links = [given(clientOnly.urn, AMELDING), given('urn:altinn:rolecode:dagl', AMELDING)];
    const barred = catalogue({ services: [service(AMELDING, notDelegable)], packages: [clientOnly], links });
    assert.equal(causeIn(barred), 'package-not-allowed');
  });
});

describe('the registry of causes', () => {
  const gap = (told: Partial<Gap>): Gap => ({
    service: service(AMELDING),
    standing: 'authorised',
    packages: { givable: [], barred: [] },
    singleRight: false,
    ...told,
  });

  it('has causes of standing that exclude one another, so that their order decides nothing', () => {
    const ofStanding = ['no-parties', 'party-not-delegated', 'nested-too-deep', 'hierarchy-only'] as const;
    for (const standing of ['no-parties', 'not-authorised', 'nested', 'hierarchy-only'] as const) {
      const applying = ofStanding.filter((cause) => CAUSES[cause].applies(gap({ standing })));
      assert.equal(applying.length, 1, standing);
    }
    assert.ok(ofStanding.every((cause) => CAUSES[cause].applies(gap({})) === false));
  });

  it('gives every gap of a party that was authorised a cause, once packages and links are read', () => {
    const [some, none] = [[packageUrn('lonn')], []];
    for (const givable of [some, none]) {
      for (const barred of [some, none]) {
        for (const singleRight of [true, false]) {
          assert.ok(causeOf(gap({ packages: { givable, barred }, singleRight })));
        }
      }
    }
  });

  it('gives no cause that rests on packages while these are not read, and still those that do not', () => {
    assert.equal(causeOf(gap({ packages: undefined, singleRight: true })), undefined);
    assert.equal(causeOf(gap({ packages: undefined, service: undefined })), 'unknown-service');
    assert.equal(causeOf(gap({ packages: undefined, standing: 'hierarchy-only' })), 'hierarchy-only');
  });
});
