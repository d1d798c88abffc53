import assert from 'node:assert/strict';
import { packageEntries } from '../../../../src/core/catalogue/browse/packages.js';
import { serviceEntries } from '../../../../src/core/catalogue/browse/services.js';
import { areaTally, isNotGrantable, isUnreachable } from '../../../../src/core/catalogue/browse/tally.js';
import { accessPackage, catalogue, given, service } from '../../../support/build.js';

const CATALOGUE = catalogue({
  packages: [
    accessPackage('lonn'),
    accessPackage('untold', { isPerson: undefined }),
    accessPackage('untold-to-nobody', { isPerson: undefined, isAssignable: false, isDelegable: false }),
  ],
  services: [
    service('by-lonn', { delegable: false }),
    service('by-both', { delegable: false }),
    service('by-untold', { delegable: false }),
    service('by-barred', { delegable: false }),
  ],
  links: [
    given('lonn', 'by-lonn', 'by-both'),
    given('untold', 'by-both', 'by-untold'),
    given('untold-to-nobody', 'by-barred'),
  ],
});

describe('a package whose type is not told', () => {
  const packages = packageEntries(CATALOGUE) ?? [];

  it('is not known to be for persons, nor to whom it can be given, unless it can be given to nobody', () => {
    assert.deepEqual(
      packages.map(({ code, isPerson, takers }) => [code, isPerson, takers]),
      [
        ['lonn', false, ['standard', 'agent']],
        ['untold', null, null],
        ['untold-to-nobody', null, []],
      ],
    );
    assert.deepEqual(areaTally({ packages }).givable, { standard: null, agent: null });
    assert.deepEqual(areaTally({ packages: packages.filter(({ takers }) => takers) }).givable, {
      standard: 1,
      agent: 1,
    });
  });

  it('leaves open to whom a service that it gives can be given, and not that it gives it', () => {
    const services = serviceEntries(CATALOGUE) ?? [];
    assert.deepEqual(
      services.map((one) => [one.id, one.takers, one.givable === null, isNotGrantable(one), isUnreachable(one)]),
      [
        ['by-barred', [], false, true, false],
        ['by-both', null, true, null, false],
        ['by-lonn', ['standard', 'agent'], false, false, false],
        ['by-untold', null, true, null, false],
      ],
    );
  });
});
