import { UpstreamError, type UpstreamFailure } from '../../core/errors.js';
import type { Happening } from '../../core/told/problems.js';
import { isObject, parsedJson } from '../decode.js';
import type { NotAskedError } from './breaker.js';
import type { Answer, Call } from './call.js';
import { DownError } from './down-error.js';
import { retryAfter } from './retry-after.js';
import type { Failure } from './transport.js';

/** Statuses that a later try may better (DESIGN §4). */
const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

type Asked = Pick<Call, 'api' | 'operation' | 'scope'>;

/** An error of ours about a call. Of the request it keeps the operation alone. */
export function upstreamError(
  { api, operation }: Asked,
  code: string,
  happened: Happening | readonly Happening[],
  failure: Partial<UpstreamFailure> = {},
): UpstreamError {
  return new UpstreamError([happened].flat(), { status: null, ...failure, api, operation, code });
}

/** What an answer other than 200 and 204 means, and what to do about it. */
export function statusError(call: Asked, answer: Answer, tries: number): UpstreamError {
  const { status } = answer;
  const { api, scope } = call;
  const code = problemCode(answer) ?? OUR_CODES[status] ?? 'http-error';
  const own = OUR_CODES[status] === code || code === 'http-error' ? '' : code;
  const told: Happening[] = [{ text: 'http-status', api, status, code: own, tries }, meaning(call, status)];
  const isDown = WORTH_ANOTHER_TRY.has(status);
  const isFailure = isDown || status >= 500;
  const error = upstreamError(call, code, told, {
    status,
    isDown,
    isFailure,
    scope: status === 403 ? scope : undefined,
  });
  return isDown ? new DownError(error, retryAfter(answer.headers['retry-after'], Date.now())) : error;
}

/** 401 and 403 from policies have no body and so no code of their own (reference §0.2). */
const OUR_CODES: Readonly<Record<number, string>> = { 401: 'token-refused', 403: 'forbidden', 404: 'not-found' };

function meaning({ scope }: Asked, status: number): Happening {
  if (status === 401) return { text: 'token-not-accepted' };
  if (status === 403) return scope ? { text: 'scope-refused', scope: scope.name } : { text: 'access-refused' };
  if (status === 404) return { text: 'nothing-there' };
  if (status === 429) return { text: 'too-many-requests' };
  if (status >= 500) return { text: 'api-down' };
  return status >= 300 && status < 400 ? { text: 'points-elsewhere' } : { text: 'not-taken' };
}

/**
 * A redirect is not followed. Elsewhere a token must not go; and on its own host, what was asked would not be asked:
 * without its query, a list comes back empty (reference §4.2).
 */
export function redirectRefusal(call: Asked, { status, headers }: Answer, from: string): UpstreamError | undefined {
  const { location } = headers;
  if (status < 300 || status >= 400 || !location || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  const host = target.origin === new URL(from).origin ? '' : target.host;
  return upstreamError(call, 'redirect-refused', { text: 'redirect-refused', api: call.api, status, host }, { status });
}

/** What it means that no answer came. */
export function failureError(call: Asked, { kind, code }: Failure, tries: number): UpstreamError {
  const { api } = call;
  switch (kind) {
    case 'too-large':
      return upstreamError(call, code, { text: 'too-large', api });
    case 'timeout':
      return upstreamError(call, code, { text: 'timeout', api }, DOWN);
    case 'untrusted':
      return upstreamError(call, code, { text: 'untrusted-certificate', api, code });
    case 'broken':
      return new DownError(upstreamError(call, code, { text: 'unreachable', api, code, tries }, DOWN));
  }
}

const DOWN = { isDown: true, isFailure: true } as const;

/** An API that was given up on, and what came of the last of the calls that failed, where that is not told already. */
export const notAsked = (call: Asked, outage?: NotAskedError): UpstreamError => {
  const { api } = call;
  const told: readonly Happening[] = outage
    ? [{ text: 'not-asked-after', api, failures: outage.failures }, ...outage.last.told]
    : [{ text: 'not-asked', api }];
  return upstreamError(call, 'not-asked', told, DOWN);
};

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
