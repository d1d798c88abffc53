import assert from 'node:assert/strict';
import type { AuditResult } from '../../src/core/result.js';
import type { AuditJson } from '../../src/report/json/schema.js';
import { changed, usageError } from '../support/build.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from '../support/result.js';
import { savedText, whenRead } from '../support/saved.js';

const records = catalogueOf({ one: ['p'], two: ['q'] });
const holding = (number: string, ...packages: string[]) => authorizedParty(number, { packages });
const parties = [holding('310479713', 'p'), holding('311558900', 'p', 'surplus'), holding('313717283')];
const agent = { systemUser: systemUser('agent', 'agent', '310166340'), parties };

/** A gap and a package that no catalogue has; two parties with the same rows. */
const audited = (): Promise<AuditResult> =>
  auditWorld({ records, access: [agent] }, { demand: expecting('one', 'two') });

/** What is said of a text, without the folder that it lay in. */
async function said(text: string | Uint8Array): Promise<string> {
  const { message, advice } = await usageError(() => whenRead(text, () => undefined));
  return [message, ...advice].join(' ').replaceAll(/\S*\/run\.json/g, 'run.json');
}

type Path = readonly (string | number)[];

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
    [['systemUsers', 0, 'parties', 0, 'counted'], false, /findings\[0\] has severity error/],
    [['findings', 0, 'severity'], 'note', /findings\[0\] has severity note/],
    [['scope', 'overview'], true, /findings\[0\] has severity error/],
    [['scope', 'expectations'], [], /scope\.overview does not go with scope\.expectations/],
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
    assert.match(await saidWith(empty(), row), /has the situation 0|should be here|belongs to nothing/);
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
    assert.match(await saidWith(['findings', 0, 'kind'], 'unreachable'), /should be here\./);
    assert.match(await saidWith(['findings', 0, 'party'], null), /should be here\./);
  });

  it('a waiver that no count knows of', async () => {
    const waived = { reason: 'None', owner: 'nobody', expires: '2030-01-01', daysLeft: 1000 };
    assert.match(await saidWith(['findings', 0, 'waived'], waived), /summary\.empty is 4, but the rest makes it 3\./);
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
