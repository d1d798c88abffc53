import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOTES } from '../../src/core/coverage/verdict.js';
import { FINDING_KINDS } from '../../src/core/finding.js';
import { ROOT } from '../support/cli.js';

const FINDINGS = join(ROOT, 'docs/findings');
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
  readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
);

describe('the documentation', () => {
  for (const kind of [...FINDING_KINDS, ...NOTES]) {
    it(`has a page for ${kind} that says what it is and what to do`, () => {
      const text = readFileSync(join(FINDINGS, `${kind}.md`), 'utf8');
      assert.match(text, new RegExp(`^# ${kind}\\n`));
      assert.match(text, /^## What to do$/m);
      assert.match(readFileSync(join(FINDINGS, 'README.md'), 'utf8'), new RegExp(`\\(${kind}\\.md\\)`));
    });
  }

  it('has no page for a finding that does not exist', () => {
    const known = new Set<string>([...FINDING_KINDS, ...NOTES, 'README']);
    const pages = readdirSync(FINDINGS).map((name) => name.replace(/\.md$/, ''));
    assert.deepEqual(
      pages.filter((name) => !known.has(name)),
      [],
    );
  });

  it('links to nothing that is not there', () => {
    const broken = documents.flatMap((document) => {
      const text = readFileSync(join(ROOT, document), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
      return links
        .filter((target) => !existsSync(join(ROOT, dirname(document), target)))
        .map((target) => `${document}: ${target}`);
    });
    assert.deepEqual(broken, []);
  });
});
