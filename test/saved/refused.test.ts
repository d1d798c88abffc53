import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditJson } from '../../src/report/json/schema.js';
import { readSavedResult } from '../../src/saved/saved.js';
import { changed, usageError } from '../support/build.js';
import { inFolder } from '../support/folders.js';
import { savedText, whenRead } from '../support/saved.js';
import { audited, type Path, said } from '../support/saved-small.js';

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
