import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../src/report/registry.js';
import { ROOT } from '../support/cli.js';

describe('the report formats', () => {
  const page = readFileSync(join(ROOT, 'docs/formats.md'), 'utf8');

  for (const format of FORMATS) {
    it(`are explained: ${format}`, () => assert.ok(page.includes(`\n## ${format}\n`)));
  }
});
