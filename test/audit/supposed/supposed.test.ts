import assert from 'node:assert/strict';
import { earlierRunOf } from '../../../src/audit/earlier-run.js';
import type { Waiver } from '../../../src/core/gate/waiver.js';
import { organizationUrn, packageUrn, serviceId } from '../../../src/core/identifiers.js';
import type { AuditResult } from '../../../src/core/result.js';
import { usageError } from '../../support/build.js';
import { expecting } from '../../support/result.js';
import {
  asRegistered,
  others,
  records,
  registered,
  SYSTEM,
  suppose,
  UNREAD,
  verdicts,
} from '../../support/supposed.js';

describe('an audit of a system as it is registered', () => {
  it('judges both types by the rule for real ones, each with what it can be given', async () => {
    const result = await asRegistered(['p', 'client'], { services: ['right'] });
    assert.deepEqual(verdicts(result), {
      standard: { one: 'visible', two: 'package-not-delegated', three: 'package-not-allowed', right: 'visible' },
      agent: { one: 'visible', two: 'package-not-delegated', three: 'visible', right: 'unreachable' },
    });
    assert.deepEqual([result.exitCode, result.gate.violations, result.complete], [1, 4, true]);
    assert.deepEqual(result.scope.supposed, {
      system: SYSTEM,
      types: ['standard', 'agent'],
      packages: [packageUrn('p'), packageUrn('client')],
      services: ['right'],
    });
  });

  it('is green when all that is expected would be there', async () => {
    const result = await asRegistered(['p'], { demand: expecting('one'), type: 'agent' });
    assert.deepEqual([result.exitCode, result.gate.passed, result.summary.visible], [0, true, 1]);
    assert.deepEqual([...result.findings], []);
  });

  it('stands for any customer: whatever is expected of some party is expected of it', async () => {
    const { demandOnAnyParty } = await import('../../../src/audit/supposed/supposition.js');
    const [expectation] = expecting('two').expect;
    assert.ok(expectation);
    const narrowed = {
      expect: [{ ...expectation, parties: ['310479713'], userTypes: ['agent'] }],
      exclude: [],
      parties: ['310479713'],
    };
    const result = await asRegistered(['p'], { demand: demandOnAnyParty(narrowed) });
    assert.deepEqual(verdicts(result), { standard: {}, agent: { two: 'package-not-delegated' } });
    assert.deepEqual([result.exitCode, result.gate.violations], [1, 1]);
  });

  it('says what the vendor can do, and names neither customer nor number', async () => {
    const result = await asRegistered([], { demand: expecting('two'), type: 'standard' });
    const [finding] = result.findings;
    assert.equal(finding?.systemUser, `supposed:standard:${SYSTEM}`);
    assert.equal(finding?.party, 'urn:dekning:party:supposed');
    assert.match(
      finding?.message ?? '',
      /will be empty for a supposed customer: the system 310652970_System registers no/,
    );
    assert.match(finding?.remedy ?? '', /^The vendor registers the access package Package q \(q\) on the system/);
    assert.doesNotMatch(JSON.stringify([...result.systemUsers, finding]), /[0-9a-f]{8}-[0-9a-f]{4}-|identifier-no/);
  });

  it('tells each package that nothing expected needs, once, unless an expectation of another type needs it', async () => {
    const [one, three] = [expecting('one').expect[0], expecting('three').expect[0]];
    assert.ok(one && three);
    const ofAgents = { expect: [one, { ...three, userTypes: ['agent'] }], exclude: [], parties: [] };
    const result = await asRegistered(['p', 'idle', 'q'], { demand: ofAgents });
    assert.deepEqual(others(result), [
      `supposed:standard:${SYSTEM} surplus-package warning ${packageUrn('idle')}`,
      `supposed:standard:${SYSTEM} surplus-package warning ${packageUrn('q')}`,
    ]);
    const needed = await asRegistered(['p', 'q'], {
      demand: {
        ...ofAgents,
        expect: [one, { ...three, selector: { ...three.selector, value: 'two' }, userTypes: ['agent'] }],
      },
    });
    assert.deepEqual(others(needed), []);
    const failing = await asRegistered(['p', 'idle'], { demand: expecting('one'), failOn: ['surplus'] });
    assert.deepEqual([failing.exitCode, failing.gate.violations], [1, 1]);
  });

  it('tells packages that cannot be given: a note where another type can have it, else a warning', async () => {
    const result = await asRegistered(['p', 'client', 'renamed'], { demand: expecting('one', 'three') });
    assert.deepEqual(others(result), [
      `supposed:standard:${SYSTEM} package-not-allowed note ${packageUrn('client')}`,
      `supposed:standard:${SYSTEM} unknown-package warning ${packageUrn('renamed')}`,
    ]);
    const own = await asRegistered(['p', 'client'], { demand: expecting('one'), type: 'standard' });
    assert.deepEqual(others(own), [`supposed:standard:${SYSTEM} package-not-allowed warning ${packageUrn('client')}`]);
    assert.equal(own.exitCode, 0);
    const [told] = own.otherFindings;
    assert.match(
      told?.message ?? '',
      /registers Package client \(client\), which an organisation cannot give to its own/,
    );
  });

  it('is an overview where nothing is expected, in which nothing is too much', async () => {
    const result = await asRegistered(['p', 'idle'], { demand: expecting() });
    assert.deepEqual([result.scope.overview, result.exitCode, others(result).length], [true, 0, 0]);
  });
});

