import { entry } from '../../core/entry.js';
import type { Waived } from '../../core/finding.js';
import { plain } from '../../core/plain.js';
import type { PartyResult } from '../../core/result.js';
import { capped } from '../context.js';
import { LIMITS, type TableContext } from './context.js';
import { INDENT } from './grid.js';
import { wrapped } from './style.js';

/** What a party's waivers waive: how many rows, until when, why, and who answers for it. The same terms are one line. */
export function* waivedLines(context: TableContext, { waived }: PartyResult): Generator<string> {
  const terms = new Map<string, { readonly by: Waived; count: number }>();
  for (const { waived: by } of waived.values()) entry(terms, termsOf(by), () => ({ by, count: 0 })).count += 1;
  const { style, messages } = context;
  const { shown, more } = capped([...terms.values()], LIMITS.waivers);
  for (const { by, count } of shown) yield waivedLine(context, by, count);
  if (more > 0) yield `${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
}

const termsOf = ({ reason, owner, expires }: Waived): string => JSON.stringify([reason, owner, expires]);

/** One waiver, and how many findings it waives. */
export function waivedLine(
  { style, messages: { table } }: TableContext,
  { expires, reason, owner }: Waived,
  count = 1,
): string {
  const text = table.waivedUntil(style.number(count), style.day(expires), plain(reason), plain(owner));
  return `${wrapped(style.dim(text), style.width, INDENT)}\n`;
}

/** Tells apart parties that share their rows: those under the same waivers are alike. */
export const waiversOf = ({ waived }: PartyResult): string =>
  waived.size === 0 ? '' : JSON.stringify([...waived].map(([service, { waived: by }]) => [service, by]));
