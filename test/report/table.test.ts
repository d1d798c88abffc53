import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import type { ReportView } from '../../src/report/report.js';
import { table } from '../../src/report/table/table.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';

const view: ReportView = { language: 'en', width: 100, colour: false };
const text = (result: AuditResult, other: Partial<ReportView> = {}): string =>
  [...table(result, { ...view, ...other })].join('');
/** Columns that a line takes. Terminals give the marks one column; the library takes them for emoji. */
const columns = (line: string): number => stringWidth(line.replaceAll(/[✔✖]/g, 'x'));
const now = new Date('2026-11-23T08:00:00Z');
const agent = systemUser('agent', 'agent', '310166340');

describe('the table', () => {
  let example: AuditResult;
  let overview: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
    overview = await audit({ snapshot: EXAMPLE, now });
  });

  it('says first what was checked', () => {
    const [first, second] = text(example, { width: 120 }).split('\n');
    assert.match(first ?? '', /^dekning · tt02 · snapshot of 20 Nov 2026, 06:00, 3 days old$/);
    assert.match(
      second ?? '',
      /^5 of 5 system users · 12 parties · 29 expected services · catalogue of 20 Nov 2026: 223 packages, 431 services$/,
    );
  });

  it('says last what was counted, and the verdict of the gate', () => {
    const { summary } = example;
    const last = text(example, { width: 120 }).trimEnd().split('\n').at(-1);
    assert.equal(last, `✖ gate failed: ${summary.empty} violations (fail-on empty)`);
  });

  it('names what is empty by title and owner, the cause, the package that mends it, and who must act', () => {
    const report = text(example);
    for (const part of [
      'Example: single right only',
      'Norwegian Tax',
      'needs a single right',
      'lonn gives it',
      'Enhetsregisteret',
      'client administrator',
    ]) {
      assert.ok(report.includes(part), part);
    }
  });

  for (const width of [40, 60, 71, 72, 80, 100, 120, 300]) {
    it(`never writes past ${width} columns, but for a command, which is to be copied`, () => {
      const lines = [example, overview].flatMap((result) => [
        ...text(result, { width }).split('\n'),
        ...text(result, { width, colour: true, language: 'nb' }).split('\n'),
      ]);
      const others = lines.filter((line) => !/^ {4}(?:\S*\[2m)?dekning explain /.test(line));
      assert.ok(others.length < lines.length);
      for (const line of others) assert.ok(columns(line) <= width, `${columns(line)}: ${line}`);
    });
  }

  it('has no colour unless it is asked for', () => {
    assert.ok(!text(example).includes('\u001b'));
    assert.ok(text(example, { colour: true }).includes('\u001b'));
  });

  it('is an overview by package when nothing is expected', () => {
    const report = text(overview);
    assert.match(report, /nothing is a violation/);
    assert.match(report, /Tax base \(skattegrunnlag\)\s+│\s+17 │\s+3\/3/);
    assert.match(report, /would give/);
  });

  it('caps long lists and says how many more there are', async () => {
    const services = Array.from({ length: 400 }, (_, at) => `service-${String(at).padStart(3, '0')}`);
    const records = catalogueOf(Object.fromEntries(services.map((id) => [id, ['p']])));
    const access = Array.from({ length: 60 }, (_, at) => ({
      systemUser: { ...agent, id: `user-${at}` },
      parties: Array.from({ length: 30 }, (__, nth) =>
        authorizedParty(String(900_000_000 + at * 100 + nth), {
          isDeleted: false,
          services: [`service-${String(nth).padStart(3, '0')}`],
        }),
      ),
    }));
    const report = text(await auditWorld({ records, access }, { demand: expecting(...services) }));
    assert.match(report, /and 50 more system users \(--format json for all\)/);
    assert.match(report, /and 29 more \(--format json for all\)/);
    assert.match(report, /and 394 more \(--format json for all\)/);
    assert.ok(report.split('\n').length < 500);
  });

  it('shows parties alike as one', async () => {
    const records = catalogueOf({ one: ['p'] });
    const parties = Array.from({ length: 12 }, (_, at) => authorizedParty(String(900_000_000 + at)));
    const report = text(
      await auditWorld({ records, access: [{ systemUser: agent, parties }] }, { demand: expecting('one') }),
    );
    assert.match(report, /NAME OF 900000000 900 000 000, and 11 more parties alike: 1 empty/);
    assert.doesNotMatch(report, /NAME OF 900000001/);
  });

  it('lets no name steer the terminal', async () => {
    const hostile = '\u001b[2J\u001b]8;;http://evil\u0007EVIL\u202E\r\nAS';
    const records = catalogueOf({ one: ['p'] });
    const services = records.services?.map((service) => ({
      ...service,
      title: { en: hostile },
      owner: { ...service.owner, name: { en: hostile } },
    }));
    const access = [
      {
        systemUser: { ...agent, title: hostile, type: hostile },
        parties: [authorizedParty('900000000', { name: hostile, packages: [hostile] })],
      },
    ];
    const result = await auditWorld({ records: { ...records, services }, access }, { demand: expecting('one') });
    for (const report of [text(result), text(await auditWorld({ records: { ...records, services }, access }))]) {
      assert.match(report, /EVIL/);
      assert.doesNotMatch(report, /[^\P{Cc}\n]|[\u202a-\u202e]/u);
    }
  });

  it('says of a system user that could not be read that it was not, and that the result is incomplete', async () => {
    const records = catalogueOf({ one: ['p'] });
    const report = text(
      await auditWorld({ records, access: [{ systemUser: agent, parties: undefined }] }, { demand: expecting('one') }),
    );
    assert.match(report, /^0 of 1 system user/m);
    assert.match(report, /^\? Title of agent, .*: its parties could not be read/m);
    assert.match(report, /HTTP 503/);
    assert.match(report, /0 visible · 0 empty · 1 unknown\n\? incomplete/);
    assert.doesNotMatch(report, /✔|passed/);
  });

  it('praises only what is complete', async () => {
    const records = catalogueOf({ one: ['p'] });
    const access = [{ systemUser: agent, parties: [authorizedParty('900000000', { packages: ['p'] })] }];
    const report = text(await auditWorld({ records, access }, { demand: expecting('one') }));
    assert.match(report, /^✔ Title of agent, .*: 1 visible, 1 party$/m);
    assert.match(report, /✔ gate passed \(fail-on empty\)/);
  });
});
