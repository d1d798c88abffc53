import assert from 'node:assert/strict';
import type { AuditRequest } from '../../src/audit/request.js';
import type { FindingKind } from '../../src/core/finding.js';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, packageUrn, serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import { github } from '../../src/report/github/github.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import { table } from '../../src/report/table/table.js';
import { readGithub } from '../support/commands.js';
import { render } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser, type TestWorld } from '../support/result.js';

const CLIENT = '310479713';
const OTHER = '311558900';
const ABSENT = '313717283';
const ONE_DIALOG = { service: 'one', instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' };
const TERMS = { reason: 'on paper', owner: 'me', expires: '2027-03-31' } as const;

const records = catalogueOf({ one: ['p'], two: ['q'], unused: ['r'] });
const agent = systemUser('agent', 'agent', OTHER);
const demand = expecting('one', 'two');
const complete = authorizedParty(OTHER, { packages: ['p', 'q'] });

const world: TestWorld = {
  records,
  access: [{ systemUser: agent, parties: [authorizedParty(CLIENT, { packages: ['p'] }), complete] }],
};

const waiver = (told: Partial<Waiver>): Waiver => ({ ...TERMS, origin: 'dekning.yaml:2:5', ...told });
const ofTwo = waiver({ service: serviceId('TWO'), party: organizationUrn(CLIENT) });

const ofAbsent = waiver({ party: organizationUrn(ABSENT), cause: 'party-not-delegated' });

const audited = (waivers: readonly Waiver[], request: Partial<AuditRequest> = {}, other = world) =>
  auditWorld(other, { demand, waivers, ...request });

const found = (result: AuditResult, kind: FindingKind) => [...result.findings].filter((one) => one.kind === kind);

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

describe('what an audit finds of waivers themselves', () => {
  it('an expired one waives nothing, and says so', async () => {
    const result = await audited([{ ...ofTwo, expires: '2026-11-22' }]);
    assert.deepEqual([result.summary.empty, result.summary.waived, result.exitCode], [1, 0, 1]);
    const [finding] = found(result, 'waiver-expired');
    assert.equal(finding?.severity, 'warning');
    assert.match(
      finding?.message ?? '',
      /dekning\.yaml:2:5 \(service TWO, party 310479713\).*22 Nov 2026.*counts again/,
    );
    assert.equal((await audited([{ ...ofTwo, expires: '2026-11-22' }], { strict: true })).gate.violations, 1);
    const useless = await audited([waiver({ service: serviceId('one'), expires: '2026-11-22' }), ofTwo], {
      strict: true,
    });
    assert.equal(useless.exitCode, 0);
    assert.match(found(useless, 'waiver-expired')[0]?.remedy ?? '', /^Remove the waiver\.$/);
  });

  it('one that soon expires is a warning, and a violation under --strict', async () => {
    const soon = { ...ofTwo, expires: '2026-12-07' };
    const result = await audited([soon]);
    assert.equal(result.exitCode, 0);
    assert.match(found(result, 'waiver-expiring')[0]?.message ?? '', /14 days are left/);
    assert.equal((await audited([soon], { strict: true })).gate.violations, 1);
    assert.equal((await audited([{ ...soon, expires: '2026-12-08' }], { strict: true })).exitCode, 0);
  });

  it('one that matches nothing is a warning, and a violation under --strict', async () => {
    const idle = [ofTwo, waiver({ service: serviceId('one') })];
    const result = await audited(idle);
    assert.deepEqual([result.exitCode, found(result, 'waiver-unmatched').length], [0, 1]);
    const strict = await audited(idle, { strict: true });
    assert.equal(strict.exitCode, 1);
    assert.equal(found(strict, 'waiver-unmatched')[0]?.severity, 'error');
    assert.match(render(table, strict), /gate failed: 1 violation \(fail-on empty, strict\)/);
  });

  it('one beside another that holds longer makes no difference, and is told so', async () => {
    const expired = { ...ofTwo, expires: '2026-11-22' };
    const soon = { ...ofTwo, expires: '2026-12-01' };
    const result = await audited([expired, soon, ofTwo]);
    assert.deepEqual([result.summary.waived, result.exitCode], [1, 0]);
    assert.doesNotMatch(found(result, 'waiver-expired')[0]?.message ?? '', /counts again/);
    assert.deepEqual(found(result, 'waiver-expiring'), []);
    assert.match(found(result, 'waiver-unmatched')[0]?.message ?? '', /another waiver holds longer/);
    assert.equal((await audited([soon])).exitCode, 0);
  });

  it('an expired one is not told to be of no use where the run cannot know that', async () => {
    const expired = [waiver({ service: serviceId('one'), expires: '2026-11-22' })];
    const narrowed = found(await audited(expired, { isNarrowed: true }), 'waiver-expired')[0];
    assert.doesNotMatch(narrowed?.remedy ?? '', /^Remove the waiver\.$/);
    assert.doesNotMatch(narrowed?.message ?? '', /counts again/);
  });

  it('each stands at its own place, and alone in what a pipeline shows', async () => {
    const idle = [3, 5].map((line) =>
      waiver({ service: serviceId('one'), expires: `2027-0${line}-01`, origin: `dekning.yaml:${line}:5` }),
    );
    const result = await audited([ofTwo, ...idle], { config: 'dekning.yaml' });
    const warnings = readGithub(render(github, result)).filter((one) => one.message.includes('waives nothing'));
    assert.deepEqual(
      warnings.map((one) => one.properties['line']),
      ['3', '5'],
    );
  });

  it('a waiver of a named party that nobody reaches is of use', async () => {
    const own: TestWorld = {
      records,
      access: [{ systemUser: systemUser('own', 'standard', OTHER), parties: [complete] }],
    };
    const named = { ...demand, parties: [ABSENT] };
    const result = await audited([ofAbsent], { demand: named, strict: true }, own);
    assert.deepEqual([result.exitCode, found(result, 'waiver-unmatched').length], [0, 0]);
  });

  it('but not where something was left out, is unknown or was not judged', async () => {
    const idle = [waiver({ service: serviceId('one') })];
    const results = [
      await audited(idle, { isNarrowed: true, strict: true }),
      await audited(idle, { strict: true }, { ...world, allKnown: false }),
      await audited(idle, { strict: true, demand: expecting() }),
    ];
    for (const result of results) assert.deepEqual(found(result, 'waiver-unmatched'), []);
    assert.equal(results[2]?.exitCode, 0);
  });

  it('one without a reason waives nothing and is a violation, whatever is asked for but never', async () => {
    const unwritten = [{ ...ofTwo, reason: 'TODO' }];
    const result = await audited(unwritten);
    assert.deepEqual([result.summary.waived, result.gate.violations], [0, 2]);
    assert.equal(found(result, 'waiver-unwritten')[0]?.severity, 'error');
    assert.equal((await audited(unwritten, { failOn: ['surplus'] })).gate.violations, 1);
    assert.equal((await audited(unwritten, { failOn: ['never'] })).gate.violations, 0);
  });

  it('has an id by what it names and its last day, not by its place or words', async () => {
    const idOf = async (told: Partial<Waiver>) =>
      found(await audited([waiver({ service: serviceId('one'), ...told })]), 'waiver-unmatched')[0]?.id;
    const id = await idOf({});
    assert.equal(await idOf({ reason: 'another', owner: 'you', origin: 'x.yaml:9:9', service: serviceId('ONE') }), id);
    assert.notEqual(await idOf({ expires: '2027-04-01' }), id);
    assert.notEqual(await idOf({ party: organizationUrn(CLIENT), cause: 'partial' }), id);
  });
});
