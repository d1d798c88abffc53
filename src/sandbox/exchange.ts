import { empty, json, problem, text } from './answer.js';
import { bearerToken } from './bearer.js';
import type { Handler } from './request.js';

/** What the exchange does not carry over, besides what the new token sets itself (reference §0.5). */
const DROPPED: ReadonlySet<string> = new Set(['aud', 'iss', 'client_amr', 'sid', 'iat', 'exp']);
const LIFETIME = 30 * 60;
const PROVIDERS: ReadonlySet<string> = new Set(['maskinporten', 'id-porten']);

/**
 * `GET exchange/{provider}` (reference §0.5): Maskinporten's token for one of Altinn's. The sandbox issues no token of
 * ID-porten, so each that is sent there comes from an unknown issuer. Every fault is a 401 without body.
 */
export const exchangeToken: Handler = async ({ named, headers }, { tokens }) => {
  if (!PROVIDERS.has(named)) return text(`Unknown token provider: ${named}`, 400);
  if (headers['x-altinn-enterpriseuser-authentication'] !== undefined) {
    return problem(410, { title: 'Enterprise users are no longer supported.' });
  }
  const token = bearerToken(headers);
  const caller = token === undefined ? undefined : await tokens.read(token);
  if (!caller || caller.issuer !== named) return empty(401);
  const kept = Object.entries(caller.claims).filter(([claim]) => !DROPPED.has(claim));
  const exchanged = await tokens.issue(
    'altinn',
    {
      ...Object.fromEntries(kept),
      'urn:altinn:orgNumber': caller.consumer,
      'urn:altinn:authenticatemethod': 'maskinporten',
      'urn:altinn:authlevel': '3',
    },
    LIFETIME,
  );
  return /\bapplication\/json\b/i.test(headers.accept ?? '') ? json(exchanged) : text(exchanged);
};
