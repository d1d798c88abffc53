import assert from 'node:assert/strict';
import { plain } from '../../src/core/plain.js';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { html } from '../../src/report/html/html.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import type { ReportView } from '../../src/report/report.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { HOSTILE, hostileResult } from '../support/hostile.js';
import { render, waive } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { elements, parseXml, type XmlElement } from '../support/xml.js';

const now = new Date('2026-11-23T08:00:00Z');

/** The page as a tree: it is written so that it is well-formed but for its first line and for what has no end. */
function page(result: AuditResult, view: Partial<ReportView> = {}): XmlElement {
  const text = render(html, result, view);
  assert.ok(text.startsWith('<!DOCTYPE html>\n'));
  return parseXml(text.slice('<!DOCTYPE html>\n'.length), ['meta']);
}

const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)];
const words = (element: XmlElement | undefined): string =>
  element
    ? all(element)
        .map(({ text }) => text)
        .join(' ')
    : '';

const KNOWN = new Set(
  'html head meta title style body main p h1 h2 h3 dl dt dd table caption thead tbody tr th td ul li section a code strong'.split(
    ' ',
  ),
);

describe('the HTML report', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, language: 'nb', now });
  });

  it('is a page of its own: a language, a title, no script, and nothing from elsewhere', async () => {
    for (const result of [example, await hostileResult()]) {
      const root = page(result, { language: 'nb' });
      assert.equal(root.attributes['lang'], 'nb');
      assert.match(words(elements(root, 'title')[0]), /^Hva systemtilgangene gir tilgang til i Dialogporten/);
      for (const { name, attributes } of all(root)) {
        assert.ok(KNOWN.has(name), name);
        for (const [attribute, value] of Object.entries(attributes)) {
          assert.doesNotMatch(attribute, /^on|^src$|^style$/);
          if (attribute === 'href') assert.match(value, /^#/);
        }
      }
      assert.doesNotMatch(words(elements(root, 'style')[0]), /url\(|@import/);
    }
  });

  it('can be read by someone who sees only rows and heads: every head of a table says what it is of', () => {
    const heads = elements(page(example), 'th');
    assert.ok(heads.length > 0);
    for (const { attributes } of heads) assert.match(attributes['scope'] ?? '', /^(col|row)$/);
    const ids = all(page(example)).flatMap(({ attributes }) => attributes['id'] ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const { attributes } of elements(page(example), 'a')) {
      assert.ok(ids.includes((attributes['href'] ?? '').slice(1)), attributes['href']);
    }
  });

  it('tells in Bokmål what is wrong, for whom, when it was checked, and who must do what', () => {
    const root = page(example, { language: 'nb' });
    const main = elements(root, 'main')[0];
    const order = main?.children.map((child) => child.name) ?? [];
    assert.deepEqual(order.slice(0, 3), ['p', 'h1', 'dl']);
    assert.equal(words(elements(root, 'h1')[0]), '✖ Kravet er ikke oppfylt: 160 avvik.');
    const facts = words(elements(root, 'dl')[0]);
    for (const part of [
      'Miljø tt02',
      'Kontrollert slik det var 20. nov. 2026, 06:00',
      'Rapporten laget 23. nov. 2026, 09:00',
      'øyeblikksbilde fra 20. nov. 2026',
      '223 pakker',
    ])
      assert.ok(facts.includes(part), part);
    const captions = elements(root, 'caption').map(words);
    assert.ok(
      captions.some((caption) => /^BAKERIET PÅ BRYGGA AS, 311 204 564: 22 synlige · 1 delvis · 5 tomme/.test(caption)),
    );
    const text = words(main);
    for (const part of [
      'hvem må gjøre hva',
      'tilgangspakke',
      'systemtilgang',
      'enkeltrettighet',
      'gir systemtilgangen Lønn og skatt tilgangspakken Lønn (lonn)',
      'Klientadministratoren hos virksomheten 310987603 knytter 313717283 som klient',
    ])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /\b(error|warning|gate failed|will be empty)\b/);
  });

  it('gives the same advice as the Markdown report, whatever else a finding could name', async () => {
    // Alone, each service is given by a package that gives less; one package gives them both.
    const records = catalogueOf({ one: ['p', 'both'], two: ['q', 'both'], three: ['both'], four: ['both'] });
    const access = [{ systemUser: systemUser('agent', 'agent', '310166340'), parties: [authorizedParty('900000000')] }];
    const result = await auditWorld({ records, access }, { demand: expecting('one', 'two') });
    const findings = [...result.findings].map(({ remedy }) => remedy).join(' ');
    assert.match(findings, /\(p\).*\(q\)/);
    const action = 'gives 310166340 the access package Package both (both)';
    assert.ok(words(page(result)).includes(action));
    assert.doesNotMatch(words(page(result)), /\((p|q)\)/);
    assert.ok(render(markdown, result).includes(action));
  });

  it('names the service that may have been meant', () =>
    assert.match(render(html, example), /\(→ <code>ske-innrapportering-amelding<\/code>\?\)/));

  it('writes once what the same act mends', () => {
    const bodies = elements(page(example), 'tbody').filter((body) => body.children.length === 16);
    const [first, second] = bodies[0]?.children ?? [];
    assert.equal(first?.children.length, 4);
    assert.equal(first?.children[3]?.attributes['rowspan'], '16');
    assert.equal(second?.children.length, 2);
  });

  it('marks what is waived with reason, owner and the last day', () => {
    const waived = waive(example, (finding) => finding.service === 'ttd-eksempel-flyttet');
    const captions = elements(page(waived, { language: 'nb' }), 'caption').map(words);
    assert.ok(captions.some((caption) => caption.endsWith('4 tomme · 1 ikke aktuell · 1 med unntak')));
    const rows = elements(page(waived, { language: 'nb' }), 'tr').filter(
      (row) => row.attributes['class'] === 'set-aside',
    );
    assert.ok(rows.length > 0);
    assert.match(
      words(rows[0]),
      /Unntak til og med 31\. mars 2027 \(128 dager igjen\): Filed on paper \(ansvarlig: compliance@example\.no\)/,
    );
    assert.doesNotMatch(words(page(waive(example, () => true))), /Nothing that is expected is missing/);
    assert.match(words(page(waived, { language: 'nb' })), /unntak\s+4\s+Noen står ansvarlig/);
  });

  it('never shows as passed what is incomplete, and says what is unknown and why', async () => {
    const world = {
      records: catalogueOf({ one: ['p'] }),
      access: [{ systemUser: systemUser('agent', 'agent', '310166340'), parties: undefined }],
    };
    const root = page(await auditWorld(world, { demand: expecting('one') }), { language: 'nb' });
    assert.match(words(elements(root, 'h1')[0]), /^\? Kontrollen er ufullstendig: .* ingen godkjenning\.$/);
    assert.equal(elements(root, 'h1')[0]?.attributes['class'], 'incomplete');
    const text = words(root);
    for (const part of [
      'Hva som er ukjent, og hvorfor',
      'HTTP 503',
      'aktørene kunne ikke leses',
      '? ukjent: Tittel på one',
    ])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /✔|Kravet er oppfylt/);
  });

  it('praises what is complete and has no gaps', async () => {
    const access = [
      {
        systemUser: systemUser('agent', 'agent', '310166340'),
        parties: [authorizedParty('900000000', { packages: ['p'] })],
      },
    ];
    const root = page(await auditWorld({ records: catalogueOf({ one: ['p'] }), access }, { demand: expecting('one') }));
    assert.equal(words(elements(root, 'h1')[0]), '✔ As required: no violation.');
    assert.match(words(root), /Nothing that is expected is missing\./);
  });

  it('shows a hostile name as what it is: text', async () => {
    const text = words(page(await hostileResult()));
    for (const name of HOSTILE) {
      const shown = plain(name)
        .toWellFormed()
        .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
      assert.ok(text.includes(shown), shown);
    }
  });
});
