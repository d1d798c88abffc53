import assert from 'node:assert/strict';
import type { CatalogueRecords } from '../../../src/core/catalogue/catalogue.js';
import { createEvaluator } from '../../../src/core/coverage/evaluate.js';
import type { Situation } from '../../../src/core/coverage/situation.js';
import { serviceId } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, grants, judged, service, situation } from '../../support/build.js';

const MVA = 'app_skd_Mva-Melding';
const BROKER = 'slk-broker';
const DIALOG = 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b';

const SKATT = grants({ packages: ['skatt'] });
const OTHER = grants({ packages: ['lonn'] });
const RIGHT = grants({ services: ['APP_SKD_MVA-MELDING'] });
const INSTANCE = grants({ instances: [{ service: MVA, instanceRef: DIALOG }] });
const INSTANCE_AND_OTHER = grants({ packages: ['lonn'], instances: [{ service: MVA, instanceRef: DIALOG }] });

const RECORDS: CatalogueRecords = {
  services: [service(MVA), service(BROKER, { type: 'BrokerService' })],
  packages: [accessPackage('skatt'), accessPackage('lonn')],
  links: [given('skatt', MVA.toLowerCase()), given('urn:altinn:rolecode:dagl', MVA), given('lonn', BROKER)],
  used: [],
};

const verdictOf = (told: Partial<Situation>, unread: Partial<CatalogueRecords> = {}, id = MVA): string => {
  const row = judged(catalogue({ ...RECORDS, ...unread }), told, id);
  return row.verdict === 'empty' ? row.cause : row.verdict;
};

describe('the verdict on a service', () => {
  it('is visible by a package, a role or a single right, each told by URN or in the spelling of the registry', () => {
    const row = judged(
      catalogue(RECORDS),
      { grants: grants({ packages: ['SKATT'], roles: ['DAGL'], services: ['APP_SKD_MVA-MELDING'] }) },
      MVA.toLowerCase(),
    );
    assert.deepEqual(row, {
      service: MVA,
      verdict: 'visible',
      notes: ['not-in-use'],
      via: [
        { kind: 'package', id: 'urn:altinn:accesspackage:skatt' },
        { kind: 'role', id: 'urn:altinn:rolecode:dagl' },
        { kind: 'right', id: MVA },
      ],
    });
  });

  it('is visible by a subject that no package of the catalogue has, as the registry decides', () => {
    const links = [given('renamed', MVA)];
    assert.equal(verdictOf({ grants: grants({ packages: ['renamed'] }) }, { links }), 'visible');
  });

  it('is not visible by a link that only the Metadata API shows', () => {
    const packages = [accessPackage('lonn', { services: [serviceId(MVA)] })];
    assert.equal(verdictOf({ grants: OTHER }, { packages }), 'single-right-needed');
  });

  it('is partial when only single instances are visible, with the packages that would give it all', () => {
    assert.deepEqual(judged(catalogue(RECORDS), { grants: INSTANCE }, MVA), {
      service: MVA,
      verdict: 'partial',
      notes: ['not-in-use'],
      candidates: ['urn:altinn:accesspackage:skatt'],
    });
  });

  it('is visible, not partial, when an instance and the whole service were delegated', () => {
    const instances = [{ service: MVA, instanceRef: DIALOG }];
    assert.equal(verdictOf({ grants: grants({ packages: ['skatt'], instances }) }), 'visible');
  });

  it('is empty with one cause, the candidates, and what is barred only where that is the cause', () => {
    const links = [given('skatt', MVA), given('eksplisitt', MVA)];
    const never = accessPackage('eksplisitt', { isAssignable: false, isDelegable: false });
    const some = catalogue({ ...RECORDS, packages: [accessPackage('skatt'), never], links });
    assert.deepEqual(judged(some, {}, MVA), {
      service: MVA,
      verdict: 'empty',
      cause: 'package-not-delegated',
      candidates: ['urn:altinn:accesspackage:skatt'],
      barred: [],
      notes: ['not-in-use'],
    });
    const barred = catalogue({ ...RECORDS, packages: [accessPackage('skatt', { isDelegable: false })] });
    const row = judged(barred, { userType: 'agent' }, MVA);
    assert.deepEqual(row.verdict === 'empty' ? [row.cause, row.candidates, row.barred] : row, [
      'package-not-allowed',
      [],
      ['urn:altinn:accesspackage:skatt'],
    ]);
  });

  it('is not applicable when the service cannot have dialogs, whoever holds what, and even unread', () => {
    for (const told of [{}, { grants: OTHER }, { standing: 'no-parties' }, { standing: 'unread' }] as const) {
      assert.equal(verdictOf(told, {}, BROKER), 'not-applicable');
    }
    for (const unread of ['packages', 'links', 'used']) {
      assert.equal(verdictOf({}, { [unread]: undefined }, BROKER), 'not-applicable', unread);
    }
  });

  it('is unknown when the parties of the system user were not read', () => {
    assert.equal(verdictOf({ standing: 'unread' }), 'unknown');
    assert.equal(verdictOf({ standing: 'unread' }, {}, 'finnes-ikke'), 'unknown');
  });

  it('is unknown, not visible, for a service that is held but not in the registry', () => {
    const held = { 'a package': SKATT, 'a single right': RIGHT, 'an instance': INSTANCE };
    for (const [what, grantsHeld] of Object.entries(held)) {
      assert.equal(verdictOf({ grants: grantsHeld }, { services: [] }), 'unknown', what);
    }
    assert.equal(verdictOf({ grants: OTHER }, { services: [] }), 'unknown-service');
  });

  it('rests on what a hierarchy-only party gives, and never on what a nested one gives', () => {
    assert.equal(verdictOf({ standing: 'hierarchy-only', grants: SKATT }), 'visible');
    assert.equal(verdictOf({ standing: 'nested', grants: SKATT }), 'nested-too-deep');
  });
});

