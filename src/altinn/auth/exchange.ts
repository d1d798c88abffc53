import { Secret } from '../../core/secret.js';
import type { Operation } from '../http/call.js';
import type { Http } from '../http/http.js';
import { upstreamError } from '../http/refusal.js';
import { claimsOf } from './claims.js';
import type { Token } from './token.js';

const EXCHANGE: Operation = { api: 'token-exchange', operation: 'GET exchange/maskinporten' };

/**
 * Altinn's token for one of Maskinporten's (reference §0.5). The answer is the token itself, in quotes or without.
 * Throws an UpstreamError; 401 has no body and means that the token was not taken, whatever the reason.
 */
export async function exchangeToken(http: Http, token: Secret): Promise<Token> {
  const { bytes, status } = await http({
    ...EXCHANGE,
    method: 'GET',
    path: '/authentication/api/v1/exchange/maskinporten',
    headers: { Accept: 'text/plain, application/json;q=0.9' },
    token: async () => token,
  });
  const secret = new Secret(
    bytes
      .toString('utf8')
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  );
  const claims = claimsOf(secret);
  if (!claims)
    throw upstreamError(EXCHANGE, 'malformed', { text: 'body-without-token', api: EXCHANGE.api }, { status });
  const [asked, got] = [claimsOf(token)?.systemUser?.id, claims.systemUser?.id];
  if (asked && got && asked.toLowerCase() !== got.toLowerCase())
    throw upstreamError(EXCHANGE, 'token-refused', { text: 'exchanged-for-another' }, { status });
  return { secret, expiresAt: claims.expiresAt };
}
