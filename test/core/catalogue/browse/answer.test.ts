import assert from 'node:assert/strict';
import { type Answered, answered, type ListAnswer } from '../../../../src/core/catalogue/browse/answer.js';
import type { Filter, List, Question } from '../../../../src/core/catalogue/browse/question.js';
import { areaTally, ownerTally } from '../../../../src/core/catalogue/browse/tally.js';
import { namesToSearch } from '../../../../src/core/catalogue/browse/text.js';
import type { Catalogue, CatalogueRecords } from '../../../../src/core/catalogue/catalogue.js';
import { accessPackage, catalogue, given, service, usageError, used } from '../../../support/build.js';

const area = (code: string, name: string) => ({ urn: `accesspackage:area:${code}`, name });
const NAV = { code: 'nav', organizationNumber: '889640782', name: { nb: 'NAV', en: 'Welfare' } };

const PACKAGES = [
  accessPackage('lonn', { name: 'Salary', area: area('personale', 'Personnel') }),
  accessPackage('skatt', { name: 'Tax', area: area('skatt', 'Taxes'), isDelegable: false }),
  accessPackage('regnskapsforer-lonn', { isAssignable: false, area: area('regnskap', 'Accounting') }),
  accessPackage('innbygger-skatt', { isPerson: true, area: area('innbygger', 'Citizens') }),
  accessPackage('tom'),
];

/** Services by what leads to them: a package, that of an accountant, one for persons, a single right, nothing. */
const SERVICES = [
  service('by-lonn', { title: { nb: 'Lønnsmelding', en: 'Salary report' }, delegable: false }),
  service('by-accountant', { delegable: false, owner: NAV }),
  service('by-person', { delegable: false }),
  service('by-right', { type: 'AltinnApp' }),
  service('by-nothing', { delegable: false, owner: NAV }),
  service('a-scope', { type: 'MaskinportenSchema', owner: NAV }),
];

const RECORDS: CatalogueRecords = {
  packages: PACKAGES,
  services: SERVICES,
  links: [
    given('lonn', 'by-lonn', 'gone-from-registry'),
    given('skatt', 'BY-LONN'),
    given('regnskapsforer-lonn', 'by-accountant'),
    given('innbygger-skatt', 'by-person'),
    given('urn:altinn:rolecode:dagl', 'by-nothing', 'by-lonn'),
    given('renamed', 'by-nothing'),
  ],
  used: [used('by-lonn', 4), used('by-nothing'), { ...used('only-in-dialogporten'), ownerCode: 'SKD' }],
};

const NO_NAMES = namesToSearch({ nb: undefined, nn: undefined, en: PACKAGES });
const ask = (question: Question, records: Catalogue = catalogue(RECORDS)): Answered =>
  answered(question, records, NO_NAMES);

const nameOf = (item: NonNullable<ListAnswer['items']>[number]): string =>
  'urn' in item && 'takers' in item
    ? item.code
    : 'id' in item
      ? item.id
      : 'owner' in item
        ? (item.owner.code ?? '?')
        : (item.code ?? '?');

function listed(list: List, filter: Filter = {}, records?: Catalogue): readonly string[] | null {
  const { answer } = ask({ list, filter }, records);
  assert.ok(answer.kind === list);
  return answer.items?.map(nameOf) ?? null;
}

