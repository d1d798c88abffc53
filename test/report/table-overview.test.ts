import assert from 'node:assert/strict';
import type { Note, ServiceRow } from '../../src/core/coverage/verdict.js';
import { serviceId } from '../../src/core/identifiers.js';
import type { AuditResult } from '../../src/core/result.js';
import { table } from '../../src/report/table/table.js';
import { auditWorld, authorizedParty, catalogueOf, systemUser } from '../support/result.js';

const text = (result: AuditResult, width = 100): string =>
  [...table(result, { language: 'en', width, colour: false })].join('');
const agent = systemUser('agent', 'agent', '310166340');
const records = catalogueOf({ one: ['p'], two: ['q'] });

describe('the overview of the table', () => {
  it('does not show what it cannot know as none: packages whose links were not read', async () => {
    const parties = [
      authorizedParty('900000000', { packages: ['p'] }),
      authorizedParty('900000001', { packages: ['p'], services: ['two'] }),
    ];
    const report = text(
      await auditWorld({ records: { ...records, links: undefined }, access: [{ systemUser: agent, parties }] }),
    );
    assert.match(report, /^\? Title of agent, .*: 3 unknown$/m);
    assert.match(report, /Package p \(p\)\s+│\s+\? │\s+2\/2 │/);
    assert.match(report, /single rights\s+│\s+1 │\s+1\/2 │/);
  });

  it('says how much is unknown of a system user that could not be read', async () => {
    const report = text(await auditWorld({ records, access: [{ systemUser: agent, parties: undefined }] }));
    assert.match(report, /^\? Title of agent, .*: its parties could not be read, 2 unknown$/m);
  });

  it('says of no service that no party sees it while it is unknown for one', async () => {
    const parties = [
      authorizedParty('900000000', { packages: ['p'] }),
      authorizedParty('900000001', { packages: ['p'] }),
    ];
    const result = await auditWorld({ records, access: [{ systemUser: agent, parties }] });
    assert.match(text(result), /1 service in use visible to no party\. q would give 1/);
    const [user] = result.systemUsers;
    const [first, second] = user?.parties ?? [];
    assert.ok(user && first && second);
    const rows: readonly ServiceRow[] = [{ service: serviceId('two'), verdict: 'unknown', notes: [] }];
    const counts = { ...first.coverage.counts, unknown: 1 };
    const unsure = { ...second, coverage: { rows, counts, notes: new Set<Note>(), choices: [] } };
    const mixed: AuditResult = { ...result, systemUsers: [{ ...user, parties: [first, unsure] }] };
    assert.doesNotMatch(text(mixed), /visible to no party/);
  });

  it('is in paragraphs where a table would be all borders', async () => {
    const parties = [authorizedParty('900000000', { packages: ['p'] })];
    const report = text(await auditWorld({ records, access: [{ systemUser: agent, parties }] }), 71);
    assert.match(report, /^ {2}- Package p \(p\)\n {4}services in use: 1 · held for: 1\/1$/m);
    assert.doesNotMatch(report, /│/);
  });
});
