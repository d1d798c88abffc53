import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { ISO_6523 } from './tokens.js';
import type { World } from './world.js';

/** What a verified grant asks for. */
export interface Grant {
  readonly scope: string;
  /** Undefined when the vendor asks for itself. */
  readonly systemUser: { readonly owner: string; readonly externalRef: string | undefined } | undefined;
}

export type VerifiedGrant = { readonly ok: true; readonly grant: Grant } | ({ readonly ok: false } & GrantFault);

interface GrantFault {
  readonly error: 'invalid_grant' | 'invalid_scope';
  readonly description: string;
}

/** Maskinporten takes no grant that lives longer (reference §0.4). */
const MAX_SECONDS = 120;

const claimsSchema = z.object({
  aud: z.unknown(),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1),
  scope: z.string().default(''),
  authorization_details: z
    .array(
      z.object({
        type: z.literal('urn:altinn:systemuser'),
        systemuser_org: z.object({
          authority: z.literal(ISO_6523.authority),
          ID: z.string().regex(/^0192:\d{9}$/, 'is no 0192:<organisation number>'),
        }),
        externalRef: z.string().min(1).optional(),
      }),
    )
    .max(1, 'one organisation a grant')
    .default([]),
});

type Claims = z.infer<typeof claimsSchema>;

const invalid = (description: string): VerifiedGrant => ({ ok: false, error: 'invalid_grant', description });

/** Verifies a JWT grant as Maskinporten does (reference §0.4). A grant can be used once. */
export async function verifyGrant(assertion: string, world: World): Promise<VerifiedGrant> {
  const payload = await signedClaims(assertion, world);
  if (!payload.ok) return invalid(payload.message);
  const parsed = claimsSchema.safeParse(payload.claims);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return invalid(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const claims = parsed.data;
  const fault = claimFault(claims, world);
  if (fault) return invalid(fault);
  const scopeFault = refusedScope(claims.scope, world.client.scopes);
  if (scopeFault) return { ok: false, error: 'invalid_scope', description: scopeFault };
  spend(claims, world);
  const [detail] = claims.authorization_details;
  return {
    ok: true,
    grant: {
      scope: claims.scope,
      systemUser: detail && {
        owner: detail.systemuser_org.ID.slice(ISO_6523.prefix.length),
        externalRef: detail.externalRef,
      },
    },
  };
}

type SignedClaims = { readonly ok: true; readonly claims: unknown } | { readonly ok: false; readonly message: string };

async function signedClaims(assertion: string, { client, now }: World): Promise<SignedClaims> {
  const { publicKey, ownId } = client.key;
  try {
    // The client comes first, for its keys are those that a grant may be signed with.
    if (decodeJwt(assertion).iss !== client.id) return { ok: false, message: 'iss is no client that is known' };
    const { kid } = decodeProtectedHeader(assertion);
    if (!kid)
      return { ok: false, message: 'The client requires pre-registered jwk and no key identifier (kid) provided' };
    if (ownId !== undefined && kid !== ownId) return { ok: false, message: 'Unknown key identifier (kid) for client' };
    const { payload } = await jwtVerify(assertion, publicKey, { algorithms: ['RS256'], currentDate: now() });
    return { ok: true, claims: payload };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { ok: false, message: 'Invalid JWT signature' };
    if (error instanceof errors.JWTExpired) return { ok: false, message: `Invalid JWT claim exp: ${error.message}` };
    if (error instanceof errors.JOSEError) return { ok: false, message: error.message };
    throw error;
  }
}

/** What is wrong with claims that have the right form. */
function claimFault({ aud, iat, exp, jti }: Claims, { client, urls, now }: World): string | undefined {
  if (aud !== urls.maskinporten) return `Invalid JWT claim aud: it must be ${urls.maskinporten}`;
  const seconds = now().getTime() / 1000;
  if (exp - iat > MAX_SECONDS || exp - seconds > MAX_SECONDS)
    return `Invalid JWT claim exp: more than ${MAX_SECONDS} seconds away`;
  if (exp <= iat) return 'exp is not after iat';
  if (client.spentGrants.has(jti)) return 'jti was used before';
  return undefined;
}

function refusedScope(scope: string, granted: ReadonlySet<string>): string | undefined {
  const scopes = scope.split(' ').filter(Boolean);
  if (scopes.length === 0) return 'at least one scope is required';
  const refused = scopes.filter((one) => !granted.has(one));
  return refused.length > 0 ? `the client was not given ${refused.join(', ')}` : undefined;
}

/** Grants expire in about the order they come in, so the oldest are forgotten from the front. */
function spend({ jti, exp }: Claims, { client, now }: World): void {
  const seconds = now().getTime() / 1000;
  for (const [spent, expiry] of client.spentGrants) {
    if (expiry > seconds) break;
    client.spentGrants.delete(spent);
  }
  client.spentGrants.set(jti, exp);
}
