import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import * as z from 'zod';
import type { UpstreamError } from '../../core/errors.js';
import type { GrantFault } from '../../core/grant-fault.js';
import { Secret } from '../../core/secret.js';
import type { Happening } from '../../core/told/problems.js';
import { parsedJson } from '../decode.js';
import type { Answer, Operation } from '../http/call.js';
import type { Http } from '../http/http.js';
import { jsonBody } from '../http/json-body.js';
import { upstreamError } from '../http/refusal.js';
import type { Scope } from '../scopes.js';
import { BEARER } from './claims.js';
import type { SigningKey } from './private-key.js';
import type { Token } from './token.js';

/** The vendor's client in Maskinporten. */
export interface MaskinportenClient {
  readonly clientId: Secret;
  readonly key: SigningKey;
}

/** What a grant asks for. */
export interface Grant {
  readonly scope: Scope;
  /** The system user that the token is to be for; without it the token is the vendor's own. */
  readonly systemUser?: { readonly owner: string; readonly externalRef: string | null } | undefined;
}

const TOKEN: Operation = { api: 'maskinporten', operation: 'POST token' };
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Maskinporten takes grants that live two minutes at most (reference §0.4). */
const LIFETIME = '100s';

const tokenBody = z.object({
  access_token: z.string().regex(BEARER),
  expires_in: z.number().nonnegative(),
  scope: z.string().optional(),
});

/**
 * A token by JWT grant (reference §0.4); `base` is Maskinporten's address without a slash at its end. Throws an
 * UpstreamError: `missing-scope` where the client does not have the scope, `token-refused` for every other refusal.
 */
export async function requestToken(http: Http, base: string, client: MaskinportenClient, grant: Grant): Promise<Token> {
  const { json } = await jsonBody(http, {
    ...TOKEN,
    method: 'POST',
    path: '/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: async () =>
      new Secret(
        String(new URLSearchParams({ grant_type: GRANT_TYPE, assertion: await assertion(`${base}/`, client, grant) })),
      ),
    refusal: (answer) => refused(grant, answer),
  });
  const parsed = tokenBody.safeParse(json);
  if (!parsed.success)
    throw upstreamError(TOKEN, 'malformed', { text: 'body-without-token', api: TOKEN.api }, { status: 200 });
  const { access_token: token, expires_in: seconds, scope } = parsed.data;
  if (scope !== undefined && !scope.split(/\s+/).includes(grant.scope.name)) throw missingScope(grant.scope, 200);
  return { secret: new Secret(token), expiresAt: Date.now() + seconds * 1000 };
}

const assertion = (
  audience: string,
  { clientId, key }: MaskinportenClient,
  { scope, systemUser }: Grant,
): Promise<string> =>
  new SignJWT({ scope: scope.name, ...(systemUser && { authorization_details: [detail(systemUser)] }) })
    .setProtectedHeader({ alg: 'RS256', kid: key.keyId })
    .setAudience(audience)
    .setIssuer(clientId.reveal())
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .setJti(randomUUID())
    .sign(key.key);

/** The external reference is the owner's number unless another was chosen; then it must be told (reference §0.4). */
const detail = ({ owner, externalRef }: NonNullable<Grant['systemUser']>) => ({
  type: 'urn:altinn:systemuser',
  systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${owner}` },
  ...(externalRef && externalRef !== owner && { externalRef }),
});

/**
 * Error bodies are OAuth's; the exact codes are not verified [U]. Maskinporten's own number stands in the description, or
 * at the end of the address of a page about it (docs.digdir.no, maskinporten_feilsoking).
 */
const errorBody = z.object({
  error: z.string(),
  error_description: z.string().optional(),
  error_uri: z.string().optional(),
});

/** OAuth's codes, and Maskinporten's own for a system user that it does not find. */
const CODES: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'invalid_altinn_customer_configuration',
]);

/** Of what Maskinporten says only codes are passed on: its descriptions may hold the client's id. */
function refused(grant: Grant, { status, bytes }: Answer): UpstreamError | undefined {
  if (status < 400 || status >= 500 || status === 429) return undefined;
  const parsed = errorBody.safeParse(parsedJson(bytes.toString('utf8')));
  if (!parsed.success) return undefined;
  const { error, error_description: description = '', error_uri: page = '' } = parsed.data;
  if (error === 'invalid_scope') return missingScope(grant.scope, status);
  const number = /\bMP-\d{1,5}\b/.exec(`${description} ${error} ${page}`)?.[0];
  const codes = [CODES.has(error) ? error : undefined, number].filter(Boolean).join(', ');
  const isUnknownUser = grant.systemUser && (number === 'MP-303' || error === 'invalid_altinn_customer_configuration');
  const why: Happening = { text: isUnknownUser ? 'unknown-system-user' : 'check-client' };
  const failure = { status, grant: isUnknownUser ? undefined : grantFault(description, number) };
  return upstreamError(TOKEN, 'token-refused', [{ text: 'no-token', codes }, why], failure);
}

/** What Maskinporten says of a grant in so many words: its numbers do not tell all of these apart [U]. */
const PHRASES: readonly (readonly [RegExp, GrantFault])[] = [
  [/unknown key identifier|no key identifier/i, 'key-id'],
  [/invalid jwt signature/i, 'signature'],
  [/expired key/i, 'key-expired'],
  [/claim aud\b/i, 'audience'],
  [/claim (?:exp|iat|nbf)\b/i, 'time'],
];

/** By its list of errors (docs.digdir.no, maskinporten_feilsoking); MP-100 alone is a client id that it does not know. */
const NUMBERS: Readonly<Record<string, GrantFault>> = {
  'MP-100': 'client',
  'MP-110': 'audience',
  'MP-121': 'key-expired',
};

const grantFault = (description: string, number: string | undefined): GrantFault | undefined =>
  PHRASES.find(([phrase]) => phrase.test(description))?.[1] ?? (number === undefined ? undefined : NUMBERS[number]);

const missingScope = (scope: Scope, status: number): UpstreamError =>
  upstreamError(
    TOKEN,
    'missing-scope',
    { text: 'scope-not-given', scope: scope.name, api: scope.api },
    { status, scope },
  );
