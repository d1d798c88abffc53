import { type Access, findRoute } from './routes.js';

/** What a request asks for, as problems name it. */
export interface Operation {
  /** Method and path, as `GET systemuser/vendor/bysystem/310652970_lonn-og-skatt`. */
  readonly name: string;
  /** Path and query. */
  readonly target: string;
  readonly path: string;
  /** Who may ask; undefined for an operation that is open to all. */
  readonly access: Access | undefined;
  readonly givesToken: boolean;
  /** Tells a list from that of somebody else, or of another party, on the same path; its pages are one list. */
  readonly list: string;
}

/** What comes before the operation in a path: the API, and its version. */
const BASE = /^\/(?:maskinporten|[a-z]+\/api\/v\d+)\//;
const GIVES_TOKEN = /^(?:POST token$|GET exchange\/)/;

/** The operation of a request; undefined for one that the sandbox does not serve. */
export function operationOf(method: string, target: string, authorization = ''): Operation | undefined {
  const path = (target.split('?')[0] ?? '').replace(/\/$/, '');
  const found = findRoute(path);
  if (found?.route.method !== method) return undefined;
  const last = path.lastIndexOf('/') + 1;
  const name = `${method} ${(found.named === '' ? path : path.slice(0, last) + found.named).replace(BASE, '')}`;
  const list = `${path} ${withoutPage(target)} ${authorization}`;
  return { name, target, path, access: found.route.access, givesToken: GIVES_TOKEN.test(name), list };
}

/** The query of a list without what tells its pages apart. */
function withoutPage(target: string): string {
  const query = new URLSearchParams(target.split('?')[1]);
  for (const name of ['token', 'continuationToken']) query.delete(name);
  return query.toString();
}
