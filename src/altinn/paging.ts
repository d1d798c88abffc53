import { isObject } from './decode.js';

/** The link to a next page, when a body says that there is one: then its rows are not all there are (reference §0.2). */
export function nextPage(body: unknown): string | undefined {
  const links = isObject(body) ? body['links'] : undefined;
  const next = isObject(links) ? links['next'] : undefined;
  return next === undefined || next === null || next === '' ? undefined : String(next);
}
