import { type Answer, json, problem } from './answer.js';
import type { SandboxRequest } from './request.js';
import type { Enveloped } from './shape.js';

/** `PaginationOptions.Size` (reference §3.2). */
const SIZE = 50;

/** Links name a host that only Altinn's own network knows: whoever follows one must use its path and query only. */
export const INTERNAL_HOST = 'http://altinn-authentication.internal:5000';

/**
 * One page of a vendor's list (reference §3.2): `links.next` is absent on the last. A body that was recorded without its
 * last pages ends in a page that fails, as it is not known how it goes on.
 */
export function page({ path, query }: SandboxRequest, { rows, isCut }: Enveloped): Answer {
  const from = offsetIn(query.get('token') ?? '', path);
  if (isCut && from === rows.length) {
    return problem(500, { title: 'The snapshot has no answer.', detail: 'it does not hold the pages from here on' });
  }
  if (from === undefined || (from > 0 && from >= rows.length)) {
    return problem(400, {
      title: 'One or more validation errors occurred.',
      errors: { token: ['It is no page token.'] },
    });
  }
  const to = Math.min(from + SIZE, rows.length);
  const hasNext = to < rows.length || isCut;
  const links = hasNext ? { next: `${INTERNAL_HOST}${path}?token=${tokenFor(to, path)}` } : {};
  return json({ links, data: rows.slice(from, to) });
}

const tokenFor = (offset: number, path: string): string => Buffer.from(`${offset} ${path}`).toString('base64url');

/** Undefined for a token that was not given for this list. */
function offsetIn(token: string, path: string): number | undefined {
  if (token === '') return 0;
  const offset = Number(/^\d{1,9}(?= )/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[0]);
  return offset > 0 && tokenFor(offset, path) === token ? offset : undefined;
}