describe('without the packages', () => {
  const unread = { packages: undefined };

  it('what is seen stays seen, and a cause that rests on no package stays', () => {
    assert.equal(verdictOf({ grants: SKATT }, unread), 'visible');
    assert.equal(verdictOf({ grants: RIGHT }, unread), 'visible');
    assert.equal(verdictOf({ grants: INSTANCE }, unread), 'partial');
    assert.equal(verdictOf({}, unread, 'finnes-ikke'), 'unknown-service');
    assert.equal(verdictOf({ standing: 'not-authorised' }, unread), 'party-not-delegated');
  });

  it('a cause that rests on packages is unknown, a single right among them', () => {
    assert.equal(verdictOf({}, unread), 'unknown');
    assert.equal(verdictOf({}, { ...unread, links: [] }), 'unknown');
  });
});

describe('without the services', () => {
  it('everything is unknown, for any service may be one without dialogs, and none is said not to exist', () => {
    const unread = { services: undefined };
    for (const told of [
      { grants: SKATT },
      { grants: RIGHT },
      { grants: INSTANCE },
      {},
      { standing: 'no-parties' },
      { standing: 'nested' },
    ] as const) {
      assert.equal(verdictOf(told, unread), 'unknown', JSON.stringify(told));
    }
    assert.equal(verdictOf({}, unread, 'finnes-ikke'), 'unknown');
  });
});

describe('without the links', () => {
  const unread = { links: undefined };

  it('a single right stays visible, and an instance partial where no package is held', () => {
    assert.equal(verdictOf({ grants: RIGHT }, unread), 'visible');
    assert.equal(verdictOf({ grants: INSTANCE }, unread), 'partial');
  });

  it('what a package or role that is held might give is unknown, neither empty nor partial', () => {
    assert.equal(verdictOf({ grants: SKATT }, unread), 'unknown');
    assert.equal(verdictOf({ grants: grants({ roles: ['dagl'] }) }, unread), 'unknown');
    assert.equal(verdictOf({ grants: INSTANCE_AND_OTHER }, unread), 'unknown');
    assert.equal(verdictOf({ grants: OTHER }, unread, 'finnes-ikke'), 'unknown');
    assert.equal(verdictOf({ grants: grants({ roles: ['dagl'] }) }, unread, 'finnes-ikke'), 'unknown');
    assert.equal(verdictOf({ grants: SKATT, standing: 'hierarchy-only' }, unread), 'unknown');
  });

  it('a cause that rests on no link stays, for who holds nothing', () => {
    assert.equal(verdictOf({}, unread, 'finnes-ikke'), 'unknown-service');
    assert.equal(verdictOf({ standing: 'no-parties' }, unread), 'no-parties');
    assert.equal(verdictOf({ standing: 'nested', grants: SKATT }, unread), 'nested-too-deep');
    assert.equal(verdictOf({ standing: 'hierarchy-only' }, unread), 'hierarchy-only');
    assert.equal(verdictOf({}, unread), 'unknown');
  });
});

describe('without the services in use', () => {
  it('no verdict changes', () => {
    for (const told of [{ grants: SKATT }, { grants: INSTANCE }, {}, { standing: 'nested' }] as const) {
      assert.equal(verdictOf(told, { used: undefined }), verdictOf(told));
    }
  });
});

describe('an evaluator', () => {
  const expected = { services: [MVA, BROKER, 'finnes-ikke'].map(serviceId) };

  it('gives a row for each expected service, in order, and counts them by verdict', () => {
    const { rows, counts } = createEvaluator(catalogue(RECORDS))(situation({ grants: SKATT }), expected);
    assert.deepEqual(
      rows.map((row) => [row.service, row.verdict]),
      [
        [MVA, 'visible'],
        [BROKER, 'not-applicable'],
        ['finnes-ikke', 'empty'],
      ],
    );
    assert.deepEqual(counts, { visible: 1, partial: 0, empty: 1, unknown: 0, 'not-applicable': 1 });
  });

  it('evaluates the same situation once, and another one anew', () => {
    const evaluate = createEvaluator(catalogue(RECORDS));
    const one = evaluate(situation({ grants: SKATT }), expected);
    assert.equal(evaluate(situation({ grants: SKATT }), expected), one);
    for (const other of [
      { userType: 'agent' },
      { isPerson: true },
      { isDeleted: true },
      { standing: 'nested' },
      { grants: OTHER },
    ] as const) {
      assert.notEqual(evaluate(situation({ grants: SKATT, ...other }), expected), one, JSON.stringify(other));
    }
  });

  it('keeps the rows of a first few situations, and makes those of others anew at each reading', () => {
    const evaluate = createEvaluator(catalogue(RECORDS), expected.services.length);
    const kept = evaluate(situation({ grants: SKATT }), expected);
    const made = evaluate(situation({ grants: OTHER }), expected);
    assert.equal(kept.rows, kept.rows);
    assert.notEqual(made.rows, made.rows);
    assert.deepEqual(made.rows, createEvaluator(catalogue(RECORDS))(situation({ grants: OTHER }), expected).rows);
    assert.equal(evaluate(situation({ grants: OTHER }), expected), made);
  });
});
