import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditResult } from '../../src/core/result.js';
import { audit } from '../../src/index.js';
import type { AuditJson } from '../../src/report/json/schema.js';
import { readSavedResult } from '../../src/saved/saved.js';
import { changed, usageError } from '../support/build.js';
import { EXAMPLE } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
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

describe('a saved result that cannot be reported', () => {
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

  it('is not there, or no file', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'folder'));
      for (const [path, told] of [
        [join(folder, 'none.json'), /^The saved result .*none\.json cannot be read: there is no such file\.$/],
        [join(folder, 'folder'), /^The saved result .*folder cannot be read: it is a folder\.$/],
        [' ', /must not be blank/],
      ] as const) {
        assert.match((await usageError(() => readSavedResult(path))).message, told);
      }
    });
  });

  it('is empty, or something else', async () => {
    assert.match(await said(''), /^run\.json is no result of dekning audit: it is empty\. Save one with/);
    assert.match(await said(' \n'), /it is empty/);
    assert.match(await said('# dekning'), /it does not begin with an object of JSON/);
    assert.match(await said('[]'), /it does not begin with an object of JSON/);
    assert.match(await said('{"runs": []}'), /it has no schemaVersion/);
    assert.match(await said('{"a": 1}\n{"b": 2}\n'), /it has no schemaVersion/);
    assert.match(await said('{"systemUsers": [], "findings": []}'), /it has no schemaVersion/);
    assert.match(await said('{"systemUsers": []}'), /it has no findings/);
  });

  it('is cut short, wherever that is, and never read as a smaller result', async () => {
    for (const whole of [text, lines]) {
      for (let length = 1; length < whole.trimEnd().length; length += 7) {
        const place = whole.slice(0, length).split('\n');
        const told = await said(whole.slice(0, length));
        const at = `run.json:${place.length}:${(place.at(-1)?.length ?? 0) + 1}: `;
        assert.ok(told.startsWith(`${at}the saved result is cut short here.`), `${length}: ${told}`);
      }
    }
    const [first = ''] = lines.split('\n');
    assert.match(await said(`${first}\n`), /^run\.json:2:1: the saved result is cut short here\. Run the audit again/);
  });

  it('is no JSON, at its line and column', async () => {
    assert.match(await said(text.replace('"parties":', '"parties"')), /^run\.json:\d+:\d+: this is no valid JSON\.$/);
    assert.match(
      await said(text.replace('"isDeleted":false', '"isDeleted":no')),
      /^run\.json:4:\d+: this is no valid JSON/,
    );
    assert.match(await said(`${text}{}`), /^run\.json:\d+:1: this is no valid JSON\.$/);
    assert.match(await said(text.replace('\n]}', ',\n]}')), /this is no valid JSON/);
    assert.match(await said(text.replace('\n]}', '\n}}')), /this is no valid JSON/);
    assert.match(
      await said(Buffer.from(`\uFEFF${text}`, 'utf16le')),
      /^run\.json:1:1: this is not in UTF-8\. PowerShell/,
    );
    assert.match(
      await said(Buffer.from(text.replace('NAME OF', 'ÆØÅ'), 'latin1')),
      /^run\.json:\d+:\d+: this is not in UTF-8/,
    );
  });

  it('was written by another tool, or another version', async () => {
    assert.match(await saidWith(['tool', 'name'], 'other'), /is no result of dekning audit: "other" wrote it/);
    assert.match(
      await saidWith(['schemaVersion'], 2),
      /^run\.json has the schemaVersion 2, which this version does not read\. It was saved by dekning 0\.\d/,
    );
    assert.match(await saidWith(['tool'], undefined), /it has no tool/);
  });

  it('was saved before results held all that reports say', async () => {
    for (const key of ['exitCode', 'language', 'scope', 'names']) {
      assert.match(
        await saidWith([key], undefined),
        new RegExp(
          `^run\\.json lacks ${key}, so no report can be made of it\\. It was saved by dekning .* Audit again`,
        ),
      );
    }
    assert.match(
      await saidWith(['systemUsers', 0, 'wasRead'], undefined),
      /^run\.json:1:\d+: systemUsers\[0\]\.wasRead is .*expected boolean/,
    );
  });

  it('has a value of another type, at the path and place of that', async () => {
    const found = await said(text.replaceAll('"counted":true', '"counted":"yes"'));
    const column = (text.split('\n')[3]?.indexOf('"counted":') ?? 0) + '"counted":'.length + 1;
    assert.match(
      found,
      new RegExp(`^run\\.json:4:${column}: systemUsers\\[0\\]\\.parties\\[0\\]\\.counted is not as it should be: `),
    );
    assert.match(
      await said(lines.replaceAll('"verdict":"visible"', '"verdict":"fine"')),
      /^run\.json:1:\d+: parties\[0\]\.services\[0\]\.verdict is not as it should be: /,
    );
    assert.match(await saidWith(['summary', 'empty'], -1), /^run\.json:1:\d+: summary\.empty is not as it should be: /);
    assert.match(
      await saidWith(['findings', 1, 'severity'], 'fatal'),
      /^run\.json:1:\d+: findings\[1\]\.severity is not as it should be: /,
    );
    assert.match(await saidWith(['systemUsers', 0, 'parties'], undefined), /systemUsers\[0\] has no parties/);
  });

  describe('because it contradicts itself:', () => {
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
      [
        ['scope', 'supposed'],
        { system: null, types: ['agent'], packages: [], services: [] },
        /scope\.supposed and the ids of the system users do not go together/,
      ],
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
      assert.match(
        await said([user, user, ...rest].join('\n')),
        /summary\.systemUsers is 1, but the rest makes it 2\./,
      );
      assert.match(await said(rest.join('\n')), /summary\.systemUsers is 1, but the rest makes it 0\./);
    });
  });

  describe('is none of these when it was only written otherwise:', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([key, inner]) => [key, sorted(inner)]),
      );
    };

    const forms: Readonly<Record<string, () => string>> = {
      'in one line': () => JSON.stringify(document),
      indented: () => JSON.stringify(document, null, 2).replaceAll('\n', '\r\n'),
      'with sorted keys': () => JSON.stringify(sorted(document), null, '\t'),
      'with a byte order mark': () => `\uFEFF${text}`,
      'with a key of a later version': () => JSON.stringify({ ...document, later: [{ a: ']}' }] }),
      'as lines without a last line end': () => lines.trimEnd(),
      'as lines with sorted keys and line ends of Windows': () =>
        lines
          .trimEnd()
          .split('\n')
          .map((line) => JSON.stringify(sorted(JSON.parse(line))))
          .join('\r\n'),
    };
    for (const [name, written] of Object.entries(forms)) {
      it(name, async () => {
        const result = await audited();
        await whenRead(written(), async (saved) => {
          assert.deepEqual(JSON.parse(await savedText(saved)), JSON.parse(await savedText(result)));
        });
      });
    }
  });
});
