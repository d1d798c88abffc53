import type { Happening } from '../../core/told/problems.js';
import type { Answer, Call } from './call.js';
import type { Http } from './http.js';
import { upstreamError } from './refusal.js';

/** The body of an answer, parsed, and as it came. */
export interface Body {
  readonly json: unknown;
  readonly bytes: Buffer;
}

/**
 * Sends a call whose answer is JSON. Throws an UpstreamError also for 204, which is an empty answer nowhere that this
 * tool asks (reference §1), and for a body that is no JSON: a proxy's page, or one that is cut short.
 */
export async function jsonBody(http: Http, call: Call): Promise<Body> {
  let json: unknown;
  const accept = (answer: Answer): void => {
    json = parsed(call, answer);
  };
  const { bytes } = await http({ ...call, accept });
  return { json, bytes };
}

function parsed(call: Call, { bytes, headers, status }: Answer): unknown {
  if (status === 204) {
    throw upstreamError(call, 'no-content', { text: 'no-content', api: call.api }, { status, isFailure: true });
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const { api } = call;
    const isPage = headers['content-type']?.includes('html');
    const told: Happening[] = [{ text: bytes.length === 0 ? 'empty-body' : 'body-no-json', api }];
    throw upstreamError(call, 'malformed', isPage ? [...told, { text: 'web-page' }] : told, {
      status,
      isFailure: true,
    });
  }
}
