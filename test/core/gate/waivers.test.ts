import assert from 'node:assert/strict';
import type { Coverage, ServiceRow } from '../../../src/core/coverage/verdict.js';
import { type Waiver, waivedBy } from '../../../src/core/gate/waiver.js';
import { waiverFaults } from '../../../src/core/gate/waiver-faults.js';
import { createWaivers, type Identity } from '../../../src/core/gate/waivers.js';
import { organizationUrn, packageUrn, serviceId } from '../../../src/core/identifiers.js';

const PARTY = organizationUrn('310479713');
const OTHER = organizationUrn('311558900');
const NOW = new Date('2026-11-23T08:00:00Z');

const waiver = (told: Partial<Waiver>): Waiver => ({
  reason: 'on paper',
  owner: 'me',
  expires: '2027-03-31',
  origin: 'dekning.yaml:2:5',
  ...told,
});

const GAP: Identity = {
  kind: 'package-not-delegated',
  systemUser: 'user-a',
  party: PARTY,
  service: 'one',
  package: null,
};

const names = (told: Partial<Waiver>, identity: Partial<Identity> = {}): boolean =>
  createWaivers([waiver(told)], NOW).naming({ ...GAP, ...identity }).length === 1;

const standing = (told: Partial<Waiver>, now: string) => createWaivers([waiver(told)], new Date(now)).all[0]?.standing;

const coverageOf = (services: readonly string[], read: () => void = () => undefined): Coverage => ({
  get rows() {
    read();
    return services.map(
      (id): ServiceRow => ({
        service: serviceId(id),
        verdict: 'empty',
        cause: 'package-not-delegated',
        candidates: [],
        barred: [],
        notes: [],
      }),
    );
  },
  counts: { visible: 0, partial: 0, empty: services.length, unknown: 0, 'not-applicable': 0 },
  notes: new Set(),
  choices: [],
});

describe('a waiver', () => {
  it('names a finding when all that it gives agrees, ignoring case', () => {
    const all = {
      service: serviceId('ONE'),
      party: PARTY,
      systemUser: 'USER-A',
      cause: 'package-not-delegated',
    } as const;
    assert.ok(names(all));
    assert.ok(names(all, { systemUser: 'User-a', service: 'One' }));
    assert.ok(!names(all, { service: 'two' }));
    assert.ok(!names(all, { party: OTHER }));
    assert.ok(!names(all, { systemUser: 'user-b' }));
    assert.ok(!names(all, { kind: 'partial' }));
  });

  it('that gives less names more', () => {
    assert.ok(names({ service: serviceId('one') }, { party: OTHER, systemUser: 'user-b', kind: 'partial' }));
    const kind = 'party-not-delegated';
    assert.ok(names({ party: PARTY, cause: kind }, { service: 'two', systemUser: 'user-b', kind }));
    assert.ok(names({ systemUser: 'user-a', cause: kind }, { service: 'two', party: OTHER, kind }));
    assert.ok(!names({ systemUser: 'user-a', cause: kind }, { service: 'two', party: OTHER }));
  });

  it('of a service names nothing that is about none', () => {
    const surplus = { kind: 'surplus-package', service: null, package: 'urn:altinn:accesspackage:a' } as const;
    assert.ok(!names({ service: serviceId('one') }, surplus));
    assert.ok(names({ package: packageUrn('A'), party: PARTY }, surplus));
    assert.ok(names({ package: packageUrn('A') }, surplus));
    assert.ok(!names({ package: packageUrn('b'), party: PARTY }, surplus));
    assert.ok(!names({ package: packageUrn('a'), party: OTHER }, surplus));
    assert.ok(names({ systemUser: 'user-a', cause: 'no-parties' }, { kind: 'no-parties', service: null, party: null }));
    assert.ok(!names({ party: PARTY, cause: 'no-parties' }, { kind: 'no-parties', service: null, party: null }));
  });

  it('holds to the end of its last day in Norway, in summer and in winter', () => {
    const winter = { expires: '2026-12-31' };
    assert.equal(standing(winter, '2026-12-31T22:59:59Z'), 'expiring');
    assert.equal(standing(winter, '2026-12-31T23:00:00Z'), 'expired');
    const summer = { expires: '2026-06-30' };
    assert.equal(standing(summer, '2026-06-30T21:59:59Z'), 'expiring');
    assert.equal(standing(summer, '2026-06-30T22:00:00Z'), 'expired');
  });

  it('is about to expire when 14 days or fewer are left, whatever the clock does in between', () => {
    assert.equal(standing({ expires: '2026-11-08' }, '2026-10-24T12:00:00Z'), 'holds');
    assert.equal(standing({ expires: '2026-11-08' }, '2026-10-25T12:00:00Z'), 'expiring');
    const [last] = createWaivers([waiver({ expires: '2026-11-23' })], NOW).all;
    assert.equal(last?.daysLeft, 0);
  });

  it('without a reason waives nothing, however long it would hold', () => {
    for (const reason of [
      '',
      '  ',
      'TODO',
      'todo',
      ' Todo: ',
      'TODO.',
      'TODO: write why',
      'tbd',
      '# FIXME',
      '-',
      '…',
      '\u200B',
    ]) {
      assert.equal(standing({ reason }, NOW.toISOString()), 'unwritten', reason);
    }
    for (const reason of ['todoist files it', 'see TODO 12', 'x']) {
      assert.equal(standing({ reason }, NOW.toISOString()), 'holds', reason);
    }
  });
});

