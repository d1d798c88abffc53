import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { azure } from '../../src/report/azure/azure.js';
import { github } from '../../src/report/github/github.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { type PipelineCommand, readAzure, readGithub } from '../support/commands.js';
import { hostileResult } from '../support/hostile.js';
import { render, waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const now = new Date('2026-11-23T08:00:00Z');
const records = catalogueOf({ one: ['p'] });
const agent = systemUser('agent', 'agent', '310166340');
const unread = () =>
  auditWorld({ records, access: [{ systemUser: agent, parties: undefined }] }, { demand: expecting('one') });
const clean = () =>
  auditWorld(
    { records, access: [{ systemUser: agent, parties: [authorizedParty('900000000', { packages: ['p'] })] }] },
    { demand: expecting('one') },
  );

const annotations = (result: AuditResult): PipelineCommand[] => readGithub(render(github, result));
const commands = (result: AuditResult): PipelineCommand[] => readAzure(render(azure, result));
const DONE = { name: 'task.complete', properties: { result: 'Failed' }, message: '' };

describe('the annotations', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
  });

  describe('of GitHub', () => {
    it('say the answer first, and last as an error when the gate failed', () => {
      const all = annotations(example);
      const [first, last] = [all[0], all.at(-1)];
      assert.equal(first?.name, 'notice');
      assert.equal(last?.name, 'error');
      for (const one of [first, last])
        assert.match(one?.message ?? '', /gate failed: 160 violations .* tt02 .* snapshot of 20 Nov 2026/);
    });

    it('are no more of each level than are shown, and say how many more there are', () => {
      const all = annotations(example);
      for (const level of ['error', 'warning', 'notice']) {
        assert.ok(all.filter((one) => one.name === level).length <= 10, level);
      }
      assert.ok(all.some((one) => one.name === 'error' && /^and \d+ more/.test(one.message)));
    });

    it('stand at the line that demanded the service', () => {
      const sickPay = annotations(example).find((one) => one.message.includes('(nav_sykepenger_sykmelding)'));
      assert.match(sickPay?.properties['file'] ?? '', /fixtures\/example\.yaml$/);
      assert.equal(sickPay?.properties['line'], '7');
      assert.equal(sickPay?.properties['title'], 'dekning: package-not-delegated');
      assert.match(sickPay?.message ?? '', /The same holds for 5 more\./);
    });

    it('warn of what could not be read, and end in an error when the run is incomplete', async () => {
      const all = annotations(await unread());
      assert.deepEqual(
        all.map((one) => [one.name, one.properties['title']]),
        [
          ['notice', 'dekning: gate'],
          ['warning', 'dekning: problem:http-error'],
          ['error', 'dekning: gate'],
        ],
      );
      assert.match(all[2]?.message ?? '', /incomplete/);
    });

    it('are one notice when nothing is wrong', async () => {
      const all = annotations(await clean());
      assert.deepEqual(
        all.map((one) => one.name),
        ['notice'],
      );
      assert.match(all[0]?.message ?? '', /gate passed/);
    });

    it('show what is waived, not as an error', async () => {
      const gap = await auditWorld(
        { records, access: [{ systemUser: agent, parties: [authorizedParty('900000000')] }] },
        { demand: expecting('one') },
      );
      const all = annotations(waive(gap, () => true));
      assert.deepEqual(
        all.map((one) => one.name),
        ['notice', 'notice'],
      );
      assert.match(
        all[1]?.message ?? '',
        /^Waived to the end of 31 Mar 2027 \(128 days left\): Filed on paper \(owner: compliance@example.no\)\./,
      );
    });

    it('let no name begin a command', async () => {
      const all = annotations(await hostileResult());
      assert.ok(all.some((one) => one.message.includes('::error::')));
      assert.ok(all.every((one) => (one.properties['title'] ?? '').startsWith('dekning: ')));
    });
  });

  describe('of Azure Pipelines', () => {
    it('say the answer first, and fail the task when the gate failed', () => {
      const all = commands(example);
      assert.equal(all[0]?.name, '');
      assert.match(all[0]?.message ?? '', /gate failed: 160 violations .* tt02/);
      assert.deepEqual(all.at(-1), DONE);
      assert.equal(all.at(-2)?.properties['code'], 'gate');
    });

    it('stand at the line that demanded the service, no more than ten of each level', () => {
      const all = commands(example);
      const sickPay = all.find((one) => one.message.includes('(nav_sykepenger_sykmelding)'));
      assert.equal(sickPay?.name, 'task.logissue');
      assert.equal(sickPay?.properties['type'], 'error');
      assert.equal(sickPay?.properties['linenumber'], '7');
      assert.equal(sickPay?.properties['code'], 'package-not-delegated');
      for (const type of ['error', 'warning'])
        assert.ok(all.filter((one) => one.properties['type'] === type).length <= 10, type);
    });

    it('warn of what could not be read, and fail the task when the run is incomplete', async () => {
      const all = commands(await unread());
      assert.deepEqual(
        all.map((one) => one.properties['type'] ?? one.name),
        ['', 'warning', 'error', 'task.complete'],
      );
      assert.deepEqual(all.at(-1), DONE);
    });

    it('fail nothing when nothing is wrong', async () => {
      assert.deepEqual(
        commands(await clean()).map((one) => one.name),
        [''],
      );
    });

    it('let no name begin or end a command', async () => {
      const result = await hostileResult();
      const all = commands(result);
      const known = new Set(['', 'task.logissue', 'task.complete']);
      for (const { name, properties } of all) {
        assert.ok(known.has(name), name);
        if (name === 'task.logissue') assert.match(properties['type'] ?? '', /^(error|warning)$/);
      }
      assert.equal(all.filter((one) => one.name === 'task.complete').length, 1);
      assert.ok(all.some((one) => one.message.includes('task.setvariable variable=EVIL]')));
    });
  });
});
