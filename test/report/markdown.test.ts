import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { code, markdown as escaped } from '../../src/report/escape/markdown.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import type { ReportView } from '../../src/report/report.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { hostileResult } from '../support/hostile.js';
import { render, waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const now = new Date('2026-11-23T08:00:00Z');
const agent = systemUser('agent', 'agent', '310166340');
const text = (result: AuditResult, view: Partial<ReportView> = {}): string => render(markdown, result, view);

/** Cells of the rows of all tables, split where a pipe is not escaped. */
const cells = (line: string): string[] => line.split(/(?<!\\)\|/).slice(1, -1);

/** Asserts that every table has as many cells in each row as in its head. */
function assertTables(report: string): void {
  let columns = 0;
  for (const line of report.split('\n')) {
    if (!line.startsWith('|')) columns = 0;
    else if (columns === 0) columns = cells(line).length;
    else assert.equal(cells(line).length, columns, line);
  }
}

describe('the Markdown report', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, language: 'nb', now });
  });

  it('tells in Bokmål what is wrong, for whom, when it was checked, and who must do what', () => {
    const report = text(example, { language: 'nb' });
    const [first] = report.split('\n');
    assert.equal(first, '# ❌ Kravet er ikke oppfylt: 160 avvik.');
    for (const part of [
      '- Kontrollert slik det var: 20. nov. 2026, 06:00',
      '- Rapporten laget: 23. nov. 2026, 09:00',
      '- Lest fra: øyeblikksbilde fra 20. nov. 2026, 06:00 (3 dager gammelt)',
      '| **tom** | 160 | Listen blir tom',
      '### ❌ Lønn og skatt, egen systemtilgang hos 311 204 564',
      '**BAKERIET PÅ BRYGGA AS**, 311 204 564: 22 synlige · 1 delvis · 5 tomme',
      '| tjeneste | eier | årsak | hvem må gjøre hva |',
      'Eksempel: flyttet til en annen pakke (`ttd-eksempel-flyttet`) | Testdepartementet | ingen pakke som gir tilgang',
      'gir systemtilgangen Lønn og skatt tilgangspakken Lønn (lonn)',
      '(→ `ske-innrapportering-amelding`?)',
      'og 11 til; formatene html og json viser alt',
      '## Andre funn',
    ])
      assert.ok(report.includes(part), part);
    assertTables(report);
  });

  it('says the same in every language', () => {
    for (const [language, headline] of [
      ['en', '# ❌ Not as required: 160 violations.'],
      ['nn', '# ❌ Kravet er ikkje oppfylt: 160 avvik.'],
    ] as const) {
      const report = text(example, { language });
      assert.ok(report.startsWith(headline));
      assert.equal(report.match(/^#+ /gm)?.length, text(example, { language: 'nb' }).match(/^#+ /gm)?.length);
    }
  });

  it('is capped, and says so', async () => {
    const services = Array.from({ length: 400 }, (_, at) => `service-${at}`);
    const records = catalogueOf(Object.fromEntries(services.map((id) => [id, ['p']])));
    const access = Array.from({ length: 60 }, (_, at) => ({
      systemUser: { ...agent, id: `user-${at}` },
      parties: Array.from({ length: 30 }, (__, nth) =>
        authorizedParty(String(900_000_000 + at * 100 + nth), { services: [`service-${nth}`] }),
      ),
    }));
    const report = text(await auditWorld({ records, access }, { demand: expecting(...services) }));
    assert.match(report, /and 50 more system users/);
    assert.match(report, /and 25 more; the formats html and json have them all/);
    assert.ok(report.length < 100_000);
  });

  it('marks what is waived with reason, owner and the last day, apart from what is not', async () => {
    const records = catalogueOf({ one: ['p'], two: ['p'] });
    const parties = ['900000000', '911111111', '922222222'].map((number) => authorizedParty(number));
    const result = await auditWorld(
      { records, access: [{ systemUser: agent, parties }] },
      { demand: expecting('one', 'two') },
    );
    const report = text(
      waive(result, ({ party, service }) => service === 'one' && party?.endsWith('911111111') === true),
    );
    const [, alike = '', waived = ''] = report.split('**NAME OF');
    assert.match(alike, /900000000\*\*, 900 000 000, and 1 more party alike: 2 empty/);
    assert.doesNotMatch(alike, /Waived/);
    assert.match(waived, /^ 911111111\*\*, 911 111 111: 1 empty · 1 waived\n/);
    assert.match(waived, /\(`two`\) \|.*gives 310166340 the access package Package p \(p\)/);
    assert.match(
      waived,
      /\(`one`\) \|.*Waived to the end of 31 Mar 2027 \(128 days left\): Filed on paper \(owner: compliance@example.no\)\. NAME OF 911111111 \(911111111\) gives 310166340 the access package/,
    );
    assert.match(report, /^# .*: 5 violations\. 1 finding does not count: it is waived\.$/m);
    assert.match(report, /\| \*\*waived\*\* \| 1 \| Somebody answers for this gap/);
  });

  it('is an overview by package when nothing is expected', async () => {
    const report = text(await audit({ snapshot: EXAMPLE, now }));
    assert.match(report, /^# ℹ️ An overview: nothing was given as expected/);
    assert.match(report, /\| Tax base \(`skattegrunnlag`\) \| 17 \| 3\/3 \|/);
    assertTables(report);
  });

  it('never shows as passed what is incomplete, and says what is unknown and why', async () => {
    const world = { records: catalogueOf({ one: ['p'] }), access: [{ systemUser: agent, parties: undefined }] };
    const report = text(await auditWorld(world, { demand: expecting('one') }), { language: 'nb' });
    assert.match(report, /^# ❓ Kontrollen er ufullstendig: .* Dette er ingen godkjenning\.$/m);
    assert.match(
      report,
      /## ❓ Hva som er ukjent, og hvorfor\n\n- authorized-parties, GET enduser\/authorizedparties, HTTP 503/,
    );
    assert.match(report, /### ❓ .*\n\naktørene kunne ikke leses/);
    assert.doesNotMatch(report, /✅|Kravet er oppfylt|mangler\.\n\n$/);
  });

  it('keeps hostile names in their cells and lines', async () => {
    const report = text(await hostileResult());
    assertTables(report);
    const known = /^($|# |## |### |\*\*|- |> |\|| {2}|[A-Za-z0-9])/u;
    for (const line of report.split('\n')) {
      assert.match(line, known);
      assert.doesNotMatch(line.replaceAll('<br>', '').replace(/^> /, ''), /[<>]/, line);
      assert.doesNotMatch(line, /(?<!\\)\]\(/, line);
      assert.doesNotMatch(line, /(?<!\\):\/\/|www\.[a-z]/, line);
    }
  });

  it('escapes what Markdown would take for its own, and nothing else', () => {
    assert.equal(escaped('A-melding æøå (2026), 100 % – nå!'), 'A-melding æøå (2026), 100 % – nå!');
    assert.equal(escaped('# a | b'), '\\# a \\| b');
    assert.equal(escaped('- a\n- b'), '\\- a - b');
    assert.equal(escaped('1. a'), '1\\. a');
    assert.equal(escaped('> a'), '&gt; a');
    assert.equal(escaped('[x](y) `c` *b* _i_ ~s~ $m$ \\'), '\\[x\\](y) \\`c\\` \\*b\\* \\_i\\_ \\~s\\~ \\$m\\$ \\\\');
    assert.equal(escaped('<b>&amp;'), '&lt;b&gt;&amp;amp;');
    assert.equal(escaped('http://a www.b'), 'http\\://a www\\.b');
    assert.equal(code('app_skd_x-1'), '`app_skd_x-1`');
    assert.equal(code('a`b'), 'a\\`b');
  });
});
