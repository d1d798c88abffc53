import { createHash } from 'node:crypto';
import type { VerificationSample } from '../core/result.js';

/** Chooses pairs of an item and one of its names, as items come. */
export interface Sampler<Item> {
  /** Takes an item with its names, and gives the items of which it is settled that no pair is chosen. */
  readonly add: (item: Item, owner: string, names: readonly string[]) => readonly Item[];
  /** The others, in the order in which they came, each with the names chosen. */
  readonly end: () => ReadonlyMap<Item, ReadonlySet<string>>;
}

interface Candidate<Item> {
  readonly rank: string;
  readonly name: string;
  readonly item: Item;
}

/**
 * Chooses the pairs whose hash with the seed is smallest: the same ones, in whatever order they come, and whatever else
 * an item is. A pair that is not among the smallest so far never will be, so that no more items are held than there are
 * pairs to choose (docs/decisions/0019).
 */
export function createSampler<Item>({ size, seed }: VerificationSample): Sampler<Item> {
  const candidates: Candidate<Item>[] = [];
  const held = new Map<Item, Set<string>>();

  const insert = (candidate: Candidate<Item>): void => {
    candidates.splice(placeOf(candidates, candidate.rank), 0, candidate);
    held.get(candidate.item)?.add(candidate.name);
  };

  /** The item that loses its last candidate to a smaller one. */
  const displaced = (): Item[] => {
    const last = candidates.length > size ? candidates.pop() : undefined;
    const names = last && held.get(last.item);
    names?.delete(last?.name ?? '');
    return last && names?.size === 0 ? [last.item] : [];
  };

  return {
    add: (item, owner, names) => {
      held.set(item, new Set());
      const settled = new Set<Item>();
      for (const name of names) {
        insert({ rank: rankOf(seed, owner, name), name, item });
        for (const one of displaced()) settled.add(one);
      }
      settled.add(item);
      const free = [...settled].filter((one) => held.get(one)?.size === 0);
      for (const one of free) held.delete(one);
      return free;
    },
    end: () => held,
  };
}

const rankOf = (seed: string, owner: string, name: string): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, owner.toLowerCase(), name.toLowerCase()]))
    .digest('hex');

/** Where a rank stands among sorted ones. */
function placeOf(candidates: readonly { readonly rank: string }[], rank: string): number {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.rank ?? '') < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
