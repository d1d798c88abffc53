import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { ndjson } from '../../src/report/json/ndjson.js';
import { auditLineSchema } from '../../src/report/json/schema.js';
import { REPORTS } from '../../src/report/registry.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { readCsv } from '../support/csv.js';
import { inFolder } from '../support/folders.js';
import { readGitlab } from '../support/gitlab.js';
import { hostileResult } from '../support/hostile.js';
import { readJunit } from '../support/junit.js';
import { render } from '../support/render.js';
import { readSarif } from '../support/sarif.js';
import { elements } from '../support/xml.js';

const now = new Date('2026-11-23T08:00:00Z');

/** The ids of findings in each format that must have all of them (DESIGN §3.5), each as often as it stands there. */
const IDS = {
  csv: (text) => readCsv(text).flatMap((line) => line['findingId'] || []),
  junit: (text) =>
    elements(readJunit(text), 'property').flatMap(({ attributes: { name, value = '' } }) =>
      name === 'findingId' ? value : [],
    ),
  gitlab: (text) =>
    readGitlab(text).flatMap((issue) =>
      issue.check_name === 'gate' || issue.check_name === 'problem' ? [] : issue.fingerprint,
    ),
  html: (text) => [...text.matchAll(/ id="([0-9a-f]{32})"/g)].map(([, id = '']) => id),
  sarif: (text) => readSarif(text).results.flatMap((one) => one.properties.findingIds),
} as const satisfies Partial<Record<keyof typeof REPORTS, (text: string) => string[]>>;

/** The lines of a result, as they are written while it is made. */
function* lines(result: AuditResult): Generator<string> {
  const report = ndjson();
  for (const systemUser of result.systemUsers) {
    const findings = [...result.findings].filter((finding) => finding.systemUser === systemUser.id);
    yield [...report.systemUser({ systemUser, findings })].join('');
  }
  yield [...report.closing(result)].join('');
}

const worlds: Readonly<Record<string, () => Promise<AuditResult>>> = {
  'the bundled example': () => audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now }),
  'an overview': () => audit({ snapshot: EXAMPLE, now }),
  'a hostile world': hostileResult,
  'an example of which much is old': () =>
    inFolder(async (folder) => {
      const told = { snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now };
      const file = join(folder, 'run.json');
      await writeFile(file, render(await REPORTS.json(), await audit(told)));
      const result = await audit({ ...told, onlyNewSince: file, services: ['app_*'] });
      const [old = 0, fresh = 0] = [true, false].map(
        (is) => [...result.findings].filter((one) => !!one.isOld === is).length,
      );
      assert.ok(old > 10 && fresh > 10);
      return result;
    }),
};

describe('the ids of findings', () => {
  for (const [name, make] of Object.entries(worlds)) {
    describe(`of ${name}`, () => {
      let result: AuditResult;
      let ids: string[];
      before(async () => {
        result = await make();
        ids = Array.from(result.findings, (finding) => finding.id).sort();
        assert.ok(ids.length > 10);
        assert.equal(new Set(ids).size, ids.length);
      });

      it('are the same in json', async () => {
        const document: unknown = JSON.parse(render(await REPORTS.json(), result));
        assert.ok(typeof document === 'object' && document !== null && 'findings' in document);
        assert.ok(Array.isArray(document.findings));
        assert.deepEqual(document.findings.map((finding: { readonly id: string }) => finding.id).sort(), ids);
      });

      it('are the same in ndjson', () => {
        const found = [...lines(result)].flatMap((line) => auditLineSchema.parse(JSON.parse(line)).findings);
        assert.deepEqual(found.map((finding) => finding.id).sort(), ids);
      });

      for (const format of ['csv', 'junit', 'gitlab', 'html', 'sarif'] as const) {
        it(`are the same in ${format}`, async () => {
          const report = await REPORTS[format]();
          assert.deepEqual(IDS[format](render(report, result)).sort(), ids);
        });
      }
    });
  }
});
