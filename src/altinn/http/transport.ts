import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosError, type AxiosResponse } from 'axios';
import { UsageError } from '../../core/errors.js';
import { isLoopback } from '../../core/loopback.js';
import type { Answer } from './call.js';

/** What one try may cost. */
export interface TransportLimits {
  /** Until an answer is there in full, in milliseconds. */
  readonly milliseconds: number;
  /** Without a single byte, in milliseconds. */
  readonly silence: number;
  /** Of a body, after decompression. */
  readonly bytes: number;
}

export const TRANSPORT_LIMITS: TransportLimits = { milliseconds: 60_000, silence: 12_000, bytes: 128 * 1024 * 1024 };

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Why there is no answer. `broken` is worth another try: nobody was there, or the connection was lost. */
export interface Failure {
  readonly kind: 'broken' | 'untrusted' | 'timeout' | 'too-large';
  /** The system's own code, as `ECONNREFUSED`. */
  readonly code: string;
}

export type Sent = { readonly ok: true; readonly answer: Answer } | ({ readonly ok: false } & Failure);

/** Sends one request, once, and gives whatever came back. It follows no redirect. */
export type Transport = (request: Request) => Promise<Sent>;

/**
 * Sends by axios, connections kept open between requests. Proxies are those of the usual environment variables, but
 * never for this machine itself; further certificates are Node's own `NODE_EXTRA_CA_CERTS`. Bodies are cut off while
 * they stream once they are too large. No axios error leaves: it would carry the token (DESIGN §6).
 */
export function createTransport(limits: TransportLimits): Transport {
  const client = axios.create({
    adapter: 'http',
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
    responseType: 'arraybuffer',
    maxRedirects: 0,
    maxContentLength: limits.bytes,
    timeout: limits.silence,
    validateStatus: () => true,
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
  });
  return async ({ method, url, headers, body }) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), limits.milliseconds);
    try {
      const response = await client.request<Buffer>({
        method,
        url,
        headers: { ...headers },
        data: body,
        signal: deadline.signal,
        ...(isLoopback(new URL(url).hostname) && { proxy: false as const }),
      });
      return { ok: true, answer: answerOf(response) };
    } catch (error) {
      if (isOfProxy(error)) throw new UsageError({ text: 'no-proxy-address', settings: proxySettings() });
      if (!axios.isAxiosError(error)) throw error;
      return { ok: false, ...failureOf(error, deadline.signal.aborted) };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The address that was asked is one; the only other that is read is the proxy's, with whatever password it has. */
const isOfProxy = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';

const proxySettings = (): string[] =>
  Object.keys(process.env)
    .filter((name) => /^(?:https?|all)_proxy$/i.test(name))
    .sort();

const answerOf = ({ status, headers, data }: AxiosResponse<Buffer>): Answer => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value === null ? undefined : String(value)]),
  ),
  bytes: data,
});

const TIMEOUTS: ReadonlySet<string> = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** Codes of a certificate that this machine does not trust, as OpenSSL and Node.js name them. */
const UNTRUSTED = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS/;

function failureOf({ code = 'ERR_NETWORK', message }: AxiosError, pastDeadline: boolean): Failure {
  if (pastDeadline || TIMEOUTS.has(code)) return { kind: 'timeout', code: 'timeout' };
  if (message.startsWith('maxContentLength')) return { kind: 'too-large', code: 'too-large' };
  return { kind: UNTRUSTED.test(code) ? 'untrusted' : 'broken', code: code.toLowerCase() };
}
