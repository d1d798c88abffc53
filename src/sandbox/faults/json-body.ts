import type { Answer } from '../answer.js';
import { isObject } from '../shape.js';

/** The JSON of an answer, wrapped; undefined for an answer in anything else. */
export function jsonOf({ body, headers = {} }: Answer): { readonly json: unknown } | undefined {
  if (body === undefined || !headers['content-type']?.includes('json')) return undefined;
  try {
    return { json: JSON.parse(body.toString()) };
  } catch {
    return undefined;
  }
}

export const withJson = <Out extends Answer>(out: Out, json: unknown): Out => ({ ...out, body: JSON.stringify(json) });

const ENVELOPES = ['data', 'items'] as const;

/** The rows of a list, bare or in an envelope; undefined for what is no list. */
export function rowsIn(answer: Answer): readonly unknown[] | undefined {
  if (answer.status !== 200) return undefined;
  const json = jsonOf(answer)?.json;
  if (Array.isArray(json)) return json;
  return isObject(json) ? ENVELOPES.map((key) => json[key]).find((rows) => Array.isArray(rows)) : undefined;
}

/** The same list with other rows. */
export function withRows<Out extends Answer>(out: Out, rows: readonly unknown[]): Out {
  const json = jsonOf(out)?.json;
  if (!isObject(json)) return withJson(out, rows);
  const key = ENVELOPES.find((name) => Array.isArray(json[name])) ?? 'data';
  return withJson(out, { ...json, [key]: rows });
}