describe('a list of the catalogue', () => {
  it('has every package by code, and every service that the registry or Dialogporten has', () => {
    assert.deepEqual(listed('packages'), ['innbygger-skatt', 'lonn', 'regnskapsforer-lonn', 'skatt', 'tom']);
    assert.deepEqual(listed('services'), [
      'a-scope',
      'by-accountant',
      'by-lonn',
      'by-nothing',
      'by-person',
      'by-right',
      'only-in-dialogporten',
    ]);
    assert.deepEqual(listed('areas'), ['?', 'innbygger', 'personale', 'regnskap', 'skatt']);
    assert.deepEqual(listed('owners'), ['nav', 'skd']);
  });

  it('tells which packages an own system can be given, and which an agent', () => {
    assert.deepEqual(listed('packages', { taker: 'standard' }), ['lonn', 'skatt', 'tom']);
    assert.deepEqual(listed('packages', { taker: 'agent' }), ['lonn', 'regnskapsforer-lonn', 'tom']);
    assert.deepEqual(listed('services', { taker: 'standard' }), ['by-lonn', 'by-right']);
    assert.deepEqual(listed('services', { taker: 'agent' }), ['by-accountant', 'by-lonn']);
  });

  it('tells what no package reaches from what nobody can be given: one may be so without the other', () => {
    const unreachable = listed('services', { unreachable: true });
    const notGrantable = listed('services', { notGrantable: true });
    assert.deepEqual(unreachable, ['a-scope', 'by-nothing', 'by-right', 'only-in-dialogporten']);
    assert.deepEqual(notGrantable, ['a-scope', 'by-nothing', 'by-person', 'only-in-dialogporten']);
    assert.deepEqual(listed('services', { unreachable: true, notGrantable: true, withDialogs: true }), ['by-nothing']);
  });

  it('keeps what every filter agrees on, and within one what any value names', () => {
    assert.deepEqual(listed('services', { owners: ['NAV'] }), ['a-scope', 'by-accountant', 'by-nothing']);
    assert.deepEqual(listed('services', { owners: ['welfare'], withDialogs: true, inUse: true }), ['by-nothing']);
    assert.deepEqual(listed('services', { owners: ['nav', '974761076'], types: ['altinnAPP'] }), ['by-right']);
    assert.deepEqual(listed('services', { packages: ['urn:altinn:accesspackage:SKATT', 'regnskapsforer-lonn'] }), [
      'by-accountant',
      'by-lonn',
    ]);
    assert.deepEqual(listed('services', { areas: ['Accounting', 'accesspackage:area:innbygger'] }), [
      'by-accountant',
      'by-person',
    ]);
    assert.deepEqual(listed('services', { inUse: true }), ['by-lonn', 'by-nothing', 'only-in-dialogporten']);
  });

  it('keeps a package for any one service that it gives', () => {
    assert.deepEqual(listed('packages', { owners: ['nav'] }), ['regnskapsforer-lonn']);
    assert.deepEqual(listed('packages', { inUse: true }), ['lonn', 'skatt']);
    assert.deepEqual(listed('packages', { inUse: true, taker: 'agent' }), ['lonn']);
    assert.deepEqual(listed('packages', { owners: ['nav'], inUse: true }), []);
    assert.deepEqual(listed('areas', { inUse: true }), ['personale', 'skatt']);
  });

  it('looks for every word in names and identifiers, in any language, whatever the case or the form of letters', () => {
    assert.deepEqual(listed('services', { text: 'LØNN' }), ['by-lonn']);
    assert.deepEqual(listed('services', { text: 'report  lønnsmelding' }), ['by-lonn']);
    assert.deepEqual(listed('services', { text: 'lønn tax' }), []);
    const decomposed = catalogue({ ...RECORDS, services: [service('å', { title: { nb: 'A\u030Arsregnskap' } })] });
    assert.deepEqual(listed('services', { text: 'årsregnskap' }, decomposed), ['å']);
    assert.deepEqual(listed('packages', { text: 'tax' }), ['skatt']);
    assert.deepEqual(listed('areas', { text: 'tax' }), ['skatt']);
    assert.deepEqual(listed('owners', { text: 'welf' }), ['nav']);
    assert.deepEqual(listed('owners', { text: '889640782' }), ['nav']);
  });

  it('counts what is in an area and what an owner has', () => {
    const areas = ask({ list: 'areas', filter: { text: 'personnel' } }).answer;
    assert.ok(areas.kind === 'areas' && areas.items?.[0]);
    assert.deepEqual(areaTally(areas.items[0]), { packages: 1, givable: { standard: 1, agent: 1 }, services: 2 });
    const owners = ask({ list: 'owners', filter: { owners: ['nav'] } }).answer;
    assert.ok(owners.kind === 'owners' && owners.items?.[0]);
    assert.deepEqual(ownerTally(owners.items[0]), { services: 3, inUse: 1, unreachable: 2, notGrantable: 2 });
  });

  it('tells near names where a text matches nothing, and none where it matches', () => {
    const near = (list: List, text: string) => {
      const { answer } = ask({ list, filter: { text } });
      return answer.kind === 'show' ? [] : answer.near;
    };
    assert.deepEqual(near('packages', 'skat'), []);
    assert.deepEqual(near('packages', 'lnon'), ['lonn']);
    assert.deepEqual(near('services', 'by-accuntant'), ['by-accountant']);
    assert.deepEqual(near('owners', 'welfar3'), ['Welfare']);
    assert.deepEqual(near('areas', 'personelle'), ['personale', 'Personnel']);
  });
});

