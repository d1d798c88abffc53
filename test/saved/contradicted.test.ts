import assert from 'node:assert/strict';
import { serviceId } from '../../src/core/identifiers.js';
import { audit } from '../../src/index.js';
import type { AuditJson } from '../../src/report/json/schema.js';
import { changed } from '../support/build.js';
import { EXAMPLE } from '../support/cli.js';
import { auditWorld, expecting } from '../support/result.js';
import { savedText } from '../support/saved.js';
import { agent, audited, type Path, records, said } from '../support/saved-small.js';

describe('a saved result that contradicts itself is refused:', () => {
  let text: string;
  let lines: string;
  let document: AuditJson;
  before(async () => {
    text = await savedText(await audited());
    lines = await savedText(await audited(), 'ndjson');
    document = JSON.parse(text) as AuditJson;
  });

  /** What is said of the result in which one value is another. */
  const saidWith = (path: Path, value: unknown): Promise<string> =>
    said(JSON.stringify(changed(document, path, value)));

  const empty = (): Path => {
    const at = document.systemUsers[0]?.parties[0]?.services.findIndex((row) => row.verdict === 'empty') ?? -1;
    return ['systemUsers', 0, 'parties', 0, 'services', at];
  };

  const counts: readonly (readonly [path: Path, value: unknown, told: RegExp])[] = [
    [['summary', 'empty'], 0, /summary\.empty is 0, but the rest makes it 4\./],
    [['summary', 'visible'], 9, /summary\.visible is 9, but the rest makes it 2\./],
    [['summary', 'expected'], 5, /summary\.expected is 5, but the rest makes it 6\./],
    [['summary', 'waived'], 1, /summary\.waived is 1, but the rest makes it 0\./],
    [['summary', 'systemUsers'], 2, /summary\.systemUsers is 2, but the rest makes it 1\./],
    [['gate', 'violations'], 0, /gate\.violations is 0, but the rest makes it 4\./],
    [['gate', 'passed'], true, /gate\.passed is true, but the rest makes it false\./],
    [['exitCode'], 0, /exitCode is 0, but the rest makes it 1\./],
    [['systemUsers', 0, 'parties', 0, 'counted'], false, /services\[1\] is of a party that does not count/],
    [['findings', 0, 'severity'], 'note', /findings\[0\] has severity note/],
    [['scope', 'overview'], true, /findings\[0\] has severity error/],
    [['scope', 'expectations'], [], /services\[0\] is about something that was not expected/],
    [['environment'], 'prod', /findings\[0\] has an id that does not follow/],
    [['catalogue', 'links'], null, /complete is true, but something of the catalogue/],
    [['scope', 'standIn'], true, /complete is true, but something of the catalogue/],
    [['scope', 'allSystemUsersKnown'], false, /complete is true, but something of the catalogue/],
    [['findings', 0, 'isOld'], true, /findings\[0\] is waived or old, which it cannot be/],
    [
      ['scope', 'supposed'],
      { system: null, types: ['agent'], packages: [], services: [] },
      /scope\.supposed and the ids of the system users do not go together/,
    ],
    [['gate', 'failOn'], ['empty', 'never'], /gate\.failOn has never beside others/],
    [['systemUsers', 0, 'wasRead'], false, /complete is true, but something is unknown or could not be read\./],
  ];
  for (const [path, value, told] of counts) {
    it(`${path.join('.')} as ${JSON.stringify(value)}`, async () => {
      assert.match(await saidWith(path, value), told);
      assert.match(await saidWith(path, value), /^run\.json:1:\d+: .*The file was changed after it was saved/);
    });
  }

  it('nobody who was judged, although it is complete', async () => {
    const { summary } = document;
    const none = Object.fromEntries(Object.keys(summary).map((key) => [key, 0]));
    const gate = { ...document.gate, violations: 0, passed: true };
    const emptied = { ...document, systemUsers: [], findings: [], summary: none, gate, exitCode: 0 };
    assert.match(await said(JSON.stringify(emptied)), /complete is true, but nothing was judged/);
  });

  it('a supposed system user in an audit of customers', async () => {
    const now = new Date('2026-11-23T08:00:00Z');
    const result = await audit({
      snapshot: EXAMPLE,
      asPackages: ['jordbruk'],
      services: ['nav_sykepenger_dialog'],
      now,
    });
    const told = JSON.parse(await savedText(result)) as AuditJson;
    const { supposed: _, ...scope } = told.scope;
    assert.match(await said(JSON.stringify({ ...told, scope })), /scope\.supposed and the ids of the system users/);
  });

  it('nothing that the gate fails on', async () => {
    assert.match(await saidWith(['gate', 'failOn'], []), /gate\.failOn is not as it should be/);
  });

  it('problems although it is complete', async () => {
    const problem = { api: 'a', operation: 'b', status: null, code: 'c', message: 'd', affects: 'e' };
    assert.match(await saidWith(['problems'], [problem]), /complete is true, but something is unknown/);
  });

  it('a row that is visible, and whose finding is still there', async () => {
    const via = [{ kind: 'package', id: 'urn:altinn:accesspackage:q' }];
    const row = { service: 'two', verdict: 'visible', via, notes: [] };
    assert.match(
      await saidWith(empty(), row),
      /services\[1\] is visible through something that its party does not hold/,
    );
    const held = { ...row, via: [{ kind: 'package', id: 'URN:altinn:accesspackage:P' }] };
    assert.match(await saidWith(empty(), held), /has the situation 0|should be here|belongs to nothing/);
  });

  it('a row of something that nobody expected, or that stands there twice', async () => {
    const told = /services\[1\] is about something that was not expected, or that stands there twice/;
    for (const service of ['three', 'ONE']) {
      assert.match(await saidWith([...empty(), 'service'], service), told);
    }
  });

  it('a finding that is missing, another one, or one too many', async () => {
    const { findings } = document;
    const [first, second, ...rest] = findings;
    assert.match(
      await saidWith(['findings'], [second, ...rest]),
      /the finding of systemUsers\[0\]\.parties\[0\]\.services\[1\], [0-9a-f]{32}, should be here\./,
    );
    assert.match(await saidWith(['findings'], [second, first, ...rest]), /should be here\./);
    assert.match(await saidWith(['findings'], [first]), /is not there\./);
    assert.match(
      await saidWith(['findings'], [...findings, first]),
      /findings\[\d+\], [0-9a-f]{32}, belongs to nothing/,
    );
    assert.match(
      await saidWith(['findings', 0, 'kind'], 'unreachable'),
      /findings\[0\] has an id that does not follow/,
    );
    assert.match(await saidWith(['findings', 0, 'party'], null), /findings\[0\] has an id that does not follow/);
  });

  it('a waiver that no count knows of, or that did not hold on the day of the run', async () => {
    const waived = { reason: 'On paper', owner: 'somebody', expires: '2026-12-01', daysLeft: 8 };
    const at = ['findings', 0, 'waived'];
    assert.match(await saidWith(at, waived), /summary\.empty is 4, but the rest makes it 3\./);
    for (const other of [
      { reason: 'TODO' },
      { reason: ' ' },
      { daysLeft: 9 },
      { expires: '2026-11-22', daysLeft: 0 },
    ]) {
      assert.match(await saidWith(at, { ...waived, ...other }), /findings\[0\] is waived or old, which it cannot be/);
    }
    assert.match(
      await saidWith([...at], { ...waived, expires: '2026-02-31' }),
      /findings\[0\]\.waived\.expires is not as/,
    );
    const unknown = document.findings.findIndex(({ kind }) => kind === 'unknown-package');
    assert.match(await saidWith(['findings', unknown, 'waived'], waived), /is waived or old, which it cannot be/);
  });

  it('what is found of waivers, set aside or weighed otherwise', async () => {
    const waivers = [
      { service: serviceId('two'), reason: 'TODO', owner: 'me', expires: '2026-12-31', origin: 'dekning.yaml:2:5' },
      { service: serviceId('gone'), reason: 'Paper', owner: 'me', expires: '2027-12-31', origin: 'dekning.yaml:6:5' },
    ];
    const result = await auditWorld({ records, access: [agent] }, { demand: expecting('one', 'two'), waivers });
    const saved = JSON.parse(await savedText(result)) as AuditJson;
    const place = (kind: string) => saved.findings.findIndex((finding) => finding.kind === kind);
    const waived = { reason: 'On paper', owner: 'somebody', expires: '2026-12-01', daysLeft: 8 };
    for (const [path, value, told] of [
      [['findings', place('waiver-unwritten'), 'waived'], waived, /is waived or old, which it cannot be/],
      [['findings', place('waiver-unwritten'), 'severity'], 'warning', /a severity that its kind never has/],
      [['findings', place('waiver-unmatched'), 'severity'], 'error', /a severity that its kind never has/],
    ] as const) {
      assert.match(await said(JSON.stringify(changed(saved, path, value))), told);
    }
  });

  it('a system user without parties that is set aside, and whose finding is not', async () => {
    const none = { systemUser: agent.systemUser, parties: [] };
    const saved = JSON.parse(
      await savedText(await auditWorld({ records, access: [none] }, { demand: expecting('one') })),
    ) as AuditJson;
    const waived = { reason: 'On paper', owner: 'somebody', expires: '2026-12-01', daysLeft: 8 };
    const edited = changed(saved, ['systemUsers', 0, 'waived'], waived);
    assert.match(await said(JSON.stringify(edited)), /findings\[0\] is waived or old, which it cannot be/);
  });

  it('parties in one situation with different rows', async () => {
    assert.match(
      await saidWith(['systemUsers', 0, 'parties', 2, 'situation'], 0),
      /^run\.json:1:\d+: systemUsers\[0\]\.parties\[2\] has the situation 0, but other rows than the parties in it\./,
    );
  });

  it('a finding of somebody else in a line of ndjson', async () => {
    const [user = '', ...rest] = lines.split('\n');
    const other = user.replace('"id":"agent","type"', '"id":"other","type"');
    assert.match(
      await said([other, ...rest].join('\n')),
      /^run\.json:1:\d+: the finding of parties\[0\]\.services\[1\]/,
    );
    assert.match(await said([user, user, ...rest].join('\n')), /summary\.systemUsers is 1, but the rest makes it 2\./);
    assert.match(await said(rest.join('\n')), /summary\.systemUsers is 1, but the rest makes it 0\./);
  });
});
