import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, parseJson, readBytes } from '../../src/snapshot/json-file.js';
import { inFolder } from '../support/folders.js';
import { faultWords } from '../support/words.js';

const BOM = '\uFEFF';

const parsed = (text: string) => parseJson(Buffer.from(text));

/** What is wrong with a text, as code and place. */
async function faultIn(text: string): Promise<readonly [code: string, place: string | undefined]> {
  const reading = await parsed(text);
  assert.ok(!reading.ok, `taken: ${text}`);
  return [reading.code, /line \d+, column \d+/.exec(faultWords(reading.fault))?.[0]];
}

describe('the bytes of a file', () => {
  it('are read as they are', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.json'), `${BOM}{}`);
      const reading = await readBytes(join(folder, 'a.json'));
      assert.deepEqual(reading, { ok: true, value: Buffer.from(`${BOM}{}`) });
    });
  });

  it('of a file that is not there are missing, also where its folder is not there or is a file', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      for (const path of ['a.json', 'none/a.json', 'file/a.json']) {
        const reading = await readBytes(join(folder, path));
        assert.deepEqual(reading, { ok: false, code: 'missing', fault: { text: 'missing' } }, path);
      }
    });
  });

  it('of what is no file cannot be read, which is a failure and no exception', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'a.json'));
      const reading = await readBytes(join(folder, 'a.json'));
      assert.deepEqual(reading, { ok: false, code: 'unreadable', fault: { text: 'unreadable', code: 'EISDIR' } });
    });
  });
});

describe('the JSON in a file', () => {
  it('is its value, whatever that is', async () => {
    assert.deepEqual(await parsed('{"a":[1,"æ",null]}'), { ok: true, value: { a: [1, 'æ', null] } });
    assert.deepEqual(await parsed('[]\n'), { ok: true, value: [] });
  });

  it('may begin with a byte order mark', async () => {
    assert.deepEqual(await parsed(`${BOM}{"a":1}`), { ok: true, value: { a: 1 } });
  });

  it('is truncated at the end of the text, wherever it is cut', async () => {
    const whole =
      '{\n  "data": [\n    {"name": "BÅT \\"A\\" \\u00e6", "deleted": false, "level": -1.5e3, "x": null}\n  ]\n}';
    for (let length = 0; length < whole.length; length += 1) {
      const [code] = await faultIn(whole.slice(0, length));
      assert.equal(code, 'truncated', JSON.stringify(whole.slice(0, length)));
    }
  });

  it('is truncated in the middle of a character', async () => {
    const bytes = Buffer.from('{"name": "BÅT"}');
    const reading = await parseJson(bytes.subarray(0, bytes.indexOf('Å') + 1));
    assert.equal(reading.ok ? '' : reading.code, 'truncated');
  });

  it('is truncated at the line and column where it ends', async () => {
    assert.deepEqual(await faultIn(''), ['truncated', 'line 1, column 1']);
    assert.deepEqual(await faultIn('{\n  "data": ['), ['truncated', 'line 2, column 12']);
    assert.deepEqual(await faultIn(`${BOM}{\n  "data":`), ['truncated', 'line 2, column 10']);
  });

  it('is malformed at the line and column where the fault is, and not called truncated', async () => {
    const faults: readonly [text: string, place: string][] = [
      ['{"a":1,}', 'line 1, column 8'],
      ['{a:1}', 'line 1, column 2'],
      ["{'a':1}", 'line 1, column 2'],
      ['[1 2]', 'line 1, column 4'],
      ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
      ['[1]\n]', 'line 2, column 1'],
      ['{"a":"\\x"}', 'line 1, column 8'],
      ['{"a":"b\nc"}', 'line 1, column 8'],
    ];
    for (const [text, place] of faults) assert.deepEqual(await faultIn(text), ['malformed', place], text);
  });

  it('is malformed where a value cannot begin, however long the text goes on', async () => {
    assert.deepEqual(await faultIn('[\n  1,\n  x\n]'), ['malformed', 'line 3, column 3']);
    assert.equal((await faultIn('[tru]'))[0], 'malformed');
    assert.deepEqual(await faultIn('{"a": undefined, "b": 1}'), ['malformed', 'line 1, column 7']);
    const long = `[${'"a",\n'.repeat(1_000)}<]`;
    assert.deepEqual(await faultIn(long), ['malformed', 'line 1001, column 1']);
  });

  it('is malformed in a page of HTML that a proxy answered with', async () => {
    assert.deepEqual(await faultIn('<!DOCTYPE html>\n<html><body>Forbidden</body></html>\n'), [
      'malformed',
      'line 1, column 1',
    ]);
  });

  it('is malformed when more follows it, also a word', async () => {
    assert.deepEqual(await faultIn('{"a":1} {"b":2}'), ['malformed', 'line 1, column 9']);
    assert.deepEqual(await faultIn('{"a":1}\nEOF'), ['malformed', 'line 2, column 1']);
  });
});

describe('a failure', () => {
  it('has a status only where there was one', async () => {
    const fault = { text: 'missing' } as const;
    assert.deepEqual(failure('missing', fault), { ok: false, code: 'missing', fault });
    assert.deepEqual(failure('http-error', fault, 503), { ok: false, code: 'http-error', fault, status: 503 });
  });
});