describe('a supposition that rests on something unread', () => {
  const incomplete = (result: AuditResult) => [
    result.exitCode,
    result.complete,
    result.problems.map(({ code }) => code),
  ];

  it('is incomplete for a system that is not registered, and tells near names', async () => {
    const systems = { value: [registered(['p'])], problems: [] };
    const result = await suppose({ system: `${SYSTEM}x` }, { systems });
    assert.deepEqual(incomplete(result), [3, false, ['system-not-found']]);
    assert.match(result.problems[0]?.message ?? '', new RegExp(`Did you mean ${SYSTEM}\\?`));
    assert.deepEqual(result.scope.supposed?.packages, null);
  });

  it('is incomplete where the register could not be read', async () => {
    const result = await suppose({ system: SYSTEM }, { systems: { value: undefined, problems: [UNREAD] } });
    assert.deepEqual(incomplete(result), [3, false, ['http-error']]);
    assert.equal(result.summary.systemUsers, 0);
  });

  it('is incomplete where the register tells no packages, or no single rights, of the system', async () => {
    for (const untold of [{ packages: undefined }, { services: undefined }]) {
      const systems = { value: [{ ...registered(['p']), ...untold }], problems: [] };
      const result = await suppose({ system: SYSTEM }, { systems });
      assert.deepEqual(incomplete(result), [3, false, ['supposition-unknown']]);
    }
  });

  it('is incomplete where it is not known what can be given', async () => {
    const result = await asRegistered(['p'], { known: { ...records, packages: undefined } });
    assert.deepEqual(incomplete(result), [3, false, ['supposition-unknown']]);
    const rights = await asRegistered(['p'], { services: ['right'], known: { ...records, services: undefined } });
    assert.deepEqual(incomplete(rights), [3, false, ['supposition-unknown']]);
  });

  it('has no verdict where links or services were not read', async () => {
    for (const part of ['links', 'services'] as const) {
      const result = await asRegistered(['p'], { demand: expecting('one'), known: { ...records, [part]: undefined } });
      assert.equal(result.summary.unknown, 2, part);
      assert.equal(result.exitCode, 3, part);
    }
  });

  it('is a mistake for whoever is no vendor', async () => {
    const { message } = await usageError(() =>
      suppose({ system: SYSTEM }, { systems: { value: undefined, problems: [] } }),
    );
    assert.match(message, /^--as-registered asks the system register, which tells a vendor alone/);
  });
});

describe('an audit of packages by name', () => {
  it('needs no register', async () => {
    const result = await suppose({ packages: [packageUrn('p'), packageUrn('client')], type: 'agent' });
    assert.deepEqual(verdicts(result), {
      agent: { one: 'visible', two: 'package-not-delegated', three: 'visible', right: 'unreachable' },
    });
    assert.equal(result.systemUsers[0]?.id, 'supposed:agent');
    const ofTwo = [...result.findings].find((finding) => finding.service === 'two');
    assert.match(ofTwo?.message ?? '', /none of the packages that were named/);
  });

  it('is a mistake for a package that there is not, with near names', async () => {
    const { message, advice } = await usageError(() => suppose({ packages: [packageUrn('p'), packageUrn('clien')] }));
    assert.equal(message, '--as-packages: no access package has the code or URN "clien".');
    assert.match(advice.join(' '), /client/);
  });

  it('does not know of any where the packages were not read', async () => {
    const result = await suppose({ packages: [packageUrn('p')] }, { known: { ...records, packages: undefined } });
    assert.deepEqual([result.exitCode, result.problems.map(({ code }) => code)], [3, ['supposition-unknown']]);
  });
});

describe('waivers and earlier runs of a supposition', () => {
  const waiver = (told: Partial<Waiver>): Waiver => ({
    service: serviceId('two'),
    reason: 'on paper',
    owner: 'me',
    expires: '2027-03-31',
    origin: 'dekning.yaml:2:5',
    ...told,
  });

  it('a waiver of a service holds; one of a party waives nothing, and is not called unmatched', async () => {
    const demand = expecting('one', 'two');
    const waived = await asRegistered(['p'], { demand, type: 'agent', waivers: [waiver({})] });
    assert.deepEqual([waived.exitCode, waived.summary.waived], [0, 1]);
    const ofParty = waiver({ party: organizationUrn('310479713') });
    const held = await asRegistered(['p'], { demand, type: 'agent', waivers: [ofParty] });
    assert.deepEqual([held.exitCode, held.summary.waived, others(held)], [1, 0, []]);
  });

  it('only what is new since an earlier supposition of the same is judged', async () => {
    const demand = expecting('one', 'two');
    const earlier = earlierRunOf(await asRegistered(['p'], { demand }), 'run.json');
    assert.equal(earlier.supposedOf, SYSTEM.toLowerCase());
    const again = await asRegistered(['p'], { demand, since: earlier });
    assert.deepEqual([again.exitCode, again.since?.old], [0, 2]);
    const worse = await asRegistered([], { demand, since: earlier });
    assert.deepEqual([worse.exitCode, worse.gate.violations, worse.since?.old], [1, 2, 2]);
  });
});
