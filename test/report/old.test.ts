import assert from 'node:assert/strict';
import { earlierRunOf } from '../../src/audit/earlier-run.js';
import type { AuditResult } from '../../src/core/result.js';
import { REPORTS } from '../../src/report/registry.js';
import { readGithub } from '../support/commands.js';
import { readCsv } from '../support/csv.js';
import { readGitlab } from '../support/gitlab.js';
import { readJunit } from '../support/junit.js';
import { render } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { readSarif } from '../support/sarif.js';
import { elements } from '../support/xml.js';

const CLIENT = '310479713';
const records = catalogueOf({ one: ['p'], two: ['q'], three: ['r'] });
const demand = expecting('one', 'two', 'three');

/** A client that has lost package p since the earlier run, which found that it never gave q. */
async function lostOne(): Promise<AuditResult> {
  const world = (...packages: readonly string[]) => ({
    records,
    access: [
      { systemUser: systemUser('agent', 'agent', '311558900'), parties: [authorizedParty(CLIENT, { packages })] },
    ],
  });
  const now = new Date('2026-11-20T06:00:00Z');
  const earlier = await auditWorld(world('p', 'r'), { demand, now });
  return auditWorld(world('r'), { demand, since: earlierRunOf(earlier, 'run.json') });
}

const reported = async (format: keyof typeof REPORTS, language: 'en' | 'nb' = 'en'): Promise<string> =>
  render(await REPORTS[format](), await lostOne(), { language });

describe('what is old', () => {
  it('keeps its remedy in markdown, also where it belongs to no row', async () => {
    const access = [{ systemUser: systemUser('agent', 'agent', '311558900'), parties: [] }];
    const now = new Date('2026-11-20T06:00:00Z');
    const earlier = await auditWorld({ records, access }, { demand, now });
    const result = await auditWorld({ records, access }, { demand, since: earlierRunOf(earlier, 'run.json') });
    const markdown = render(await REPORTS.markdown(), result);
    assert.match(
      markdown,
      /→ Found before: the run of 20 Nov 2026, 07:00 had it already\. The client administrator at/,
    );
  });

  it('is counted apart in the table, and no gap there', async () => {
    const text = await reported('table');
    assert.match(text, /NAME OF 310479713 310 479 713: 1 visible · 1 empty · 1 old/);
    assert.match(text, /^ {2}1 old: the run of 20 Nov 2026, 07:00 had it already · Title of two$/m);
    assert.match(text, /│ Title of one /);
    assert.doesNotMatch(text, /│ Title of two /);
    assert.match(text, /old: An earlier run found this gap too\./);
    assert.match(text, /1 visible · 1 empty · 1 old\n✖ gate failed: 1 violation /);
  });

  it('stands with its age in markdown and html', async () => {
    const markdown = await reported('markdown', 'nb');
    assert.match(markdown, /`two`\).*Funnet før: var med i kjøringen 20\. nov\. 2026, 07:00/);
    assert.doesNotMatch(markdown, /`one`\).*Funnet før/);
    assert.match(
      markdown,
      /^# .* 1 avvik\. 1 gammelt funn teller ikke med: kjøringen 20\. nov\. 2026, 07:00 hadde det allerede\.$/m,
    );
    assert.match(markdown, /^- Sammenlignet med: kjøringen 20\. nov\. 2026, 07:00$/m);
    assert.match(markdown, /`two`\).*Funnet før: [^|]*\. NAME OF 310479713 .* gir /);
    const html = await reported('html');
    assert.match(html, /<tr id="[0-9a-f]{32}" class="set-aside">.*two.*Found before: the run of 20 Nov 2026, 07:00/);
    assert.equal(html.match(/class="set-aside"/g)?.length, 1);
    assert.match(html, /<th scope="row">old<\/th><td[^>]*>1<\/td>/);
  });

  it('is skipped in junit, and counted so', async () => {
    const root = readJunit(await reported('junit'));
    const cases = elements(root, 'testcase').filter(({ attributes }) =>
      ['one', 'two'].includes(attributes['name'] ?? ''),
    );
    const outcomes = cases.map((one) => [one.attributes['name'], elements(one, 'failure').length]);
    assert.equal(outcomes.find(([name]) => name === 'one')?.[1], 1);
    assert.equal(outcomes.find(([name]) => name === 'two')?.[1], 0);
    assert.equal(elements(root, 'skipped').length, 1);
  });

  it('is unchanged in sarif, where everything else is new', async () => {
    const states = readSarif(await reported('sarif')).results.map((one) => [
      one.message.text.includes('(two)'),
      one.baselineState,
    ]);
    assert.deepEqual(states.sort(), [
      [false, 'new'],
      [true, 'unchanged'],
    ]);
  });

  it('is no error beside the code or in the log of a pipeline', async () => {
    const issue = readGitlab(await reported('gitlab')).find((one) => one.description.includes('(two)'));
    assert.equal(issue?.severity, 'info');
    assert.match(issue?.description ?? '', /^Found before: /);
    const annotations = readGithub(await reported('github')).filter((one) => one.message.includes('(two)'));
    assert.deepEqual(
      annotations.map((one) => one.name),
      ['notice'],
    );
  });

  it('is told of each finding in csv and json', async () => {
    const lines = readCsv(await reported('csv')).filter((line) => line['findingId']);
    assert.deepEqual(
      lines.map((line) => [line['service'], line['isOld']]),
      [
        ['one', 'false'],
        ['two', 'true'],
      ],
    );
    const json = JSON.parse(await reported('json'));
    assert.deepEqual(json.since, { generatedAt: '2026-11-20T06:00:00.000Z', old: 1 });
    assert.equal(json.summary.expected, 3);
  });
});
