import assert from 'node:assert/strict';
import { earlierRunOf } from '../../src/audit/earlier-run.js';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { sarif } from '../../src/report/sarif/sarif.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { hostileResult } from '../support/hostile.js';
import { render, waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { readSarif, type SarifRun } from '../support/sarif.js';

const now = new Date('2026-11-23T08:00:00Z');
const records = catalogueOf({ one: ['p'], two: ['q'] });
const agent = systemUser('agent', 'agent', '310166340');

const read = (result: AuditResult): SarifRun => readSarif(render(sarif, result));
const fingerprints = (result: AuditResult): string[] =>
  read(result).results.map((one) => one.partialFingerprints['dekning/v1'] ?? '');
const gaps = (numbers: readonly string[], services: readonly string[]) =>
  auditWorld(
    { records, access: [{ systemUser: agent, parties: numbers.map((number) => authorizedParty(number)) }] },
    { demand: expecting(...services) },
  );

describe('the SARIF report', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
  });

  it('gathers findings by kind, service and packages, with all their ids and the first few parties', async () => {
    const numbers = Array.from({ length: 50 }, (_, at) => String(900_000_000 + at));
    const { results } = read(await gaps(numbers, ['one', 'two']));
    assert.equal(results.length, 2);
    assert.equal(results[0]?.ruleId, 'package-not-delegated');
    assert.equal(results[0]?.properties.count, 50);
    assert.equal(new Set(results[0]?.properties.findingIds).size, 50);
    assert.equal(results[0]?.properties.parties.length, 5);
    assert.match(results[0]?.message.text ?? '', /The same holds for 49 more\./);
  });

  it('stands at the line that demanded the service', () => {
    const { results } = read(example);
    const [sickPay] = results.filter((one) => one.message.text.includes('(nav_sykepenger_sykmelding)'));
    const location = sickPay?.locations[0]?.physicalLocation;
    assert.match(location?.artifactLocation.uri ?? '', /fixtures\/example\.yaml$/);
    assert.deepEqual(location?.region, { startLine: 7, startColumn: 5 });
    const [disagree] = results.filter((one) => one.ruleId === 'sources-disagree');
    assert.deepEqual(disagree?.locations[0]?.physicalLocation?.region, { startLine: 1, startColumn: 1 });
  });

  it('stands at no file when there is none', async () => {
    const [only] = read(await gaps(['900000000'], ['one'])).results;
    assert.deepEqual(only?.locations, [
      { logicalLocations: [{ name: 'one', fullyQualifiedName: 'tt02/one', kind: 'resource' }] },
    ]);
  });

  it('has fingerprints that neither order nor other parties change', async () => {
    const some = await gaps(['900000000', '911111111'], ['one', 'two']);
    const more = await gaps(['922222222', '911111111', '900000000'], ['two', 'one']);
    assert.deepEqual(fingerprints(some).sort(), fingerprints(more).sort());
  });

  it('has the same fingerprint whichever package is named first', async () => {
    // The package that gives fewest services comes first: a service more puts the other one there.
    const make = (more: Readonly<Record<string, readonly string[]>>) =>
      auditWorld(
        {
          records: catalogueOf({ one: ['p', 'q'], ...more }),
          access: [{ systemUser: agent, parties: [authorizedParty('900000000')] }],
        },
        { demand: expecting('one') },
      );
    const [some, others] = [await make({ two: ['p'] }), await make({ two: ['q'] })];
    const packages = (result: AuditResult) => read(result).results[0]?.properties['packages'];
    assert.notDeepEqual(packages(some), packages(others));
    assert.deepEqual(fingerprints(some), fingerprints(others));
  });

  it('tells surplus packages apart, each with its own fingerprint', async () => {
    const parties = [authorizedParty('900000000', { packages: ['p', 'q', 'spare'] })];
    const world = {
      records: catalogueOf({ one: ['p'], two: ['q'], three: ['spare'] }),
      access: [{ systemUser: agent, parties }],
    };
    const { results } = read(await auditWorld(world, { demand: expecting('one') }));
    assert.deepEqual(results.map((one) => [one.ruleId, one.properties['packages']]).sort(), [
      ['surplus-package', ['q']],
      ['surplus-package', ['spare']],
    ]);
  });

  it('keeps its fingerprint when all is waived, or found again; else what is open keeps it', async () => {
    const result = await gaps(['900000000', '911111111'], ['one']);
    const [open] = fingerprints(result);
    assert.deepEqual(fingerprints(waive(result, () => true)), [open]);
    const { results } = read(waive(result, (finding) => finding.party?.endsWith('900000000') ?? false));
    assert.deepEqual(
      results.map((one) => [one.suppressions.length, one.partialFingerprints['dekning/v1']]),
      [
        [1, `${open}/waived`],
        [0, open],
      ],
    );
    const world = {
      records,
      access: [{ systemUser: agent, parties: ['900000000', '911111111'].map((number) => authorizedParty(number)) }],
    };
    const again = await auditWorld(world, { demand: expecting('one'), since: earlierRunOf(result, 'run.json') });
    assert.deepEqual(
      read(again).results.map((one) => [one.baselineState, one.partialFingerprints['dekning/v1']]),
      [['unchanged', open]],
    );
  });

  it('suppresses what is waived, apart from what is not', async () => {
    const result = await gaps(['900000000', '911111111'], ['one']);
    const { results } = read(waive(result, (finding) => finding.party?.endsWith('900000000') ?? false));
    assert.deepEqual(
      results.map((one) => [one.properties.count, one.suppressions.map((by) => [by.kind, by.justification])]),
      [
        [
          1,
          [
            [
              'external',
              'Waived to the end of 31 Mar 2027 (128 days left): Filed on paper (owner: compliance@example.no)',
            ],
          ],
        ],
        [1, []],
      ],
    );
  });

  it('was an unsuccessful execution when it is incomplete, and says what could not be read', async () => {
    const world = { records, access: [{ systemUser: agent, parties: undefined }] };
    const { invocations, properties } = read(await auditWorld(world, { demand: expecting('one') }));
    const [invocation] = invocations;
    assert.equal(invocation.executionSuccessful, false);
    assert.equal(invocation.exitCode, 3);
    assert.deepEqual(
      invocation.toolExecutionNotifications.map((one) => [one.descriptor.id, one.level]),
      [
        ['gate', 'error'],
        ['problem/http-error', 'error'],
      ],
    );
    assert.equal(properties['complete'], false);
    assert.equal(read(example).invocations[0].executionSuccessful, true);
  });

  it('says in which environment, when and from what it was read', () => {
    const { invocations, automationDetails } = read(example);
    const text = invocations[0].toolExecutionNotifications[0]?.message.text ?? '';
    for (const part of ['gate failed: 160 violations', 'tt02', 'snapshot of 20 Nov 2026', '223 packages'])
      assert.ok(text.includes(part), part);
    assert.equal(automationDetails.id, 'dekning/tt02/');
  });

  it('holds to the standard, whatever things are called', async () => {
    const { results } = read(await hostileResult());
    assert.ok(results.some((one) => one.message.text.includes('<script>')));
    assert.ok(results.some((one) => one.suppressions.length > 0));
  });
});
