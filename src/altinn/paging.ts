import { UpstreamError } from '../core/errors.js';
import { isObject, listIn } from './decode.js';
import type { Call } from './http/call.js';
import type { Http } from './http/http.js';
import { jsonBody } from './http/json-body.js';
import { upstreamError } from './http/refusal.js';

/** The link to a next page, when a body says that there is one: then its rows are not all there are (reference §0.2). */
export function nextPage(body: unknown): string | undefined {
  const links = isObject(body) ? body['links'] : undefined;
  const next = isObject(links) ? links['next'] : undefined;
  return next === undefined || next === null || next === '' ? undefined : String(next);
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
 * Reads every page of a list, one after another. Of `links.next` only path and query are followed, on the host that
 * the first page was asked of, for it names an internal host (reference §2). A link that comes twice, a list that
 * never ends and a page without a list of rows are failures. Throws an UpstreamError when the first page fails.
 */
export async function allPages(http: Http, first: Call): Promise<Pages> {
  const rows: unknown[] = [];
  const seen = new Set([markOf(first.path)]);
  for (let path: string | undefined = first.path; path !== undefined; ) {
    const call: Call = { ...first, path };
    try {
      const { json } = await jsonBody(http, call);
      rows.push(...rowsOf(call, json));
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
  upstreamError(
    call,
    'page-repeated',
    `the list of ${call.api} links to a page that was read before, or never ends: it was not followed further.`,
  );

function rowsOf(call: Call, json: unknown): readonly unknown[] {
  const rows = listIn(json);
  if (Array.isArray(rows)) return rows;
  throw upstreamError(call, 'malformed', `the answer of ${call.api} holds no list of rows.`, { status: 200 });
}

/** A gateway may add a path of its own in front, which the internal link lacks: where the paths agree, ours is kept. */
function pathOfNext(call: Call, first: Call, json: unknown): string | undefined {
  const link = nextPage(json);
  if (link === undefined) return undefined;
  const anywhere = `http://internal.invalid${call.path}`;
  const url = URL.canParse(link, anywhere) ? new URL(link, anywhere) : undefined;
  // What is no web address has a path that need not begin with a slash: put after our host, it would be another host.
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw upstreamError(call, 'malformed', `the answer of ${call.api} links to a next page that is no address.`);
  }
  const { pathname, search } = url;
  const [asked = ''] = first.path.split('?');
  return `${pathname.endsWith(asked) ? asked : pathname}${search}`;
}
