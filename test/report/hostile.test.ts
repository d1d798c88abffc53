import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { REPORTS } from '../../src/report/registry.js';
import { HOSTILE, hostileResult } from '../support/hostile.js';
import { render } from '../support/render.js';

/** Control characters, and those that turn the direction of text or break its lines. */
const STEERING = /[^\P{Cc}\r\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Formats for machines, which take a text as it is and escape it as JSON does. */
const AS_IT_IS = new Set(['json']);

describe('a report on hostile names', () => {
  let result: AuditResult;
  before(async () => {
    result = await hostileResult();
  });

  for (const [format, load] of Object.entries(REPORTS)) {
    if (AS_IT_IS.has(format)) continue;
    for (const language of ['en', 'nb', 'nn'] as const) {
      it(`as ${format} in ${language} steers no terminal, keeps æøå, and is the same twice`, async () => {
        const report = render(await load(), result, { language });
        assert.doesNotMatch(report, STEERING);
        assert.match(report, /ÆØÅ/);
        assert.match(report, /EVIL/);
        assert.equal(render(await load(), result, { language }), report);
      });
    }
  }

  it('holds every trick', () => assert.ok(HOSTILE.every((text) => text.includes('EVIL') || text.includes('ÆØÅ'))));
});
