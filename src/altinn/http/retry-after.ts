/**
 * How long an answer asks to be left alone, in milliseconds from `now`: `Retry-After` in seconds or as an HTTP date
 * (reference §0.2). Undefined when it does not say, or says something else.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
