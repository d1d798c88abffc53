import { entry } from '../../core/entry.js';
import type { SetAside } from '../../core/finding.js';
import { plain } from '../../core/plain.js';
import type { PartyResult } from '../../core/result.js';
import { capped } from '../context.js';
import { LIMITS, type TableContext } from './context.js';
import { INDENT } from './grid.js';
import { wrapped } from './style.js';

/**
 * What of a party is set aside: how many rows, and why; of waivers, until when and who answers for it. Waivers of the
 * same terms are one line.
 */
export function* setAsideLines(context: TableContext, { setAside }: PartyResult): Generator<string> {
  const reasons = new Map<string, { readonly why: SetAside; count: number }>();
  for (const { why } of setAside.values()) entry(reasons, JSON.stringify(why), () => ({ why, count: 0 })).count += 1;
  const { style, messages } = context;
  const { shown, more } = capped([...reasons.values()], LIMITS.waivers);
  for (const { why, count } of shown) yield setAsideLine(context, why, count);
  if (more > 0) yield `${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
}

/** Why something is set aside, and how many findings are for it. */
export function setAsideLine({ result, style, messages }: TableContext, why: SetAside, count = 1): string {
  const { table } = messages;
  const text =
    why === 'old'
      ? table.oldSince(style.number(count), style.time(result.since?.generatedAt ?? result.generatedAt))
      : table.waivedUntil(
          style.number(count),
          style.day(why.expires),
          messages.daysLeft(why.daysLeft),
          plain(why.reason),
          plain(why.owner),
        );
  return `${wrapped(style.dim(text), style.width, INDENT)}\n`;
}

/** Tells apart parties that share their rows: those of which the same is set aside for the same reasons are alike. */
export const setAsideKey = ({ setAside }: PartyResult): string =>
  setAside.size === 0 ? '' : JSON.stringify([...setAside].map(([service, { why }]) => [service, why]));
