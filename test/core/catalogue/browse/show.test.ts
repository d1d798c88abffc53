import assert from 'node:assert/strict';
import { shown } from '../../../../src/core/catalogue/browse/show.js';
import { isNotGrantable } from '../../../../src/core/catalogue/browse/tally.js';
import { accessPackage, catalogue, given, service, usageError, used } from '../../../support/build.js';

const AREA = { urn: 'accesspackage:area:personale', name: 'Personale' };
const RECORDS = {
  packages: [
    accessPackage('lonn', { area: AREA }),
    accessPackage('alt'),
    accessPackage('regnskapsforer-lonn', { isAssignable: false }),
  ],
  services: [service('A-Melding', { accessList: true }), service('other')],
  links: [
    given('alt', 'a-melding', 'other'),
    given('lonn', 'A-MELDING'),
    given('regnskapsforer-lonn', 'a-melding', 'other', 'expired'),
    given('urn:altinn:rolecode:regna', 'a-melding'),
    given('renamed', 'a-melding'),
  ],
  used: [used('a-melding', 4), used('only-in-dialogporten')],
};
const CATALOGUE = catalogue(RECORDS);

describe('one service of the catalogue', () => {
  it('is shown with the packages that give it, fewest services first, and what else its policy names', () => {
    const { service: one, package: none } = shown(CATALOGUE, 'urn:altinn:resource:a-MELDING');
    assert.equal(none, null);
    assert.deepEqual(
      [one?.id, one?.inUse, one?.minimumLevel, one?.hasAccessList, one?.takers],
      ['A-Melding', true, 4, true, ['standard', 'agent']],
    );
    assert.deepEqual(
      one?.through?.map(({ code, takers, registerRole, services }) => [code, takers, registerRole, services?.length]),
      [
        ['lonn', ['standard', 'agent'], null, 1],
        ['alt', ['standard', 'agent'], null, 2],
        ['regnskapsforer-lonn', ['agent'], 'accountant', 3],
      ],
    );
    assert.deepEqual(one?.others, ['urn:altinn:accesspackage:renamed', 'urn:altinn:rolecode:regna']);
    assert.deepEqual(one?.givable, {
      standard: ['urn:altinn:accesspackage:lonn', 'urn:altinn:accesspackage:alt'],
      agent: [
        'urn:altinn:accesspackage:lonn',
        'urn:altinn:accesspackage:alt',
        'urn:altinn:accesspackage:regnskapsforer-lonn',
      ],
    });
  });

  it('is shown, too, where the registry does not list it', () => {
    for (const id of ['expired', 'only-in-dialogporten']) {
      const { service: one } = shown(CATALOGUE, id);
      assert.deepEqual([one?.id, one?.isListed, one?.canHaveDialogs, one?.type], [id, false, false, null]);
    }
  });
});

describe('one package of the catalogue', () => {
  it('is shown with the services that it gives, by code or URN in any case', () => {
    for (const name of ['Regnskapsforer-Lonn', 'urn:altinn:accesspackage:regnskapsforer-lonn']) {
      const { service: none, package: one } = shown(CATALOGUE, name);
      assert.equal(none, null);
      assert.deepEqual(
        one?.gives?.map(({ id, isListed }) => [id, isListed]),
        [
          ['A-Melding', true],
          ['expired', false],
          ['other', true],
        ],
      );
    }
  });
});

describe('what is neither', () => {
  it('is a mistake that leads to the identifier, where it is what people call a package or a service', async () => {
    const named = catalogue({
      packages: [accessPackage('lonn', { name: 'Lønn' }), accessPackage('alt')],
      services: [service('A-Melding', { title: { nb: 'Lønn', en: 'Salary report' } })],
      links: [],
    });
    for (const [name, near] of [
      [' lønn', /Did you mean lonn or A-Melding\?/],
      ['SALARY REPORT', /Did you mean A-Melding\?/],
    ] as const) {
      const { message, advice } = await usageError(() => shown(named, name));
      assert.match([message, ...advice].join(' '), near);
    }
  });

  it('is a mistake, with near names or the command that tells of it', async () => {
    const { message, advice } = await usageError(() => shown(CATALOGUE, 'a-meldng'));
    assert.match(message, /"a-meldng" is neither a service nor an access package/);
    assert.equal(advice[0], 'Did you mean A-Melding?');
    const owner = await usageError(() => shown(CATALOGUE, 'SKD'));
    assert.match([owner.message, ...owner.advice].join(' '), /service owner.*dekning catalog services --owner skd/);
    const ofArea = await usageError(() => shown(CATALOGUE, 'personale'));
    assert.match([ofArea.message, ...ofArea.advice].join(' '), /area.*dekning catalog packages --area personale/);
  });

  it('is not known where packages or services were not read', () => {
    for (const part of ['packages', 'services'] as const) {
      const unread = catalogue({ ...RECORDS, [part]: undefined });
      assert.deepEqual(shown(unread, 'a-meldng'), { service: null, package: null }, part);
    }
    const { service: one } = shown(catalogue({ ...RECORDS, packages: undefined }), 'a-melding');
    assert.deepEqual([one?.packages, one?.through, one?.others, one?.takers], [null, null, null, null]);
    const { package: two } = shown(catalogue({ ...RECORDS, links: undefined }), 'lonn');
    assert.deepEqual([two?.services, two?.gives], [null, null]);
  });

  it('says nothing of what the registry alone tells, where that was not read', () => {
    const unread = catalogue({ ...RECORDS, services: undefined });
    const about = (id: string) => {
      const { service: one } = shown(unread, id);
      return one && [one.isListed, one.canHaveDialogs, one.hasAccessList, one.singleRight, isNotGrantable(one)];
    };
    assert.deepEqual(about('a-melding'), [null, null, null, null, false]);
    // Whether an own system can be given it as a single right, nobody knows.
    assert.deepEqual(about('only-in-dialogporten'), [null, null, null, null, null]);
    assert.deepEqual(shown(unread, 'only-in-dialogporten').service?.takers, null);
    assert.deepEqual(shown(unread, 'a-melding').service?.takers, ['standard', 'agent']);
    assert.deepEqual(
      shown(unread, 'regnskapsforer-lonn').package?.gives?.map(({ isListed }) => isListed),
      [null, null, null],
    );
  });
});
