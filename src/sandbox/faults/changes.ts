import type { FaultKind, FaultOf, FaultOptions } from '../../core/fault-plan.js';
import { empty, json, text } from '../answer.js';
import { fieldGone, fieldSet } from './fields.js';
import type { Befallen, Outgoing } from './outgoing.js';
import { moved, repeated } from './pages.js';

/** What a fault makes of an answer; undefined where there is nothing that it could befall. */
type Change<Kind extends FaultKind> = (
  out: Outgoing,
  fault: FaultOptions[Kind],
  befallen: Befallen,
) => Outgoing | undefined;

const DRIP = { bytes: 64, milliseconds: 20 };
/** More than any client should take. */
const GIANT = 192 * 1024 * 1024;

const PROXY_PAGE = `<!doctype html>
<html><head><title>Sign in to the network</title></head>
<body><h1>Sign in to the network</h1><p>Your session has ended.</p></body></html>
`;

const CHANGES: { readonly [Kind in FaultKind]: Change<Kind> } = {
  status: (out, fault, { now }) => {
    const { body = '', status } = fault;
    const answer = typeof body === 'string' ? text(body, status) : json(body, { status });
    return {
      ...out,
      ...answer,
      headers: { ...answer.headers, ...lowerCase(fault.headers), ...retryAfter(fault, now()) },
    };
  },
  delay: (out, { milliseconds }) => ({ ...out, delay: (out.delay ?? 0) + milliseconds }),
  drip: (out, { bytes = DRIP.bytes, milliseconds = DRIP.milliseconds }) => ({ ...out, drip: { bytes, milliseconds } }),
  truncate: (out, { at, announced = 'cut' }) => {
    const length = Buffer.byteLength(out.body ?? '');
    const bytes = at < 0 ? Math.max(0, length + at) : at;
    return bytes < length
      ? { ...out, cut: { bytes, announced, end: announced === 'whole' ? 'close' : 'open' } }
      : undefined;
  },
  reset: (out, { after }) =>
    after === undefined
      ? { ...out, isReset: true }
      : { ...out, cut: { bytes: after, announced: 'whole', end: 'reset' } },
  'proxy-page': (out, { status = 200 }) => ({
    ...out,
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: PROXY_PAGE,
  }),
  'content-type': (out, { type }) => ({ ...out, headers: { ...out.headers, 'content-type': type } }),
  empty: (out) => ({ ...out, status: 200, body: '' }),
  'no-content': (out) => ({ ...out, ...empty(204), headers: {}, body: '' }),
  giant: (out, { bytes = GIANT }) => ({ ...out, blanks: bytes }),
  redirect: (out, { to, status = 307 }, { target, path }) => ({
    ...out,
    ...empty(status),
    headers: { location: locationOf(to, target, path) },
    body: '',
  }),
  'repeat-page': (out, _, befallen) => repeated(out, befallen),
  'changed-page': (out, { rows = 1 }, befallen) => moved(out, rows, befallen),
  // What gives tokens has given one that expired (./world.ts); what takes one refuses the one that it was sent.
  'expired-token': (out, _, { access, givesToken }) => {
    if (givesToken) return out.status === 200 ? out : undefined;
    return access ? { ...out, ...empty(401), headers: EXPIRED, body: '' } : undefined;
  },
  clock: (out, { seconds }, { now }) => ({
    ...out,
    headers: { ...out.headers, date: new Date(now().getTime() + seconds * 1000).toUTCString() },
  }),
  field: (out, { path, set }) => fieldSet(out, path, set),
  'missing-field': (out, { path }) => fieldGone(out, path),
};

const EXPIRED = { 'www-authenticate': 'Bearer error="invalid_token", error_description="The token expired"' };

/** What a fault makes of an answer; undefined where there is nothing that it could befall. */
export const befall = <Kind extends FaultKind>(
  out: Outgoing,
  fault: FaultOf<Kind>,
  befallen: Befallen,
): Outgoing | undefined => CHANGES[fault.fault](out, fault, befallen);

const lowerCase = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function retryAfter(
  { retryAfter: seconds, retryAfterForm }: FaultOptions['status'],
  now: Date,
): Record<string, string> {
  if (seconds === undefined) return {};
  const date = new Date(now.getTime() + seconds * 1000);
  return { 'retry-after': retryAfterForm === 'date' ? date.toUTCString() : String(seconds) };
}

/** On the same host: where a gateway sends those who leave a slash out, and the query is lost. */
function locationOf(to: string, target: string, path: string): string {
  if (to === 'same-host') return `${path}/`;
  return to === 'other-host' ? `https://another-host.invalid${target}` : to;
}
