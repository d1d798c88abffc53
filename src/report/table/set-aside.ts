import { entry } from '../../core/entry.js';
import type { SetAside } from '../../core/finding.js';
import { plain } from '../../core/plain.js';
import type { PartyResult } from '../../core/result.js';
import { serviceTitle } from '../../messages/wording.js';
import { capped } from '../context.js';
import { LIMITS, type TableContext } from './context.js';
import { INDENT } from './grid.js';
import { wrapped } from './style.js';

/**
 * What of a party is set aside: how many rows, and why; of waivers, until when and who answers for it. Waivers of the
 * same terms are one line.
 */
export function* setAsideLines(context: TableContext, { setAside }: PartyResult): Generator<string> {
  const reasons = new Map<string, { readonly why: SetAside; readonly services: string[] }>();
  for (const [service, { why }] of setAside) {
    entry(reasons, JSON.stringify(why), () => ({ why, services: [] })).services.push(service);
  }
  const { style, messages } = context;
  const { shown, more } = capped([...reasons.values()], LIMITS.waivers);
  for (const { why, services } of shown) yield setAsideLine(context, why, services);
  if (more > 0) yield `${wrapped(messages.table.more(style.number(more)), style.width, INDENT)}\n`;
}

/** Why something is set aside, and of which services; of none where it is no service. */
export function setAsideLine(context: TableContext, why: SetAside, services: readonly string[] = []): string {
  const { result, style, messages } = context;
  const { table } = messages;
  const count = Math.max(1, services.length);
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
  const named = services.length > 0 ? `${text} · ${titlesOf(context, services)}` : text;
  return `${wrapped(style.dim(named), style.width, INDENT)}\n`;
}

function titlesOf({ result, language, style }: TableContext, services: readonly string[]): string {
  const { shown, more } = capped(services, LIMITS.services);
  const titles = shown.map((id) => plain(serviceTitle(result.names, language, id)));
  return `${titles.join(', ')}${more > 0 ? ` … (+${style.number(more)})` : ''}`;
}

/** Tells apart parties that share their rows: those of which the same is set aside for the same reasons are alike. */
export const setAsideKey = ({ setAside }: PartyResult): string =>
  setAside.size === 0 ? '' : JSON.stringify([...setAside].map(([service, { why }]) => [service, why]));
