import { UpstreamError } from '../core/errors.js';
import { isObject, listIn } from './decode.js';
import type { Call } from './http/call.js';
import type { Http } from './http/http.js';
import { jsonBody } from './http/json-body.js';
import { upstreamError } from './http/refusal.js';

/** The link to a next page, or another word of a body that there is one: then its rows are not all (reference §0.2). */
export function nextPage(body: unknown): string | undefined {
  const links = isObject(body) ? body['links'] : undefined;
  const next = isObject(links) ? links['next'] : undefined;
  if (next !== undefined && next !== null && next !== '') return String(next);
  // What is no object tells neither that there is one nor that there is none.
  if (links !== undefined && links !== null && !isObject(links)) return 'links';
  return isObject(body) && body['hasNextPage'] === true ? 'hasNextPage' : undefined;
}

/** The rows of all pages, or of those that were read until one failed. */
export interface Pages {
  readonly rows: readonly unknown[];
  /** Why the rest is missing. */
  readonly failure: UpstreamError | undefined;
}

/** More pages than any list can have: a list that goes on is one that never ends. */
const MOST_PAGES = 10_000;

/**
 * Reads every page of a list, one after another. Of `links.next`, which names an internal host, only the query is taken, to
 * the path and host that the first page was asked of (reference §2). A link that comes twice, a list that
 * never ends and a page without a list of rows are failures. Throws an UpstreamError when the first page fails.
 */
export async function allPages(http: Http, first: Call): Promise<Pages> {
  const rows: unknown[] = [];
  const seen = new Set([markOf(first.path)]);
  for (let path: string | undefined = first.path; path !== undefined; ) {
    const call: Call = { ...first, path };
    try {
      const { json } = await jsonBody(http, call);
      for (const row of rowsOf(call, json)) rows.push(row);
      path = pathOfNext(call, first, json);
      if (path === undefined) break;
      if (seen.has(markOf(path)) || seen.size > MOST_PAGES) throw endless(call);
      seen.add(markOf(path));
    } catch (error) {
      const isFirst = call.path === first.path && rows.length === 0;
      if (!(error instanceof UpstreamError) || isFirst) throw error;
      return { rows, failure: error };
    }
  }
  return { rows, failure: undefined };
}

/** What tells a page from another: its token, whatever else the link has; without one, all of it. */
const markOf = (path: string): string => new URLSearchParams(path.split('?')[1]).get('token') ?? path;

const endless = (call: Call): UpstreamError =>
  upstreamError(call, 'page-repeated', { text: 'page-repeated', api: call.api });

function rowsOf(call: Call, json: unknown): readonly unknown[] {
  const rows = listIn(json);
  if (Array.isArray(rows)) return rows;
  throw upstreamError(call, 'malformed', { text: 'body-without-rows', api: call.api }, { status: 200 });
}

/**
 * The path that was asked, with the query of the link. Its own path is not needed: it is the internal one of the same
 * list, and another would be another call than the one that was meant.
 */
function pathOfNext(call: Call, first: Call, json: unknown): string | undefined {
  // The last page has them too (reference §3.2): without, it is not known whether there is another.
  if (isObject(json) && !isObject(json['links'])) {
    throw upstreamError(call, 'malformed', { text: 'page-without-links', api: call.api }, { status: 200 });
  }
  const link = nextPage(json);
  if (link === undefined) return undefined;
  const anywhere = `http://internal.invalid${call.path}`;
  const url = URL.canParse(link, anywhere) ? new URL(link, anywhere) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw upstreamError(call, 'malformed', { text: 'no-next-page', api: call.api });
  }
  return `${first.path.split('?')[0]}${url.search}`;
}
