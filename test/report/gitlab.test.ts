import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { gitlab } from '../../src/report/gitlab/gitlab.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { type GitlabIssue, readGitlab } from '../support/gitlab.js';
import { hostileResult } from '../support/hostile.js';
import { render, waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const now = new Date('2026-11-23T08:00:00Z');
const records = catalogueOf({ one: ['p'] });
const agent = systemUser('agent', 'agent', '310166340');
const read = (result: AuditResult): GitlabIssue[] => readGitlab(render(gitlab, result));

describe('the GitLab report', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
  });

  it('says first that the gate failed', () => {
    const [first] = read(example);
    assert.deepEqual([first?.check_name, first?.severity], ['gate', 'blocker']);
    assert.match(first?.description ?? '', /gate failed: 160 violations .* tt02 .* snapshot of 20 Nov 2026/);
  });

  it('has an issue for each finding, at the line that demanded the service', () => {
    const issues = new Map(read(example).map((issue) => [issue.fingerprint, issue]));
    for (const finding of example.findings) {
      const issue = issues.get(finding.id);
      assert.equal(issue?.check_name, finding.kind);
      assert.equal(issue?.severity, { error: 'major', warning: 'minor', note: 'info' }[finding.severity]);
      assert.ok(issue?.description.includes(finding.remedy));
    }
    const sickPay = [...example.findings].find((finding) => finding.service === 'nav_sykepenger_sykmelding');
    assert.equal(issues.get(sickPay?.id ?? '')?.location.lines.begin, 7);
  });

  it('has a critical issue for whatever could not be read', async () => {
    const world = { records, access: [{ systemUser: agent, parties: undefined }] };
    const issues = read(await auditWorld(world, { demand: expecting('one') }));
    assert.deepEqual(
      issues.map((issue) => [issue.check_name, issue.severity, issue.location.path, issue.location.lines.begin]),
      [
        ['gate', 'blocker', 'dekning.yaml', 1],
        ['problem', 'critical', 'dekning.yaml', 1],
      ],
    );
    assert.match(issues[0]?.description ?? '', /incomplete/);
  });

  it('is empty when nothing is wrong and everything was read', async () => {
    const access = [{ systemUser: agent, parties: [authorizedParty('900000000', { packages: ['p'] })] }];
    assert.deepEqual(read(await auditWorld({ records, access }, { demand: expecting('one') })), []);
  });

  it('tells of what is waived, and no longer blames it', () => {
    const issues = read(waive(example, (finding) => finding.service === 'ttd-eksempel-flyttet'));
    const waived = issues.filter((issue) =>
      issue.description.startsWith('Waived to the end of 31 Mar 2027 (128 days left): Filed on paper'),
    );
    assert.ok(waived.length > 0);
    assert.ok(waived.every((issue) => issue.severity === 'info'));
  });

  it('holds to the format, whatever things are called', async () => {
    const issues = read(await hostileResult());
    assert.ok(issues.some((issue) => issue.description.includes('<script>')));
    for (const { description } of issues) assert.doesNotMatch(description, /\p{Cc}|[\u202A-\u202E]/u);
  });
});
