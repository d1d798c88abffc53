import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import { csv } from '../../src/report/csv/csv.js';
import { csvCell } from '../../src/report/escape/csv.js';
import { EXAMPLE, EXAMPLE_CONFIG } from '../support/cli.js';
import { readCsv } from '../support/csv.js';
import { hostileResult } from '../support/hostile.js';
import { render, waive } from '../support/render.js';

const now = new Date('2026-11-23T08:00:00Z');

describe('the CSV report', () => {
  let example: AuditResult;
  before(async () => {
    example = await audit({ snapshot: EXAMPLE, config: EXAMPLE_CONFIG, now });
  });

  it('says first how the gate judged, in which environment, and from what and when it was read', () => {
    const [first] = readCsv(render(csv, example));
    assert.equal(first?.['finding'], 'gate:failed');
    assert.equal(first?.['verdict'], '');
    for (const part of [
      'gate failed: 160 violations',
      'tt02',
      'snapshot of 20 Nov 2026',
      '23 Nov 2026, 09:00',
      '223 packages',
    ])
      assert.ok(first?.['message']?.includes(part), part);
  });

  it('has a line for each service of each party, and one for each finding that belongs to no row', () => {
    const lines = readCsv(render(csv, example));
    const rows = example.systemUsers.flatMap((user) => user.parties.flatMap((party) => party.services));
    assert.equal(lines.filter((line) => line['verdict'] !== '').length, rows.length);
    const others = [...example.otherFindings];
    assert.equal(lines.length, 1 + rows.length + others.length);
    const row = lines.find(
      (line) => line['cause'] === 'package-not-delegated' && line['service'] === 'ttd-eksempel-flyttet',
    );
    assert.deepEqual(
      [row?.['partyName'], row?.['candidates'], row?.['severity'], row?.['counted'], row?.['finding']],
      ['BAKERIET PÅ BRYGGA AS', 'lonn', 'error', 'true', 'package-not-delegated'],
    );
    assert.match(row?.['remedy'] ?? '', /gives the system user Lønn og skatt the access package Salary \(lonn\)/);
    const surplus = lines.find((line) => line['finding'] === 'surplus-package');
    assert.deepEqual([surplus?.['verdict'], surplus?.['severity']], ['', 'warning']);
    assert.match(surplus?.['systemUserId'] ?? '', /^00000000/);
  });

  it('is written for Norwegian spreadsheets when that is asked for', () => {
    const text = render(csv, example, { language: 'nb', csv: { delimiter: ';', bom: true } });
    assert.ok(text.startsWith('\uFEFFsystemUserId;systemUserType;'));
    const lines = readCsv(text.slice(1), ';');
    assert.ok(lines.some((line) => line['partyName'] === 'SÆTRE SAG AVD ÅLESUND'));
    assert.match(lines[0]?.['message'] ?? '', /kravet er ikke oppfylt: 160 avvik/);
  });

  it('marks what is waived with reason, owner and the last day', () => {
    const lines = readCsv(
      render(
        csv,
        waive(example, (finding) => finding.service === 'ttd-eksempel-flyttet'),
      ),
    );
    const waived = lines.filter((line) => line['waived'] !== '');
    assert.ok(waived.length > 0);
    for (const line of waived) {
      assert.deepEqual(
        [line['service'], line['waived'], line['waivedUntil'], line['waivedOwner']],
        ['ttd-eksempel-flyttet', 'Filed on paper', '2027-03-31', 'compliance@example.no'],
      );
    }
  });

  it('tells of what could not be read, and never that an incomplete run has passed', async () => {
    const result = await audit({
      snapshot: EXAMPLE,
      services: ['nav_sykepenger_dialog'],
      systemUsers: ['nobody'],
      now,
    });
    const lines = readCsv(render(csv, result));
    assert.equal(result.complete, false);
    assert.equal(lines[0]?.['finding'], 'gate:incomplete');
    assert.equal(lines[0]?.['severity'], 'error');
    assert.ok(lines.some((line) => line['finding']?.startsWith('problem:') && line['severity'] === 'error'));
    assert.doesNotMatch(render(csv, result), /passed/);
  });

  it('gives a spreadsheet nothing to calculate, whatever things are called', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const lines = readCsv(render(csv, await hostileResult(), { csv: { delimiter, bom: false } }), delimiter);
      for (const cell of lines.flatMap((line) => Object.values(line))) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, cell);
      assert.ok(lines.some((line) => line['systemUserTitle']?.startsWith(`'=cmd|`)));
    }
  });

  it('quotes a cell only where it must', () => {
    assert.equal(csvCell('a b', ','), 'a b');
    assert.equal(csvCell('a;b', ','), 'a;b');
    assert.equal(csvCell('a;b', ';'), '"a;b"');
    assert.equal(csvCell('say "hi"', ','), '"say ""hi"""');
    assert.equal(csvCell('two\r\nlines', ','), '"two\r\nlines"');
    assert.equal(csvCell('=1+1', ','), `'=1+1`);
    assert.equal(csvCell('-5', ','), `'-5`);
  });
});
