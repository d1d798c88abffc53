import assert from 'node:assert/strict';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import { LANGUAGES } from '../../src/core/language.js';
import { markdown } from '../../src/report/markdown/markdown.js';
import { table } from '../../src/report/table/table.js';
import { render } from '../support/render.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const CLIENT = '310479713';
const OTHER = '311558900';
const agent = systemUser('agent', 'agent', '310166340');
const records = catalogueOf({ one: ['p'], two: ['q'], three: ['q'] });

const waiver = (told: Partial<Waiver>): Waiver => ({
  reason: 'Filed on paper',
  owner: 'me@example.no',
  expires: '2027-03-31',
  origin: 'dekning.yaml:2:5',
  ...told,
});

/** A waiver of each gap of a party. */
const ofBoth = (number: string): readonly Waiver[] =>
  ['two', 'three'].map((id) => waiver({ service: serviceId(id), party: organizationUrn(number) }));

const holding = (number: string, ...packages: string[]) => authorizedParty(number, { packages });
const audited = (waivers: readonly Waiver[], parties = [holding(CLIENT, 'p'), holding(OTHER, 'p', 'q')]) =>
  auditWorld(
    { records, access: [{ systemUser: agent, parties }] },
    { demand: expecting('one', 'two', 'three'), waivers },
  );

describe('the table of an audit with waivers', () => {
  it('says until when, why and by whom, and shows what is waived as no gap', async () => {
    const report = render(table, await audited([waiver({ service: serviceId('two') })]), { width: 120 });
    assert.match(report, /^✖ Title of agent, .*: 1 of 2 parties have gaps$/m);
    assert.match(report, /^ {2}NAME OF 310479713 310 479 713: 1 visible · 1 empty · 1 waived$/m);
    assert.match(
      report,
      /^ {2}1 waived to the end of 31 Mar 2027 \(128 days left\): Filed on paper \(me@example\.no\) · Title of two$/m,
    );
    assert.match(report, /Title of three/);
    assert.doesNotMatch(report, /│ Title of two/);
    assert.match(report, /^4 visible · 1 empty · 1 waived$/m);
    assert.match(report, /gate failed: 1 violation \(/);
  });

  it('has no gaps where all is waived, and still names the party', async () => {
    const report = render(table, await audited(ofBoth(CLIENT)), { width: 120 });
    assert.match(report, /^• Title of agent, .*: 4 visible, 2 parties · 2 waived$/m);
    assert.match(report, /^ {2}NAME OF 310479713 310 479 713: 1 visible · 2 waived$/m);
    assert.match(report, /^ {2}2 waived to the end of 31 Mar 2027/m);
    assert.match(report, /waived: Somebody answers for this gap/);
    assert.match(report, /✔ gate passed/);
  });

  it('tells parties under different waivers apart, although they share their rows', async () => {
    const parties = [CLIENT, OTHER, '313717283'].map((number) => holding(number, 'p'));
    const report = render(table, await audited(ofBoth(OTHER), parties));
    assert.match(report, /^ {2}NAME OF 310479713 310 479 713, and 1 more party alike: 1 visible · 2 empty$/m);
    assert.match(report, /^ {2}NAME OF 311558900 311 558 900: 1 visible · 2 waived$/m);
  });

  it('counts what waivers with the same terms waive in one line', async () => {
    const both = ['two', 'three'].map((id) => waiver({ service: serviceId(id), party: organizationUrn(CLIENT) }));
    const report = render(table, await audited(both), { width: 120 });
    assert.match(
      report,
      /^ {2}2 waived to the end of 31 Mar 2027 \(128 days left\): .* · Title of three, Title of two$/m,
    );
    assert.doesNotMatch(report, /^ {2}1 waived until/m);
  });

  it('caps the waivers of a party', async () => {
    const services = Array.from({ length: 9 }, (_, at) => `s${at}`);
    const many = catalogueOf(Object.fromEntries(services.map((id) => [id, ['p']])));
    const waivers = services.map((id) => waiver({ service: serviceId(id), reason: `Reason ${id}` }));
    const result = await auditWorld(
      { records: many, access: [{ systemUser: agent, parties: [holding(CLIENT)] }] },
      { demand: expecting(...services), waivers },
    );
    const report = render(table, result);
    assert.equal(report.match(/1 waived to the end of/g)?.length, 3);
    assert.match(report, /^ {2}and 6 more/m);
  });

  it('says of a waived lack of any party that it is waived', async () => {
    const waivers = [waiver({ systemUser: 'agent', cause: 'no-parties' })];
    const world = { records, access: [{ systemUser: agent, parties: [] }] };
    const report = render(table, await auditWorld(world, { demand: expecting('one'), waivers }));
    assert.match(report, /^• Title of agent, .*: authorised for no party at all$/m);
    assert.match(report, /^ {2}1 waived to the end of 31 Mar 2027 \(128 days left\): Filed on paper/m);
    assert.match(report, /^ {2}no-parties: .*^ {4}Waived to the end of 31 Mar 2027/ms);
  });

  it('tells what is wrong with waivers, in every language', async () => {
    const waivers = [
      waiver({ service: serviceId('two'), reason: 'TODO' }),
      waiver({ service: serviceId('one') }),
      waiver({ service: serviceId('three'), expires: '2026-11-22' }),
      waiver({ party: organizationUrn(CLIENT), expires: '2026-11-24' }),
    ];
    for (const language of LANGUAGES) {
      const result = await auditWorld(
        { records, access: [{ systemUser: agent, parties: [holding(CLIENT, 'p')] }] },
        { demand: expecting('one', 'two', 'three'), waivers, language },
      );
      const report = render(table, result, { language, width: 120 });
      for (const kind of ['unwritten', 'unmatched', 'expired', 'expiring']) {
        assert.match(report, new RegExp(`^ {2}waiver-${kind}: .*dekning\\.yaml:2:5`, 'm'));
      }
    }
  });

  it('cannot be made to write to the terminal what a waiver says', async () => {
    const waivers = [waiver({ party: organizationUrn(CLIENT), reason: 'a\u001b[2Jb', owner: 'c\rd' })];
    const report = render(table, await audited(waivers));
    assert.ok(!report.includes('\u001b') && !report.includes('\r'));
  });
});

describe('the Markdown of an audit with waivers', () => {
  it('shows what is waived of a system user that has no other gaps', async () => {
    const report = render(markdown, await audited([waiver({ party: organizationUrn(CLIENT) })]));
    assert.match(report, /Waived to the end of 31 Mar 2027 \(128 days left\): Filed on paper/);
    assert.match(report, /1 visible · 2 waived/);
  });
});
