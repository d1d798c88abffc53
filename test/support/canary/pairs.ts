/** `DEKNING_CANARY=whole` tries each with each, which takes minutes. */
const IS_WHOLE = process.env['DEKNING_CANARY'] === 'whole';

/** Two lists together: so many pairs that each item of both is in one, or all pairs. */
export function pairs<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  if (IS_WHOLE) return ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));
  const longer = ones.length > others.length ? ones : others;
  return longer.map((_, at) => [ones[at % ones.length] as One, others[at % others.length] as Other]);
}
