import type { UpstreamError } from '../errors.js';
import type { Remedy } from '../told/doctor.js';
import { failing, type Outcome, ok, type Status, unknown, wrong } from './check.js';

/** What came back last from the API that failed, as far as it tells who sent it. */
export interface LastAnswer {
  readonly status: number;
  readonly isPage: boolean;
}

interface Where {
  readonly host: string;
  readonly environment: string;
  readonly last: LastAnswer | undefined;
}

const told = ({ told: happened, failure }: UpstreamError, status: Status, remedy: Remedy): Outcome =>
  failing(happened, failure.code, remedy, status);

/**
 * What it means that a call gave no answer to work with. A web page is no API's, unless it is down: gateways have pages
 * for that. What may pass by itself is unknown rather than wrong.
 */
export function failureOutcome(error: UpstreamError, { host, environment, last }: Where): Outcome {
  const { status, code, isDown = false, scope } = error.failure;
  if (last?.isPage && last.status < 500) {
    return wrong({ text: 'web-page', host, status: last.status }, { text: 'pass-page', host });
  }
  if (code === 'redirect-refused') return told(error, 'wrong', { text: 'pass-page', host });
  if (code === 'wrong-environment') return told(error, 'wrong', { text: 'get-token-of', environment });
  if (status === 401) return told(error, 'wrong', { text: 'check-issuer', environment });
  if (scope) return told(error, 'wrong', { text: 'order-scope', scope: scope.name });
  if (code === 'token-refused') return told(error, 'wrong', { text: 'check-client' });
  if (isDown && status === null && !OF_API_ITSELF.has(code))
    return told(error, 'unknown', { text: 'ask-gateway', host });
  if (isDown || code === 'no-content' || (status !== null && status >= 500)) {
    return told(error, 'unknown', { text: 'wait', host });
  }
  return told(error, 'wrong', { text: 'report-it' });
}

/** Codes of an API that is slow or away itself: of anything else that broke off, the way to it may be the cause. */
const OF_API_ITSELF: ReadonlySet<string> = new Set(['timeout', 'not-asked']);

/** Codes of a name that cannot be looked up, and of TLS that failed; lower case, as failures have them. */
const NO_ADDRESS = /^(?:enotfound|eai_)/;
const NO_TLS = /cert|unable_to_verify|self_signed|^err_(?:tls|ssl)|^eproto$/;

/** A gateway's or a proxy's own words for a host that it could not reach. */
const BY_GATEWAY: ReadonlySet<number | null> = new Set([502, 503, 504]);

/** A proxy that wants a log-in answers so, whatever host was meant. */
const BY_PROXY = 407;

/**
 * Whether a host can be reached; `error` is undefined where it answered well. What only a proxy or a gateway says of it
 * does not show that it can, and of a web page it cannot be told whose it is.
 */
export function hostOutcome(host: string, error: UpstreamError | undefined, last?: LastAnswer): Outcome {
  const { status = 200, code = '' } = error?.failure ?? {};
  if (status === BY_PROXY) return wrong({ text: 'host-behind-proxy', host }, { text: 'log-in-to-proxy' });
  if (status !== null && BY_GATEWAY.has(status)) {
    return unknown({ text: 'host-untold', host, status }, { text: 'ask-gateway', host });
  }
  if (status !== null && last?.isPage) return ok({ text: 'host-page', host });
  if (status !== null || code === 'too-large') return ok({ text: 'host-answered', host });
  if (code === 'timeout') return wrong({ text: 'host-silent', host }, { text: 'open-network', host });
  if (NO_ADDRESS.test(code)) return wrong({ text: 'host-without-address', host, code }, { text: 'check-name', host });
  if (NO_TLS.test(code)) return wrong({ text: 'host-without-tls', host, code }, { text: 'trust-certificate', host });
  return wrong({ text: 'host-unreachable', host, code }, { text: 'open-network', host });
}
