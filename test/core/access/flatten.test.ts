import assert from 'node:assert/strict';
import type { AuthorizedParty } from '../../../src/core/access/access.js';
import { flattenParties } from '../../../src/core/access/flatten.js';
import { grantsPool } from '../../../src/core/access/grants.js';
import { organizationUrn, packageUrn, partyUuidUrn } from '../../../src/core/identifiers.js';
import { party } from '../../support/build.js';

const MAIN = '311204564';
const SUBUNIT = '311732161';
const BELOW = '315556155';

const flattened = (...listed: AuthorizedParty[]) => flattenParties(listed, grantsPool());

const places = (...listed: AuthorizedParty[]) =>
  flattened(...listed).map(({ urn, place, mainUnit }) => [urn, place, mainUnit]);

describe('the parties of a system user, as Dialogporten sees them', () => {
  it('are those listed and the first level of their subunits', () => {
    assert.deepEqual(places(party(MAIN, { subunits: [party(SUBUNIT)] })), [
      [organizationUrn(MAIN), 'authorised', null],
      [organizationUrn(SUBUNIT), 'authorised', organizationUrn(MAIN)],
    ]);
  });

  it('keep what lies deeper, marked nested, with the unit that it lies below', () => {
    const deeper = party(BELOW, { subunits: [party('312714051')] });
    assert.deepEqual(places(party(MAIN, { subunits: [party(SUBUNIT, { subunits: [deeper] })] })).slice(2), [
      [organizationUrn(BELOW), 'nested', organizationUrn(SUBUNIT)],
      [organizationUrn('312714051'), 'nested', organizationUrn(BELOW)],
    ]);
  });

  it('have the grants that their own row lists, and none of their main unit', () => {
    const [main, subunit] = flattened(
      party(MAIN, {
        packages: ['lonn'],
        subunits: [party(SUBUNIT, { packages: ['Skatt'], services: ['app_skd_MVA'] })],
      }),
    );
    assert.deepEqual(main?.grants.packages, [packageUrn('lonn')]);
    assert.deepEqual(subunit?.grants.packages, [packageUrn('skatt')]);
    assert.deepEqual(subunit?.grants.services, ['app_skd_MVA']);
  });

  it('are none for a system user that was authorised for none', () => {
    assert.deepEqual(flattened(), []);
  });

  it('may be persons, known by their uuid', () => {
    const urn = partyUuidUrn('fd4ade4c-4463-485c-a764-172d4bde3b33');
    const [person] = flattened(party(MAIN, { urn, isPerson: true, name: 'USENSUELL TIGER' }));
    assert.deepEqual([person?.urn, person?.isPerson, person?.name], [urn, true, 'USENSUELL TIGER']);
  });
});

describe('a party that is listed twice', () => {
  it('is one party, in the place of its first row, and what its rows give adds up', () => {
    const parties = flattened(
      party(MAIN, { packages: ['lonn'], services: ['app_skd_mva'] }),
      party(SUBUNIT),
      party(MAIN, { packages: ['LONN', 'skatt'] }),
    );
    assert.deepEqual(
      parties.map(({ urn }) => urn),
      [organizationUrn(MAIN), organizationUrn(SUBUNIT)],
    );
    assert.deepEqual(parties[0]?.grants.packages, [packageUrn('lonn'), packageUrn('skatt')]);
    assert.deepEqual(parties[0]?.grants.services, ['app_skd_mva']);
  });

  it('is not nested when one of its rows is not, and the nested row gives nothing', () => {
    const nested = party(MAIN, {
      subunits: [party(SUBUNIT, { subunits: [party(BELOW, { packages: ['skatt'] })] })],
    });
    const below = flattened(nested, party(BELOW, { packages: ['lonn'] })).find(
      ({ urn }) => urn === organizationUrn(BELOW),
    );
    assert.equal(below?.place, 'authorised');
    assert.equal(below?.mainUnit, null);
    assert.deepEqual(below?.grants.packages, [packageUrn('lonn')]);
  });

  it('is a main unit when one of its rows is that of a main unit', () => {
    const parties = flattened(party(MAIN, { subunits: [party(SUBUNIT)] }), party(SUBUNIT));
    assert.equal(parties.find(({ urn }) => urn === organizationUrn(SUBUNIT))?.mainUnit, null);
  });

  it('has the first name that is told', () => {
    const [named] = flattened(party(MAIN), party(MAIN, { name: 'BAKERIET AS' }), party(MAIN, { name: 'ANNET AS' }));
    assert.equal(named?.name, 'BAKERIET AS');
  });
});

describe('a party that is hierarchy-only', () => {
  it('carries its subunits, which keep their own place', () => {
    const carrier = party(MAIN, { isHierarchyOnly: true, subunits: [party(SUBUNIT, { packages: ['lonn'] })] });
    assert.deepEqual(places(carrier), [
      [organizationUrn(MAIN), 'hierarchy-only', null],
      [organizationUrn(SUBUNIT), 'authorised', organizationUrn(MAIN)],
    ]);
  });

  it('is authorised when another of its rows is', () => {
    const [both] = flattened(party(MAIN, { isHierarchyOnly: true }), party(MAIN, { packages: ['lonn'] }));
    assert.equal(both?.place, 'authorised');
  });

  it('is nested when it is nested', () => {
    const below = party(BELOW, { isHierarchyOnly: true });
    assert.equal(places(party(MAIN, { subunits: [party(SUBUNIT, { subunits: [below] })] }))[2]?.[1], 'nested');
  });
});

describe('a party that is deleted', () => {
  it('stays among the parties, marked as deleted, for Dialogporten searches it like others', () => {
    const [deleted] = flattened(party(MAIN, { isDeleted: true, packages: ['lonn'] }));
    assert.equal(deleted?.isDeleted, true);
    assert.equal(deleted?.place, 'authorised');
    assert.deepEqual(deleted?.grants.packages, [packageUrn('lonn')]);
  });

  it('is not deleted when another of its rows says that it is not', () => {
    const [kept] = flattened(party(MAIN, { isDeleted: true }), party(MAIN));
    assert.equal(kept?.isDeleted, false);
  });
});
