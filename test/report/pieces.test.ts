import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { REPORTS } from '../../src/report/registry.js';
import { waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const services = Array.from({ length: 20 }, (_, at) => `service-${at}`);
const records = catalogueOf(Object.fromEntries(services.map((id) => [id, ['p']])));
const access = Array.from({ length: 500 }, (_, at) => ({
  systemUser: systemUser(`user-${at}`, 'agent', '310166340'),
  parties: [authorizedParty(String(900_000_000 + at))],
}));

/** A result that counts how often its findings are read: each time they are made anew. */
function counted(result: AuditResult): { readonly result: AuditResult; readonly readings: () => number } {
  let readings = 0;
  const findings: AuditResult['findings'] = {
    [Symbol.iterator]() {
      readings += 1;
      return result.findings[Symbol.iterator]();
    },
  };
  return { result: { ...result, findings }, readings: () => readings };
}

describe('every report', () => {
  let result: AuditResult;
  before(async () => {
    const all = await auditWorld({ records, access }, { demand: expecting(...services) });
    result = waive(all, (finding) => finding.service === 'service-7');
  });

  for (const [format, load] of Object.entries(REPORTS)) {
    it(`is written piece by piece, and reads the findings no more than twice: ${format}`, async () => {
      const report = await load();
      const { result: watched, readings } = counted(result);
      const pieces = report(watched, { language: 'nb', width: 100, colour: false });
      let longest = 0;
      for (const piece of pieces) longest = Math.max(longest, piece.length);
      assert.ok(longest < 10_000, String(longest));
      assert.ok(readings() <= 2, String(readings()));
    });
  }
});
