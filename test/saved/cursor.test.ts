import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryBytes } from '../../src/saved/bytes.js';
import { BYTE, type Cursor, createCursor } from '../../src/saved/cursor.js';
import { usageError } from '../support/build.js';

const bytesOf = (text: string) => memoryBytes('run.json', Buffer.from(text));
const cursorAt = (text: string, windowSize?: number): Cursor => createCursor(bytesOf(text), undefined, windowSize);

/** JSON with white space wherever it may stand. */
const spaced = (value: unknown): string => JSON.stringify(value, null, '\r\n\t ');

/** Every item of a list, some only passed over. */
function itemsOf(cursor: Cursor, isSkipped: (at: number) => boolean): unknown[] {
  const found: unknown[] = [];
  cursor.pass(BYTE.openBracket);
  for (let at = 0; cursor.peek() !== BYTE.closeBracket; at += 1) {
    if (at > 0) cursor.pass(BYTE.comma);
    if (isSkipped(at)) {
      cursor.skip();
      continue;
    }
    found.push(JSON.parse(cursor.value().text));
  }
  cursor.pass(BYTE.closeBracket);
  assert.equal(cursor.peek(), undefined);
  return found;
}

describe('a walk through JSON', () => {
  it('gives the same values as a parser, however they are written, and however few bytes are looked at', () => {
    const written = fc.tuple(fc.array(fc.jsonValue()), fc.boolean());
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 40 }), ([values, isSpaced], windowSize) => {
        const text = isSpaced ? spaced(values) : JSON.stringify(values);
        const expected: unknown = JSON.parse(text);
        assert.deepEqual(
          itemsOf(cursorAt(text, windowSize), () => false),
          expected,
        );
        const odd = itemsOf(cursorAt(text, windowSize), (at) => at % 2 === 0);
        assert.deepEqual(
          odd,
          (expected as unknown[]).filter((_, at) => at % 2 === 1),
        );
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });

  it('tells where a value stands, in bytes', () => {
    const cursor = cursorAt('["æ", "\\"b\\\\", 12 ]');
    cursor.pass(BYTE.openBracket);
    assert.deepEqual(cursor.value(), { text: '"æ"', at: 1, end: 5 });
    cursor.pass(BYTE.comma);
    assert.deepEqual(cursor.skip(), { at: 7, end: 14 });
    cursor.pass(BYTE.comma);
    assert.deepEqual(cursor.value(), { text: '12', at: 16, end: 18 });
  });

  it('ends where its part of the bytes does', () => {
    const bytes = bytesOf('[1, 2]');
    const cursor = createCursor(bytes, { at: 1, end: 2 });
    assert.equal(cursor.value().text, '1');
    assert.equal(cursor.peek(), undefined);
  });

  it('says where a value is cut short, in whatever it is', async () => {
    for (const text of ['', ' \n', '{"a": [1', '[\n"abc', '"a\\', '{"a"', '[[]']) {
      const { message } = await usageError(() => cursorAt(text, 3).value());
      const lines = text.split('\n');
      assert.equal(
        message,
        `run.json:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: the saved result is cut short here.`,
      );
    }
  });

  it('says where something stands that cannot', async () => {
    const { message } = await usageError(() => cursorAt('æ,\n ]').pass(BYTE.comma));
    assert.equal(message, 'run.json:1:1: this is no valid JSON.');
    const cursor = cursorAt('"æ"\n ]');
    cursor.value();
    assert.equal((await usageError(() => cursor.value())).message, 'run.json:2:2: this is no valid JSON.');
  });

  it('refuses text that is not in UTF-8', async () => {
    const latin1 = memoryBytes('run.json', Buffer.from('["æ"]', 'latin1'));
    const { message, advice } = await usageError(() => createCursor(latin1).value());
    assert.equal(message, 'run.json:1:1: this is not in UTF-8.');
    assert.match(advice.join(' '), /PowerShell/);
  });
});
