import assert from 'node:assert/strict';
import * as z from 'zod';
import { catalogueOf, decoder, isObject, listOf, optionalText, texts } from '../../src/altinn/decode.js';
import { decoded, refused } from '../support/build.js';

const row = z.object({ id: z.string() });
const decodeList = decoder(listOf(row));
const decodeCatalogue = decoder(catalogueOf(row));
const ROWS = [{ id: 'a' }, { id: 'b' }];

/** Every envelope that an API or its documentation is known to use (reference §0.2, §10). */
const ENVELOPES: Record<string, (rows: readonly unknown[]) => unknown> = {
  'a bare array': (rows) => rows,
  data: (rows) => ({ links: {}, data: rows }),
  'data with links that are null': (rows) => ({ links: { next: null }, data: rows }),
  'data, nested once more': (rows) => ({ links: { next: null }, data: [rows] }),
  'a bare array, nested once more': (rows) => [rows],
};

describe('a list of rows', () => {
  for (const [name, wrap] of Object.entries(ENVELOPES)) {
    it(`is read from ${name}, and may be empty`, () => {
      assert.deepEqual(decoded(decodeList, wrap(ROWS)), ROWS);
      assert.deepEqual(decoded(decodeList, wrap([])), []);
    });
  }

  it('is read from several nested lists as one', () => {
    assert.deepEqual(decoded(decodeList, { data: [[{ id: 'a' }], [{ id: 'b' }]] }), ROWS);
  });

  it('is never read from a body without a list', () => {
    for (const body of [
      null,
      undefined,
      {},
      { data: null },
      { data: {} },
      { items: 'none' },
      { items: [] },
      { data: null, items: [] },
      'text',
      204,
      true,
    ]) {
      assert.equal(refused(decodeList, body), 'expected a list of rows', JSON.stringify(body));
    }
    const problem = { type: 'https://tools.ietf.org/html/rfc9110', title: 'Forbidden', status: 403, code: 'AM-00000' };
    assert.equal(refused(decodeList, problem), 'expected a list of rows');
  });

  it('is refused with a row that is wrong, which is told by its place', () => {
    assert.match(refused(decodeList, { data: [{ id: 'a' }, { id: 1 }] }), /^\[1\]\.id: /);
    assert.match(refused(decodeList, [{ id: 'a' }, null]), /^\[1\]: /);
    assert.match(refused(decodeList, [[{ id: 'a' }], { id: 'b' }]), /^\[0\]: /);
  });
});

describe('the list of a whole catalogue', () => {
  for (const [name, wrap] of Object.entries(ENVELOPES)) {
    it(`is read from ${name}, and is refused when it is empty`, () => {
      assert.deepEqual(decoded(decodeCatalogue, wrap(ROWS)), ROWS);
      assert.match(refused(decodeCatalogue, wrap([])), /never empty/);
    });
  }

  it('is never read from a body without a list', () => {
    for (const body of [null, {}, { data: null }, '']) {
      assert.match(refused(decodeCatalogue, body), /^expected a list of rows/, JSON.stringify(body));
    }
  });
});

describe('what is wrong with a body', () => {
  it('is told three times at most, with how many more there are', () => {
    const told = refused(decodeList, [{}, {}, {}, {}, {}]);
    assert.equal(told.split('; ').length, 4);
    assert.match(told, /^\[0\]\.id: .*; \[1\]\.id: .*; \[2\]\.id: .*; and 2 more$/);
  });

  it('is told without the value, which may be a person’s', () => {
    const decode = decoder(listOf(z.object({ type: z.string(), names: z.array(z.string()) })));
    const told = refused(decode, [{ type: 12057912345, names: ['Kari', 12057912345] }]);
    assert.doesNotMatch(told, /12057912345|Kari/);
  });

  it('is told by the path of keys and indexes within the row', () => {
    const decode = decoder(listOf(z.object({ names: z.array(z.object({ value: z.string() })) })));
    assert.match(refused(decode, [{ names: [{ value: 'a' }, {}] }]), /^\[0\]\.names\[1\]\.value: /);
  });
});

describe('an optional text', () => {
  it('is null when it is null or absent, and refused when it is no text', () => {
    const decode = decoder(z.object({ text: optionalText }));
    assert.deepEqual(decoded(decode, { text: 'a' }), { text: 'a' });
    assert.deepEqual(decoded(decode, { text: null }), { text: null });
    assert.deepEqual(decoded(decode, {}), { text: null });
    assert.match(refused(decode, { text: 1 }), /^text: /);
  });
});

describe('texts by language', () => {
  it('keep what is a text, and are never a reason to refuse a body: they are for display only', () => {
    const decode = decoder(z.object({ title: texts }));
    assert.deepEqual(decoded(decode, { title: { nb: 'Melding', nn: null, en: 1 } }), { title: { nb: 'Melding' } });
    for (const title of [undefined, null, 'Melding', ['Melding'], 1]) {
      assert.deepEqual(decoded(decode, { title }), { title: {} }, JSON.stringify(title));
    }
  });
});

describe('an object', () => {
  it('is neither null nor a list', () => {
    assert.equal(isObject({}), true);
    for (const other of [null, [], 'text', 1, undefined]) assert.equal(isObject(other), false);
  });
});
