import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSampler } from '../../src/audit/sample.js';

interface Item {
  readonly owner: string;
  readonly names: readonly string[];
}

/** The pairs that are chosen, and the most items that were held at a time. */
function sampled(items: readonly Item[], size: number, seed: string) {
  const sampler = createSampler<Item>({ size, seed });
  const free: Item[] = [];
  let held = 0;
  for (const item of items) {
    free.push(...sampler.add(item, item.owner, item.names));
    held = Math.max(held, sampler.end().size);
  }
  const chosen = [...sampler.end()].flatMap(([{ owner }, names]) => [...names].map((name) => `${owner} ${name}`));
  return { chosen: chosen.sort(), free, held, left: [...sampler.end().keys()] };
}

const fleet: fc.Arbitrary<Item[]> = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }).chain((owners) =>
  fc.tuple(
    ...owners.map((owner) =>
      fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }).map((names) => ({
        owner: `user-${owner}`,
        names: names.map((name) => `party-${name}`),
      })),
    ),
  ),
);

const pairsOf = (items: readonly Item[]) => items.flatMap(({ names }) => names).length;

describe('a sample of pairs', () => {
  const size = fc.integer({ min: 1, max: 12 });

  it('has as many as were asked for, or all; holds no more items than that, and loses none', () => {
    const property = fc.property(fleet, size, (items, most) => {
      const { chosen, free, held, left } = sampled(items, most, 's');
      assert.equal(chosen.length, Math.min(most, pairsOf(items)));
      assert.ok(held <= most);
      assert.deepEqual([...free, ...left].map(({ owner }) => owner).sort(), items.map(({ owner }) => owner).sort());
    });
    fc.assert(property, { seed: 20261126, numRuns: 200 });
  });

  it('is the same in whatever order they come', () => {
    const property = fc.property(fleet, size, fc.integer(), (items, most, turn) => {
      const by = (item: Item) => (item.owner.length * 31 + item.owner.charCodeAt(5) * turn) % 17;
      const shuffled = [...items]
        .sort((a, b) => by(a) - by(b))
        .map((item) => ({ ...item, names: item.names.toReversed() }));
      assert.deepEqual(sampled(shuffled, most, 's').chosen, sampled(items, most, 's').chosen);
    });
    fc.assert(property, { seed: 20261126, numRuns: 200 });
  });

  it('is another one for another seed, and a larger one holds the smaller', () => {
    const items = Array.from({ length: 40 }, (_, at) => ({ owner: `user-${at}`, names: ['a', 'b'] }));
    const small = sampled(items, 10, 'monday').chosen;
    assert.notDeepEqual(sampled(items, 10, 'tuesday').chosen, small);
    const large = new Set(sampled(items, 20, 'monday').chosen);
    assert.ok(small.every((pair) => large.has(pair)));
  });

  it('does not mind the case of identifiers', () => {
    const items = [{ owner: 'USER', names: ['A', 'B', 'C', 'D'] }];
    const lower = [{ owner: 'user', names: ['a', 'b', 'c', 'd'] }];
    assert.equal(sampled(items, 1, 's').chosen.join().toLowerCase(), sampled(lower, 1, 's').chosen.join());
  });
});
