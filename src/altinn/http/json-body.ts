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
  const answer = await http(call);
  if (answer.status === 204) {
    throw upstreamError(call, 'no-content', `${call.api} answered without a body, which is no answer here.`, {
      status: 204,
    });
  }
  return { json: parsed(call, answer), bytes: answer.bytes };
}

function parsed(call: Call, { bytes, headers, status }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const page = headers['content-type']?.includes('html')
      ? ' It is a web page: a proxy or portal may be in between.'
      : '';
    const what = bytes.length === 0 ? 'is empty' : 'is no JSON, or is cut short';
    throw upstreamError(call, 'malformed', `the answer of ${call.api} ${what}.${page}`, { status });
  }
}
