import { UpstreamError, type UpstreamFailure } from '../../core/errors.js';
import { isObject, parsedJson } from '../decode.js';
import type { Answer, Call } from './call.js';
import { DownError } from './policy.js';
import { retryAfter } from './retry-after.js';
import type { Failure } from './transport.js';

/** Statuses that a later try may better (DESIGN §4). */
const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

type Told = Pick<Call, 'api' | 'operation' | 'scope'>;

/** An error of ours about a call. Of the request it keeps the operation alone. */
export function upstreamError(
  { api, operation }: Told,
  code: string,
  message: string,
  told: Partial<UpstreamFailure> = {},
): UpstreamError {
  return new UpstreamError(message, { status: null, ...told, api, operation, code });
}

/** The last of several tries says so. */
const after = (attempt: number): string => (attempt > 1 ? ` after ${attempt} tries` : '');

/** What an answer other than 200 and 204 means, and what to do about it. */
export function statusError(call: Told, answer: Answer, attempt: number): UpstreamError {
  const { status } = answer;
  const code = problemCode(answer) ?? OUR_CODES[status] ?? 'http-error';
  const own = OUR_CODES[status] === code || code === 'http-error' ? '' : ` (${code})`;
  const message = `HTTP ${status}${own} from ${call.api}${after(attempt)}: ${meaning(call, status)}`;
  const isDown = WORTH_ANOTHER_TRY.has(status);
  const error = upstreamError(call, code, message, { status, isDown, scope: status === 403 ? call.scope : undefined });
  return isDown ? new DownError(error, retryAfter(answer.headers['retry-after'], Date.now())) : error;
}

/** 401 and 403 from policies have no body and so no code of their own (reference §0.2). */
const OUR_CODES: Readonly<Record<number, string>> = { 401: 'token-refused', 403: 'forbidden', 404: 'not-found' };

function meaning({ scope }: Told, status: number): string {
  if (status === 401) return 'the token was not accepted. It may have expired, or be of another environment.';
  if (status === 403) {
    return scope
      ? `access was refused. The token may lack the scope ${scope.name}: order it in Samarbeidsportalen (docs/live.md).`
      : 'access was refused.';
  }
  if (status === 404) return 'there is no such thing there. Check the identifier and the environment.';
  if (status === 429) return 'it asks for fewer requests. Try again later.';
  if (status >= 500) return 'it is down, overloaded or faulty. Try again later.';
  if (status >= 300 && status < 400) return 'it points elsewhere, and is not followed there. Check the address.';
  return 'it did not take the request.';
}

/**
 * A redirect is not followed. Elsewhere a token must not go; and on its own host, what was asked would not be asked:
 * without its query, a list comes back empty (reference §4.2).
 */
export function redirectRefusal(call: Told, { status, headers }: Answer, from: string): UpstreamError | undefined {
  const { location } = headers;
  if (status < 300 || status >= 400 || !location || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  const where = target.origin === new URL(from).origin ? 'another path' : target.host;
  return upstreamError(
    call,
    'redirect-refused',
    `HTTP ${status} from ${call.api} points to ${where}, which was not asked: it was not followed. Check the address, or a proxy in between.`,
    { status },
  );
}

/** What it means that no answer came. */
export function failureError(call: Told, { kind, code }: Failure, attempt: number): UpstreamError {
  switch (kind) {
    case 'too-large':
      return upstreamError(call, code, `the answer of ${call.api} was cut off: it is larger than this tool reads.`);
    case 'timeout':
      return upstreamError(call, code, `${call.api} did not answer in time. Try again later.`, { isDown: true });
    case 'untrusted':
      return upstreamError(
        call,
        code,
        `${call.api} showed a certificate that this machine does not trust (${code}). Behind a proxy with its own certificate, set NODE_EXTRA_CA_CERTS to its file.`,
      );
    case 'broken': {
      const message = `${call.api} could not be reached${after(attempt)} (${code}). Check the network, proxy settings and the address.`;
      return new DownError(upstreamError(call, code, message, { isDown: true }));
    }
  }
}

/** An API that was given up on: the calls before this one told why. */
export const notAsked = (call: Told): UpstreamError =>
  upstreamError(call, 'not-asked', `${call.api} was not asked: it failed several times in a row. Try again later.`, {
    isDown: true,
  });

/** The code of a problem body; of validation errors the first, which says more than their wrapper (reference §0.2). */
const PROBLEM_CODE = /^[A-Z]{1,8}(?:\.[A-Z]{1,8})?-\d{1,8}$/;

function problemCode({ bytes, headers }: Answer): string | undefined {
  if (!headers['content-type']?.includes('json')) return undefined;
  const body = parsedJson(bytes.toString('utf8'));
  if (!isObject(body)) return undefined;
  const { validationErrors: errors } = body;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const code = (isObject(first) && first['code']) || body['code'];
  return typeof code === 'string' && PROBLEM_CODE.test(code) ? code : undefined;
}
