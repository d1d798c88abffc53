import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { junit } from '../../src/report/junit/junit.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { hostileResult } from '../support/hostile.js';
import { readJunit, resultOf } from '../support/junit.js';
import { render, waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { elements, type XmlElement } from '../support/xml.js';

const now = new Date('2026-11-23T08:00:00Z');
const records = catalogueOf({ one: ['p'], two: ['q'] });
const agent = systemUser('agent', 'agent', '310166340');
const sees = authorizedParty('900000000', { packages: ['p', 'q'] });

const tests = (result: AuditResult): XmlElement[] => elements(readJunit(render(junit, result)), 'testcase');
const named = (result: AuditResult, name: string): XmlElement[] =>
  tests(result).filter((test) => test.attributes['name'] === name);
const child = (test: XmlElement | undefined, name: string): XmlElement | undefined =>
  test?.children.find((one) => one.name === name);

describe('the JUnit report', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
  });

  it('has a suite for the run and one for each system user, with properties, and counts that add up', () => {
    const root = readJunit(render(junit, example));
    assert.equal(root.children.length, 1 + example.systemUsers.length);
    const properties = elements(root.children[0] ?? root, 'property').map(({ attributes }) => attributes);
    assert.ok(properties.some(({ name, value }) => name === 'environment' && value === 'tt02'));
    assert.ok(properties.some(({ name, value }) => name === 'capturedAt' && value === '2026-11-20T05:00:00.000Z'));
  });

  it('fails a test for each service that is empty, with its cause, and what to do', () => {
    const failed = named(example, 'ttd-eksempel-flyttet').filter((test) => resultOf(test) === 'failure');
    assert.ok(failed.length > 0);
    const failure = child(failed[0], 'failure');
    assert.equal(failure?.attributes['type'], 'package-not-delegated');
    assert.match(failure?.attributes['message'] ?? '', /will be empty for BAKERIET PÅ BRYGGA AS \(311204564\)/);
    assert.match(failure?.text ?? '', /gives the system user Lønn og skatt the access package Salary \(lonn\)/);
    const results = tests(example).map(resultOf);
    assert.equal(results.filter((one) => one === 'failure').length, example.summary.empty + 1);
  });

  it('fails for a partial service only when the gate does', async () => {
    const instance = { service: 'one', instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' };
    const access = [{ systemUser: agent, parties: [authorizedParty('900000000', { instances: [instance] })] }];
    const demand = expecting('one');
    const [lenient] = named(await auditWorld({ records, access }, { demand }), 'one');
    assert.ok(lenient);
    assert.equal(resultOf(lenient), 'passed');
    assert.match(child(lenient, 'system-out')?.text ?? '', /only partly visible/);
    const [strict] = named(await auditWorld({ records, access }, { demand, failOn: ['empty', 'partial'] }), 'one');
    assert.ok(strict);
    assert.equal(resultOf(strict), 'failure');
  });

  it('has an error for what is unknown and for what could not be read, and for the run itself', async () => {
    const access = [
      { systemUser: agent, parties: undefined },
      { systemUser: { ...agent, id: 'other' }, parties: [sees] },
    ];
    const result = await auditWorld({ records, access }, { demand: expecting('one') });
    assert.equal(result.exitCode, 3);
    assert.deepEqual(named(result, 'one').map(resultOf).sort(), ['error', 'passed']);
    const [gate] = named(result, 'gate');
    assert.ok(gate);
    assert.equal(resultOf(gate), 'error');
    const [problem] = tests(result).filter((test) => test.attributes['classname'] === 'dekning tt02 problems');
    assert.equal(child(problem, 'error')?.attributes['type'], 'http-error');
  });

  it('says of a run with violations that is incomplete too that it is both', async () => {
    const access = [
      { systemUser: agent, parties: undefined },
      { systemUser: { ...agent, id: 'other' }, parties: [authorizedParty('900000000')] },
    ];
    const result = await auditWorld({ records, access }, { demand: expecting('one') });
    assert.deepEqual([...named(result, 'gate'), ...named(result, 'complete')].map(resultOf), ['failure', 'error']);
  });

  it('passes what passed', async () => {
    const result = await auditWorld(
      { records, access: [{ systemUser: agent, parties: [sees] }] },
      { demand: expecting('one') },
    );
    assert.ok(result.gate.passed);
    assert.deepEqual(new Set(tests(result).map(resultOf)), new Set(['passed']));
  });

  it('skips what is waived, what does not count, and every gap of an overview', async () => {
    const result = waive(example, (finding) => finding.service === 'ttd-eksempel-flyttet');
    const [waived] = named(result, 'ttd-eksempel-flyttet').filter((test) => resultOf(test) === 'skipped');
    assert.equal(
      child(waived, 'skipped')?.attributes['message'],
      'Waived to the end of 31 Mar 2027 (128 days left): Filed on paper (owner: compliance@example.no)',
    );
    const uncounted = tests(example).filter((test) =>
      child(test, 'skipped')?.attributes['message']?.startsWith('not counted'),
    );
    assert.ok(uncounted.length > 0);
    const overview = await audit({ snapshot: EXAMPLE, now });
    assert.ok(!tests(overview).map(resultOf).includes('failure'));
    assert.ok(tests(overview).map(resultOf).includes('skipped'));
  });

  it('is well-formed, whatever things are called', async () => {
    const result = await hostileResult();
    const root = readJunit(render(junit, result));
    const messages = elements(root, 'error').map((error) => error.attributes['message'] ?? '');
    assert.ok(messages.some((message) => message.includes(`<script>alert('EVIL')</script>`)));
    assert.ok(messages.some((message) => message.includes(']]>')));
  });
});