describe('a list that rests on what was not read', () => {
  const without = (part: keyof CatalogueRecords): Catalogue => catalogue({ ...RECORDS, [part]: undefined });

  /** Which parts each question must have, and which others it should have to be whole. */
  const CASES: readonly (readonly [List, Filter, must: string, should: string])[] = [
    ['packages', {}, 'packages', 'links'],
    ['packages', { taker: 'agent' }, 'packages', 'links'],
    ['packages', { inUse: true }, 'packages services links used', ''],
    ['packages', { owners: ['skd'] }, 'packages services links', ''],
    ['areas', { areas: ['skatt'] }, 'packages', 'links'],
    ['services', {}, 'services', 'packages links used'],
    ['services', { text: 'x' }, 'services', 'packages links used'],
    ['services', { inUse: true }, 'services used', 'packages links'],
    ['services', { unreachable: true }, 'services packages links', 'used'],
    ['services', { notGrantable: true }, 'services packages links', 'used'],
    ['services', { taker: 'agent' }, 'services packages links', 'used'],
    ['services', { packages: ['lonn'] }, 'services packages links', 'used'],
    ['services', { areas: ['skatt'] }, 'services packages links', 'used'],
    ['owners', { inUse: true, unreachable: true }, 'services packages links used', ''],
  ];

  for (const [list, filter, must, should] of CASES) {
    it(`is none, and never an empty one: ${list} ${JSON.stringify(filter)}`, () => {
      for (const part of ['packages', 'services', 'links', 'used'] as const) {
        const { answer, isWhole } = ask({ list, filter }, without(part));
        assert.ok(answer.kind === list);
        assert.equal(answer.items === null, must.split(' ').includes(part), `items without ${part}`);
        assert.equal(answer.all === null, answer.items === null);
        assert.equal(isWhole, ![must, should].join(' ').split(' ').includes(part), `whole without ${part}`);
      }
      assert.equal(ask({ list, filter }).isWhole, true);
    });
  }

  it('has null in place of each answer that is not known', () => {
    const services = (part: keyof CatalogueRecords) => {
      const { answer } = ask({ list: 'services', filter: { text: 'by-lonn' } }, without(part));
      assert.ok(answer.kind === 'services');
      return answer.items?.[0];
    };
    assert.equal(services('used')?.inUse, null);
    for (const part of ['packages', 'links'] as const) {
      assert.deepEqual(
        [services(part)?.packages, services(part)?.givable, services(part)?.takers],
        [null, null, null],
        part,
      );
    }
    const packages = ask({ list: 'packages', filter: {} }, without('links')).answer;
    assert.ok(packages.kind === 'packages' && packages.items?.every((one) => one.services === null));
    const owners = ask({ list: 'owners', filter: {} }, without('links')).answer;
    assert.ok(owners.kind === 'owners' && owners.items?.[0]);
    assert.deepEqual(ownerTally(owners.items[0]), { services: 3, inUse: 1, unreachable: null, notGrantable: null });
  });
});

describe('a filter that names what does not exist', () => {
  const refused = (list: List, filter: Filter) => usageError(() => ask({ list, filter }));

  it('is a mistake, with near names', async () => {
    assert.match((await refused('services', { owners: ['navv'] })).message, /--owner: no service owner .*"navv"/);
    assert.deepEqual((await refused('services', { owners: ['navv'] })).advice, ['Did you mean nav?']);
    assert.deepEqual((await refused('services', { packages: ['loenn'] })).advice, ['Did you mean lonn?']);
    assert.deepEqual((await refused('packages', { areas: ['Persnnel'] })).advice, ['Did you mean Personnel?']);
    assert.match((await refused('services', { types: ['App'] })).message, /"App" is none of AltinnApp, Generic/);
  });

  it('is none where what would tell was not read', () => {
    const records = catalogue({ ...RECORDS, packages: undefined });
    assert.equal(listed('services', { packages: ['loenn'] }, records), null);
  });
});

describe('a large catalogue', () => {
  it('is searched, and asked both ways, within seconds, also on a busy machine', () => {
    const codes = Array.from({ length: 1_500 }, (_, at) => `package-${at}`);
    const ids = Array.from({ length: 20_000 }, (_, at) => `service-${at}`);
    const records = catalogue({
      packages: codes.map((code, at) => accessPackage(code, { area: area(`area-${at % 50}`, `Area ${at % 50}`) })),
      services: ids.map((id, at) => service(id, { delegable: at % 3 > 0, owner: { ...NAV, code: `o${at % 200}` } })),
      links: codes.map((code, at) => given(code, ...ids.filter((_, one) => one % 7 > 0 && (one + at) % 300 === 0))),
      used: ids.filter((_, at) => at % 2 === 0).map((id) => used(id)),
    });
    const started = performance.now();
    const none = ids.filter((_, at) => at % 7 === 0);
    assert.deepEqual(listed('services', { unreachable: true }, records)?.length, none.length);
    assert.ok((listed('services', { notGrantable: true, inUse: true, owners: ['o6'] }, records)?.length ?? 0) > 0);
    assert.equal(listed('packages', { inUse: true, areas: ['Area 8'], text: 'package' }, records)?.length, 30);
    assert.equal(listed('owners', {}, records)?.length, 200);
    assert.deepEqual(ask({ show: 'package-7' }, records).isWhole, true);
    const milliseconds = performance.now() - started;
    assert.ok(milliseconds < 15_000, `${milliseconds} ms`);
  });
});
