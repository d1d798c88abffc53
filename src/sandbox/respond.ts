import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, empty } from './answer.js';
import { bearerToken } from './bearer.js';
import { type Access, findRoute } from './routes.js';
import type { Caller } from './tokens.js';
import type { World } from './world.js';

/** A request as it came in. */
export interface Incoming {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Reads the body. Undefined for one that is larger than anything that Altinn is sent. */
  readonly readBody: () => Promise<Buffer | undefined>;
}

/**
 * The answer to a request: 404 for a path that the sandbox does not know, then 405, 401, 403, then what the API says. Its
 * `Date` is by the sandbox's clock, by which it judges grants and tokens.
 */
export async function respond(incoming: Incoming, world: World): Promise<Answer> {
  const answer = await answerTo(incoming, world);
  return { ...answer, headers: { date: world.now().toUTCString(), ...answer.headers } };
}

async function answerTo({ method, target, headers, readBody }: Incoming, world: World): Promise<Answer> {
  const [rawPath = '', ...query] = target.split('?');
  const path = rawPath.replace(/\/$/, '');
  const found = findRoute(path);
  if (!found) return empty(404);
  const { route, named } = found;
  if (route.method !== method) return { status: 405, headers: { allow: route.method } };
  const caller = route.access && (await callerFrom(headers, world));
  const refusal = route.access && refused(route.access, caller);
  if (refusal) return refusal;
  const body = await readBody();
  if (!body) return empty(413);
  return route.answer({ path, named, query: new URLSearchParams(query.join('?')), headers, body, caller }, world);
}

async function callerFrom(headers: IncomingHttpHeaders, { tokens }: World): Promise<Caller | undefined> {
  const token = bearerToken(headers);
  return token === undefined ? undefined : tokens.read(token);
}

/** Neither refusal has a body (reference §0.2). */
function refused({ issuers, scopes }: Access, caller: Caller | undefined): Answer | undefined {
  if (!caller || !issuers.includes(caller.issuer)) return empty(401);
  return scopes.some((scope) => caller.scopes.includes(scope)) ? undefined : empty(403);
}
