import type { CallEvent } from '../../core/event.js';
import type { Secret } from '../../core/secret.js';
import { withoutTokens } from '../../core/without-tokens.js';
import { NotAskedError } from './breaker.js';
import type { Answer, ApiName, Call } from './call.js';
import { withoutEcho } from './echo.js';
import { createPlaces, createPolicy, POLICY_LIMITS, type Policy, type PolicyLimits } from './policy.js';
import { failureError, notAsked, redirectRefusal, statusError } from './refusal.js';
import { createTransport, type Request, TRANSPORT_LIMITS, type TransportLimits } from './transport.js';

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
  readonly hear?: ((heard: Heard) => void) | undefined;
  readonly limits?: Partial<PolicyLimits & TransportLimits> | undefined;
}

/** What an answer tells of whoever sent it, whatever its status. Times in milliseconds since 1970. */
export interface Heard {
  readonly api: ApiName;
  readonly status: number;
  /** `Date` as it came, and `Age` of an answer that was kept on the way. */
  readonly date: string | undefined;
  readonly age: string | undefined;
  /** It is a web page, as no API of these sends. */
  readonly isPage: boolean;
  readonly sentAt: number;
  readonly receivedAt: number;
}

/**
 * Sends a call and gives its answer, which is 200 or 204. Throws an UpstreamError for every other outcome, once what
 * may be repeated was repeated.
 */
export type Http = (call: Call) => Promise<Answer>;

/** The way out, and what a run may tell it. */
export interface Way {
  readonly http: Http;
  /** Lets calls wait anew for APIs that were given up: whoever failed is asked once more. */
  readonly renewPatience: () => void;
}

/** The one path that is asked by POST and changes nothing (reference §2). */
const READ_BY_POST = /^\/resourceregistry\/api\/v1\/resource\/bysubjects\/?$/;

/** The way out to the network: the only one there is. */
export const createHttp = (options: HttpOptions): Http => createWay(options).http;

export function createWay({ bases, userAgent, listen, hear, limits }: HttpOptions): Way {
  const policyLimits = { ...POLICY_LIMITS, ...limits };
  const transport = createTransport({ ...TRANSPORT_LIMITS, ...limits });
  const places = createPlaces(policyLimits);
  const policies = new Map<ApiName, Policy>();
  const policyOf = (api: ApiName): Policy => {
    const policy = policies.get(api) ?? createPolicy(policyLimits, places);
    policies.set(api, policy);
    return policy;
  };

  const urlOf = ({ api, path }: Call): string => `${baseOf(bases, api)}${path}`;

  const requestOf = async (call: Call, token: Secret | undefined): Promise<Request> => ({
    method: call.method,
    url: urlOf(call),
    headers: {
      'User-Agent': userAgent,
      Accept: 'application/json',
      ...call.headers,
      ...(token && { Authorization: `Bearer ${token.reveal()}` }),
    },
    ...(call.body && { body: (await call.body()).reveal() }),
  });

  const sendOnce = async (call: Call, token: Secret | undefined, attempt: number): Promise<Answer> => {
    const [started, sentAt] = [performance.now(), Date.now()];
    const sent = await transport(await requestOf(call, token));
    const outcome = sent.ok ? sent.answer.status : sent.code;
    const milliseconds = Math.round(performance.now() - started);
    const { api, method } = call;
    listen?.({ kind: 'call', api, method, path: shown(call.path, token), outcome, milliseconds, attempt });
    if (!sent.ok) throw failureError(call, sent, attempt);
    const answer = withoutEcho(sent.answer, token);
    hear?.(heardIn(api, answer, sentAt));
    if (answer.status === 200 || answer.status === 204) {
      call.accept?.(answer);
      return answer;
    }
    throw redirectRefusal(call, answer, urlOf(call)) ?? call.refusal?.(answer) ?? statusError(call, answer, attempt);
  };

  const http: Http = async (call) => {
    mustOnlyRead(call);
    const policy = policyOf(call.api);
    try {
      // No token is got in vain: that would cost two calls for each system user that is not asked for.
      policy.mustNotBeGivenUp();
      // Before a place in flight is taken: to get the token, calls of its own may need one.
      const token = await call.token?.();
      return await policy.run((attempt) => sendOnce(call, token, attempt));
    } catch (error) {
      throw error instanceof NotAskedError ? notAsked(call, error) : error;
    }
  };
  const renewPatience = (): void => {
    for (const policy of policies.values()) policy.renewPatience();
  };
  return { http, renewPatience };
}

const heardIn = (api: ApiName, { status, headers }: Answer, sentAt: number): Heard => ({
  api,
  status,
  date: headers['date'],
  age: headers['age'],
  isPage: headers['content-type']?.includes('html') ?? false,
  sentAt,
  receivedAt: Date.now(),
});

/** Opening a dialog marks it as seen, so it is a write in all but its method (DESIGN §4). */
const OPENS_A_DIALOG = /\/enduser\/dialogs(?:\/|$)/i;

/**
 * Only reads are ever sent: anything else is a fault in this tool (DESIGN §4). A path without a slash in front would
 * lengthen the name of the host: `.evil.example/x` is elsewhere.
 */
function mustOnlyRead({ api, method, path }: Call): void {
  const isRead = method === 'GET' || (api === 'maskinporten' && path === '/token') || READ_BY_POST.test(path);
  if (!isRead || !path.startsWith('/') || OPENS_A_DIALOG.test(path.split('?')[0] ?? path)) {
    throw new Error(`${method} ${withoutTokens(path)} is no read, and this tool only reads.`);
  }
}

/** A path as it may be shown: an API may put a token into a link of its own. */
const shown = (path: string, token: Secret | undefined): string =>
  withoutTokens(token ? path.replaceAll(token.reveal(), '[token]') : path);

const baseOf = (bases: Bases, api: ApiName): string =>
  api === 'maskinporten' ? bases.maskinporten : api === 'dialogporten' ? bases.dialogporten : bases.platform;