describe('several waivers of one finding', () => {
  const given = (...told: Partial<Waiver>[]) =>
    waivedBy(
      createWaivers(
        told.map((one) => waiver({ service: serviceId('one'), ...one })),
        NOW,
      ).naming(GAP),
    );

  it('waive it by the one that holds longest', () => {
    const longest = { reason: 'longest', expires: '2027-06-30' };
    assert.equal(given({}, longest, { expires: '2027-01-01' })?.reason, 'longest');
  });

  it('do not when none holds', () => {
    assert.equal(given({ expires: '2026-11-22' }, { reason: 'TODO' }), null);
    assert.equal(given({ expires: '2026-11-22' }, { reason: 'renewed' })?.reason, 'renewed');
    assert.equal(given(), null);
  });
});

describe('the gaps that waivers name', () => {
  it('are found once for each coverage, however many parties share it', () => {
    let reads = 0;
    const coverage = coverageOf(['one', 'two', 'three'], () => {
      reads += 1;
    });
    const waivers = [
      waiver({ service: serviceId('two'), party: PARTY }),
      waiver({ service: serviceId('three'), systemUser: 'x' }),
    ];
    const { gaps } = createWaivers(waivers, NOW);
    for (let at = 0; at < 1000; at += 1) assert.deepEqual(gaps(`user-${at}`, OTHER, coverage), []);
    const [gap, ...others] = gaps('user-a', PARTY, coverage);
    assert.deepEqual([gap?.service, gap?.kind, others.length], ['two', 'package-not-delegated', 0]);
    assert.deepEqual(
      gaps('X', PARTY, coverage).map((one) => one.service),
      ['two', 'three'],
    );
    assert.equal(reads, 1);
  });

  it('are never looked for without waivers', () => {
    const coverage = coverageOf(['one'], () => assert.fail('read'));
    assert.deepEqual(createWaivers([], NOW).gaps('user-a', PARTY, coverage), []);
  });

  it('are all of a party or system user that is named without a service, of its cause', () => {
    const coverage = coverageOf(['one', 'two']);
    const found = (told: Partial<Waiver>) => createWaivers([waiver(told)], NOW).gaps('user-a', PARTY, coverage).length;
    assert.equal(found({ party: PARTY }), 2);
    assert.equal(found({ systemUser: 'user-a' }), 2);
    assert.equal(found({ systemUser: 'user-b' }), 0);
    assert.equal(found({ party: PARTY, cause: 'partial' }), 0);
  });
});

describe('what is wrong with waivers', () => {
  const faults = (told: Partial<Waiver>, isMatched: boolean, canTell: boolean) => {
    const { all } = createWaivers([waiver(told)], NOW);
    return waiverFaults(all, new Set(isMatched ? all : []), canTell).map((fault) => fault.kind);
  };

  it('is one thing at most with each', () => {
    assert.deepEqual(faults({}, true, true), []);
    assert.deepEqual(faults({}, false, true), ['waiver-unmatched']);
    assert.deepEqual(faults({}, false, false), []);
    assert.deepEqual(faults({ expires: '2026-12-01' }, true, true), ['waiver-expiring']);
    assert.deepEqual(faults({ expires: '2026-12-01' }, false, true), ['waiver-unmatched']);
    assert.deepEqual(faults({ expires: '2026-11-22' }, false, false), ['waiver-expired']);
    assert.deepEqual(faults({ expires: '2026-11-22', reason: 'TODO' }, true, true), ['waiver-unwritten']);
  });
});
