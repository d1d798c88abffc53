import type { CallEvent } from '../../core/event.js';
import type { Answer, ApiName, Call } from './call.js';
import { createPolicy, inFlight, NotAskedError, POLICY_LIMITS, type Policy, type PolicyLimits } from './policy.js';
import { failureError, notAsked, redirectError, statusError } from './refusal.js';
import type { Secret } from './secret.js';
import { createTransport, type Request, type Sent, TRANSPORT_LIMITS, type TransportLimits } from './transport.js';

/** Where each API lives: addresses without a slash at their end. */
export interface Bases {
  readonly platform: string;
  readonly dialogporten: string;
  readonly maskinporten: string;
}

export interface HttpOptions {
  readonly bases: Bases;
  /** Name and version of this tool. */
  readonly userAgent: string;
  readonly listen?: ((event: CallEvent) => void) | undefined;
  readonly limits?: Partial<PolicyLimits & TransportLimits> | undefined;
}

/**
 * Sends a call and gives its answer, which is 200 or 204. Throws an UpstreamError for every other outcome, once what
 * may be repeated was repeated.
 */
export type Http = (call: Call) => Promise<Answer>;

/** The one path that is asked by POST and changes nothing (reference §2). */
const READ_BY_POST = /^\/resourceregistry\/api\/v1\/resource\/bysubjects\/?$/;

/** Redirects on the same host that are followed. */
const MOST_REDIRECTS = 3;

/** The way out to the network: the only one there is. */
export function createHttp({ bases, userAgent, listen, limits }: HttpOptions): Http {
  const policyLimits = { ...POLICY_LIMITS, ...limits };
  const transport = createTransport({ ...TRANSPORT_LIMITS, ...limits });
  const places = inFlight(policyLimits);
  const policies = new Map<ApiName, Policy>();
  const policyOf = (api: ApiName): Policy => {
    const policy = policies.get(api) ?? createPolicy(policyLimits, places);
    policies.set(api, policy);
    return policy;
  };

  const sendOnce = async (call: Call, token: Secret | undefined, attempt: number): Promise<Answer> => {
    const started = performance.now();
    const { sent, url } = await follow(call, token);
    const outcome = sent.ok ? sent.answer.status : sent.code;
    const milliseconds = Math.round(performance.now() - started);
    listen?.({ kind: 'call', api: call.api, method: call.method, path: call.path, outcome, milliseconds, attempt });
    if (!sent.ok) throw failureError(call, sent, attempt);
    const { status } = sent.answer;
    if (status === 200 || status === 204) return sent.answer;
    const target = redirectTarget(sent.answer, url);
    if (target) throw redirectError(call, status, isSameHost(target, url) ? undefined : target);
    throw call.refusal?.(sent.answer) ?? statusError(call, sent.answer, attempt);
  };

  const urlOf = ({ api, path }: Call): string => `${baseOf(bases, api)}${path}`;

  const follow = async (call: Call, token: Secret | undefined): Promise<{ sent: Sent; url: string }> => {
    const request: Request = {
      method: call.method,
      url: urlOf(call),
      headers: {
        'User-Agent': userAgent,
        Accept: 'application/json',
        ...call.headers,
        ...(token && { Authorization: `Bearer ${token.reveal()}` }),
      },
      ...(call.body && { body: (await call.body()).reveal() }),
    };
    let { url } = request;
    let sent = await transport(request);
    for (let hops = 0; hops < MOST_REDIRECTS && sent.ok && call.method === 'GET'; hops += 1) {
      const target = redirectTarget(sent.answer, url);
      if (!target || !isSameHost(target, url)) break;
      url = target.href;
      sent = await transport({ ...request, url });
    }
    return { sent, url };
  };

  return async (call) => {
    mustOnlyRead(call);
    mustBeBelow(call);
    // Before a place in flight is taken: to get the token, calls of its own may need one.
    const token = await call.token?.();
    try {
      return await policyOf(call.api)((attempt) => sendOnce(call, token, attempt));
    } catch (error) {
      throw error instanceof NotAskedError ? notAsked(call) : error;
    }
  };
}

/** Only reads are ever sent: anything else is a fault in this tool (DESIGN §4). */
function mustOnlyRead({ api, method, path }: Call): void {
  if (method === 'GET' || (api === 'maskinporten' && path === '/token') || READ_BY_POST.test(path)) return;
  throw new Error(`${method} ${path} is no read, and this tool only reads.`);
}

/** Without a slash in front, a path would lengthen the name of the host: `.evil.example/x` is elsewhere. */
function mustBeBelow({ path }: Call): void {
  if (!path.startsWith('/')) throw new Error(`The path "${path}" has no slash in front.`);
}

const baseOf = (bases: Bases, api: ApiName): string =>
  api === 'maskinporten' ? bases.maskinporten : api === 'dialogporten' ? bases.dialogporten : bases.platform;

function redirectTarget({ status, headers }: Answer, from: string): URL | undefined {
  const { location } = headers;
  if (status < 300 || status >= 400 || !location) return undefined;
  return URL.canParse(location, from) ? new URL(location, from) : undefined;
}

const isSameHost = (target: URL, url: string): boolean => target.origin === new URL(url).origin;
