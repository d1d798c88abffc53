import assert from 'node:assert/strict';
import { organizationUrn, packageUrn, serviceId } from '../../src/core/identifiers.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import { table } from '../../src/report/table/table.js';
import { render } from '../support/render.js';
import { authorizedParty, catalogueOf, expecting, systemUser, type TestWorld } from '../support/result.js';
import {
  ABSENT,
  agent,
  audited,
  CLIENT,
  complete,
  demand,
  found,
  OTHER,
  ofAbsent,
  ofTwo,
  records,
  TERMS,
  waiver,
  world,
} from '../support/waived-world.js';

const ONE_DIALOG = { service: 'one', instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' };

describe('an audit with waivers', () => {
  it('counts a waived row as waived alone, and not as a violation', async () => {
    const before = await audited([]);
    assert.deepEqual([before.summary.empty, before.gate.violations, before.exitCode], [1, 1, 1]);
    const { summary, gate, exitCode, complete: isComplete } = await audited([ofTwo]);
    assert.deepEqual([summary.empty, summary.waived, summary.visible, summary.expected], [0, 1, 3, 4]);
    assert.equal(summary.expected, before.summary.expected);
    assert.deepEqual([gate.violations, gate.passed, exitCode, isComplete], [0, true, 0, true]);
  });

  it('keeps verdict, cause, severity and id, and says why and until when', async () => {
    const [before] = found(await audited([]), 'package-not-delegated');
    const result = await audited([ofTwo]);
    const [finding] = found(result, 'package-not-delegated');
    assert.deepEqual(finding, { ...before, waived: { ...TERMS, daysLeft: 128 } });
    const row = result.systemUsers[0]?.parties[0]?.services.find(({ service }) => service === 'two');
    assert.ok(row?.verdict === 'empty');
    assert.deepEqual([row.cause, row.findingId], ['package-not-delegated', finding?.id]);
    assert.equal([...result.findings].length, 1);
  });

  it('waives partial rows, surplus packages and the lack of any party', async () => {
    const held = authorizedParty(CLIENT, { packages: ['q', 'r'], instances: [ONE_DIALOG] });
    const other: TestWorld = {
      records,
      access: [
        { systemUser: agent, parties: [held] },
        { systemUser: systemUser('alone', 'agent', OTHER), parties: [] },
      ],
    };
    const failOn = ['empty', 'partial', 'surplus'] as const;
    assert.equal((await audited([], { failOn }, other)).gate.violations, 3);
    const waivers = [
      waiver({ package: packageUrn('R'), party: organizationUrn(CLIENT) }),
      waiver({ systemUser: 'ALONE', cause: 'no-parties' }),
      waiver({ service: serviceId('one') }),
    ];
    const result = await audited(waivers, { failOn }, other);
    assert.deepEqual([result.gate.violations, result.exitCode], [0, 0]);
    assert.deepEqual([result.summary.partial, result.summary.waived], [0, 1]);
    assert.deepEqual(Array.from(result.findings, ({ kind, waived }) => [kind, waived?.owner]).sort(), [
      ['no-parties', 'me'],
      ['partial', 'me'],
      ['surplus-package', 'me'],
    ]);
  });

  it('waives one surplus package and no other', async () => {
    const held = authorizedParty(CLIENT, { packages: ['p', 'q', 'r', 's'] });
    const more = { ...world, records: catalogueOf({ one: ['p'], two: ['q'], x: ['r'], y: ['s'] }) };
    const both = { ...more, access: [{ systemUser: agent, parties: [held] }] };
    const failOn = ['surplus'] as const;
    assert.equal((await audited([], { failOn }, both)).gate.violations, 2);
    const result = await audited([waiver({ package: packageUrn('r') })], { failOn }, both);
    assert.equal(result.gate.violations, 1);
    assert.deepEqual(
      found(result, 'surplus-package').map((finding) => [finding.package, finding.waived !== null]),
      [
        ['urn:altinn:accesspackage:r', true],
        ['urn:altinn:accesspackage:s', false],
      ],
    );
  });

  it('waives no row of a party whose rows it does not name, although parties share lists of gaps', async () => {
    const parties = [
      authorizedParty(CLIENT, { packages: ['q'] }),
      authorizedParty('310765449', { packages: ['q'] }),
      authorizedParty('310987603'),
      complete,
    ];
    const several = { ...world, access: [{ systemUser: agent, parties }] };
    const result = await audited([waiver({ service: serviceId('one') })], {}, several);
    assert.deepEqual(
      result.systemUsers[0]?.parties.map(({ counts, setAside }) => [counts.empty, setAside.size]),
      [
        [0, 1],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    );
    assert.deepEqual([result.summary.empty, result.summary.waived, result.exitCode], [1, 3, 1]);
    // Here most parties have no waiver at all, and not the same gaps.
    const ofOther = await audited(
      [waiver({ service: serviceId('one'), party: organizationUrn('310987603') })],
      {},
      several,
    );
    assert.deepEqual([ofOther.summary.empty, ofOther.summary.waived], [3, 1]);
  });

  it('counts what belongs to no row beside the rows', async () => {
    const lacking = {
      ...world,
      access: [...world.access, { systemUser: systemUser('alone', 'agent', OTHER), parties: [] }],
    };
    const waivers = [ofTwo, waiver({ systemUser: 'alone', cause: 'no-parties' })];
    const result = await audited(waivers, {}, lacking);
    assert.deepEqual([result.summary.waived, result.othersSetAside, result.exitCode], [1, { waived: 1, old: 0 }, 0]);
    const text = render(table, result);
    assert.match(text, /3 visible · 0 empty · 1 waived · 1 other finding waived/);
    assert.match(text, /^ {2}waived: Somebody answers/m);
    const alone = await audited(waivers.slice(1), { demand: expecting('one') }, lacking);
    assert.doesNotMatch(render(markdown, alone), /Nothing that is expected is missing/);
  });

  it('waives a named party that nobody reaches, also in an overview', async () => {
    const own: TestWorld = {
      records,
      access: [{ systemUser: systemUser('own', 'standard', OTHER), parties: [complete] }],
    };
    for (const expect of [demand.expect, []]) {
      const named = { expect, exclude: [], parties: [ABSENT] };
      assert.equal((await audited([], { demand: named }, own)).gate.violations, 1);
      const result = await audited([ofAbsent], { demand: named }, own);
      assert.deepEqual([result.gate.violations, result.exitCode], [0, 0]);
      assert.equal(found(result, 'party-not-delegated')[0]?.waived?.owner, 'me');
    }
  });

  it('does not say twice of a party that nobody reaches that it is missing', async () => {
    const named = { ...demand, parties: [ABSENT] };
    const result = await audited([ofAbsent, ofTwo], { demand: named });
    assert.equal(result.gate.violations, 0);
    assert.equal(result.summary.waived, 3);
    assert.ok(found(result, 'party-not-delegated').every((finding) => finding.service !== null));
  });

  it('waives nothing that is unknown', async () => {
    const unread = { systemUser: systemUser('b', 'agent', CLIENT), parties: undefined };
    const waivers = [ofTwo, waiver({ service: serviceId('one') })];
    const result = await audited(waivers, {}, { ...world, access: [...world.access, unread] });
    assert.deepEqual([result.summary.unknown, result.summary.waived, result.exitCode], [2, 1, 3]);
  });

  it('leaves what does not count as it is', async () => {
    const deleted = authorizedParty(CLIENT, { isDeleted: true });
    const gone: TestWorld = { records, access: [{ systemUser: agent, parties: [deleted, complete] }] };
    const result = await audited([ofTwo], {}, gone);
    assert.equal(result.summary.waived, 0);
    assert.ok([...result.findings].every((finding) => finding.waived === null));
    assert.equal(found(result, 'waiver-unmatched').length, 1);
  });
});
