import assert from 'node:assert/strict';
import { earlierRunOf } from '../../src/audit/earlier-run.js';
import type { AuditRequest } from '../../src/audit/request.js';
import type { FindingKind } from '../../src/core/finding.js';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser, type TestWorld } from '../support/result.js';

const CLIENT = '310479713';
const OTHER = '311558900';
const ABSENT = '313717283';
const ONE_DIALOG = { service: 'one', instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' };

const records = catalogueOf({ one: ['p'], two: ['q'], unused: ['r'] });
const agent = systemUser('agent', 'agent', OTHER);
const demand = expecting('one', 'two');

/** A world in which one client gave packages. */
const worldOf = (...packages: readonly string[]): TestWorld => ({
  records,
  access: [{ systemUser: agent, parties: [authorizedParty(CLIENT, { packages })] }],
});

const waiver = (told: Partial<Waiver> = {}): Waiver => ({
  service: serviceId('two'),
  reason: 'on paper',
  owner: 'me',
  expires: '2027-03-31',
  origin: 'dekning.yaml:2:5',
  ...told,
});

const since = (result: AuditResult) => earlierRunOf(result, 'run.json');

const auditedSince = async (
  earlier: AuditResult,
  world: TestWorld,
  request: Partial<AuditRequest> = {},
): Promise<AuditResult> => auditWorld(world, { demand, since: since(earlier), ...request });

const ages = (result: AuditResult, kind: FindingKind) =>
  [...result.findings].filter((finding) => finding.kind === kind).map(({ service, isOld }) => [service, isOld]);

describe('an audit of what is new since an earlier run', () => {
  it('has no violation when all that is open was open then, and shows it as old', async () => {
    const earlier = await auditWorld(worldOf('p'), { demand });
    assert.equal(earlier.exitCode, 1);
    const { summary, gate, exitCode, ...result } = await auditedSince(earlier, worldOf('p'));
    assert.deepEqual([exitCode, gate.violations, gate.passed], [0, 0, true]);
    assert.deepEqual([summary.visible, summary.empty, summary.waived, summary.expected], [1, 0, 0, 2]);
    assert.deepEqual(result.since, { generatedAt: earlier.generatedAt, old: 1 });
    const [finding] = result.findings;
    const [before] = earlier.findings;
    assert.deepEqual(finding, { ...before, isOld: true });
  });

  it('has a violation for each that is new, and no other', async () => {
    const earlier = await auditWorld(worldOf('p'), { demand });
    const result = await auditedSince(earlier, worldOf());
    assert.deepEqual([result.exitCode, result.gate.violations, result.since?.old], [1, 1, 1]);
    assert.deepEqual(ages(result, 'package-not-delegated'), [
      ['one', false],
      ['two', true],
    ]);
  });

  it('says nothing of age where everything is judged', async () => {
    const result = await auditWorld(worldOf('p'), { demand });
    assert.equal(result.since, null);
    for (const finding of result.findings) assert.ok(!('isOld' in finding));
  });

  it('takes for new what was waived then: the waiver may have expired', async () => {
    const earlier = await auditWorld(worldOf('p'), { demand, waivers: [waiver()] });
    assert.equal(earlier.exitCode, 0);
    const result = await auditedSince(earlier, worldOf('p'), { waivers: [waiver({ expires: '2026-11-22' })] });
    assert.deepEqual([result.exitCode, result.gate.violations], [1, 1]);
  });

  it('takes for new what nobody was held to then', async () => {
    const overview = await auditWorld(worldOf('p'), {});
    assert.equal((await auditedSince(overview, worldOf('p'))).gate.violations, 1);
    const deleted: TestWorld = {
      records,
      access: [{ systemUser: agent, parties: [authorizedParty(CLIENT, { isDeleted: true, packages: ['p'] })] }],
    };
    const uncounted = await auditWorld(deleted, { demand });
    assert.ok([...uncounted.findings].length > 0);
    assert.equal((await auditedSince(uncounted, worldOf('p'))).gate.violations, 1);
  });

  it('takes for new what has another cause now', async () => {
    const earlier = await auditWorld(worldOf('p'), { demand });
    const moved = { ...worldOf('p'), records: catalogueOf({ one: ['p'], two: [] }) };
    const result = await auditedSince(earlier, moved);
    assert.deepEqual(ages(result, 'unreachable'), [['two', false]]);
    assert.equal(result.exitCode, 1);
  });

  it('never takes for old what is unknown: exit code 3', async () => {
    const earlier = await auditWorld(worldOf('p'), { demand });
    const unread: TestWorld = { records, access: [{ systemUser: agent, parties: undefined }] };
    const result = await auditedSince(earlier, unread);
    assert.deepEqual([result.exitCode, result.complete, result.since?.old], [3, false, 0]);
    const wasUnread = await auditWorld(unread, { demand });
    assert.equal((await auditedSince(wasUnread, worldOf('p'))).exitCode, 1);
  });

  it('knows old partial rows, surplus packages, system users without parties, and parties that nobody reaches', async () => {
    const world: TestWorld = {
      records,
      access: [
        { systemUser: agent, parties: [authorizedParty(CLIENT, { packages: ['q', 'r'], instances: [ONE_DIALOG] })] },
        { systemUser: systemUser('alone', 'agent', OTHER), parties: [] },
      ],
    };
    const request = {
      demand: { ...demand, parties: [ABSENT] },
      failOn: ['empty', 'partial', 'surplus'],
    } as const satisfies Partial<AuditRequest>;
    const earlier = await auditWorld(world, request);
    assert.equal(earlier.exitCode, 1);
    const result = await auditedSince(earlier, world, request);
    assert.deepEqual([result.exitCode, result.gate.violations], [0, 0]);
    const kinds = new Set([...result.findings].filter((one) => one.isOld).map((one) => one.kind));
    for (const kind of ['partial', 'surplus-package', 'no-parties'] as const) assert.ok(kinds.has(kind), kind);

    const ownOnly: TestWorld = {
      records,
      access: [{ systemUser: systemUser('own', 'standard', CLIENT), parties: [] }],
    };
    const unreached = { demand: { expect: [], exclude: [], parties: [ABSENT] } };
    const first = await auditWorld(ownOnly, unreached);
    assert.deepEqual([first.exitCode, first.gate.violations], [1, 1]);
    assert.equal((await auditWorld(ownOnly, { ...unreached, since: since(first) })).gate.violations, 0);
  });

  it('judges a surplus package that is new beside one that is old', async () => {
    const failOn = ['surplus'] as const;
    const earlier = await auditWorld(worldOf('p', 'q', 'r'), { demand, failOn });
    assert.equal(earlier.gate.violations, 1);
    const more = {
      ...worldOf('p', 'q', 'r', 's'),
      records: catalogueOf({ one: ['p'], two: ['q'], x: ['r'], y: ['s'] }),
    };
    assert.equal((await auditedSince(earlier, more, { failOn })).gate.violations, 1);
  });

  it('fails for a waiver without a reason, however long it has stood there', async () => {
    const waivers = [waiver({ party: organizationUrn(CLIENT), reason: 'TODO' })];
    const earlier = await auditWorld(worldOf('p'), { demand, waivers });
    assert.equal(earlier.gate.violations, 2);
    const result = await auditedSince(earlier, worldOf('p'), { waivers });
    assert.deepEqual([result.exitCode, result.gate.violations, result.since?.old], [1, 1, 1]);
    assert.deepEqual(ages(result, 'waiver-unwritten'), [[null, false]]);
  });

  it('shows a waiver that holds rather than age, and counts each row once', async () => {
    const earlier = await auditWorld(worldOf(), { demand });
    const { summary, ...result } = await auditedSince(earlier, worldOf(), { waivers: [waiver()] });
    assert.deepEqual([summary.waived, result.since?.old, summary.expected, summary.empty], [1, 1, 2, 0]);
    assert.equal(result.exitCode, 0);
  });
});
