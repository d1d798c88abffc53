import { INTERNAL_HOST } from '../paging.js';
import { isObject } from '../shape.js';
import { jsonOf, rowsIn, withJson, withRows } from './json-body.js';
import type { Befallen, Outgoing } from './outgoing.js';

/**
 * A list that says that its next page is this very one. One that never has pages is given the envelope of one that has.
 * Undefined for what is no list.
 */
export function repeated(out: Outgoing, { target, path }: Befallen): Outgoing | undefined {
  const rows = rowsIn(out);
  if (!rows) return undefined;
  const token = new URLSearchParams(target.split('?')[1]).get('token') ?? '';
  const next = `${INTERNAL_HOST}${path}?token=${encodeURIComponent(token)}`;
  const json = jsonOf(out)?.json;
  if (!isObject(json)) return withJson(out, { links: { next }, data: rows });
  if ('items' in json) return withJson(out, { ...json, hasNextPage: true, continuationToken: 'again' });
  return withJson(out, { ...json, links: { next } });
}

/**
 * A page as it is when rows came or went since the one before was read. Those that came push the last ones onto it, which
 * come twice; those that went pull as many of its own away. Undefined where nothing was read before, or is no list.
 */
export function moved(out: Outgoing, by: number, { rowsBefore }: Befallen): Outgoing | undefined {
  const rows = rowsIn(out);
  if (!rows || by === 0) return undefined;
  if (by < 0) return rows.length > 0 ? withRows(out, rows.slice(-by)) : undefined;
  return rowsBefore && rowsBefore.length > 0 ? withRows(out, [...rowsBefore.slice(-by), ...rows]) : undefined;
}
