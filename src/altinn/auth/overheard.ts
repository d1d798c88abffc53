import { debuglog } from 'node:util';
import { UsageError } from '../../core/errors.js';

/** What Node.js can be told by `NODE_DEBUG` to print with the headers of a request, and so with its token. */
const SECTIONS = ['http', 'https', 'net'] as const;

/**
 * Throws a UsageError where Node.js would print the headers of each request. It was told so when it started, and
 * cannot be told otherwise from within: so no key and no token is read, and nothing is sent with one.
 */
export function mustNotBeOverheard(): void {
  const sections = SECTIONS.filter((section) => debuglog(section).enabled);
  if (sections.length > 0) throw new UsageError({ text: 'node-debug', sections });
}
