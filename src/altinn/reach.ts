import { UpstreamError } from '../core/errors.js';
import type { ApiName } from './http/call.js';
import type { Http } from './http/http.js';

/**
 * Knocks at the address of an API and asks for nothing there: whether anybody answers is all that it can tell. No token
 * is sent. Gives the error of an answer other than 200 and 204, or of none.
 */
export async function knock(http: Http, api: ApiName): Promise<UpstreamError | undefined> {
  try {
    await http({ api, operation: 'GET /', method: 'GET', path: '/' });
    return undefined;
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
}
