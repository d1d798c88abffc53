import { createHash } from 'node:crypto';
import type { Requests } from '../../core/fault-plan.js';

/** Whether the nth request, counted from 1, is one of those chosen. A share is the same for the same seed. */
export function isChosen(requests: Requests, nth: number): boolean {
  if (requests === 'all') return true;
  if (requests === 'first') return nth === 1;
  if (requests === 'second') return nth === 2;
  if (typeof requests === 'number') return nth === requests;
  if ('share' in requests) return chance(requests.seed ?? 1, nth) < requests.share;
  return nth >= requests.from && nth <= (requests.to ?? Number.POSITIVE_INFINITY);
}

/** A number from 0, and below 1, that looks like chance and is always the same. */
const chance = (seed: number, nth: number): number =>
  createHash('sha256').update(`${seed} ${nth}`).digest().readUInt32BE() / 2 ** 32;
