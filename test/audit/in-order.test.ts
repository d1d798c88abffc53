import assert from 'node:assert/strict';
import { inOrder } from '../../src/audit/in-order.js';

/** Reads that end when they are told to. */
function controlled() {
  const started: number[] = [];
  const ends = new Map<number, (value: string) => void>();
  const read = (item: number): Promise<string> => {
    started.push(item);
    return new Promise((resolve) => ends.set(item, resolve));
  };
  return { started, end: (item: number) => ends.get(item)?.(`read ${item}`), read };
}

describe('reading in order', () => {
  it('gives results in the order of the items, whichever is read first', async () => {
    const { end, read } = controlled();
    const results = inOrder([1, 2, 3], 3, read);
    const first = results.next();
    for (const item of [3, 2, 1]) end(item);
    const all = [(await first).value];
    for await (const result of results) all.push(result);
    assert.deepEqual(all, ['read 1', 'read 2', 'read 3']);
  });

  it('starts no more than are read at once, and none ahead of whoever takes them slowly', async () => {
    const { started, end, read } = controlled();
    const results = inOrder([1, 2, 3, 4, 5], 2, read);
    const first = results.next();
    assert.deepEqual(started, [1, 2]);
    end(2);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(started, [1, 2], 'the first has not been taken');
    end(1);
    await first;
    assert.deepEqual(started, [1, 2]);
    const second = results.next();
    assert.deepEqual(started, [1, 2, 3]);
    await second;
  });

  it('throws what a reading throws, in its turn', async () => {
    const taken: number[] = [];
    await assert.rejects(async () => {
      const failing = async (item: number) => (item === 2 ? Promise.reject(new Error('no')) : item);
      for await (const result of inOrder([1, 2, 3], 3, failing)) taken.push(result);
    }, /^Error: no$/);
    assert.deepEqual(taken, [1]);
  });

  it('gives nothing of nothing', async () => {
    const { read } = controlled();
    assert.deepEqual(await inOrder([], 4, read).next(), { done: true, value: undefined });
  });
});
