import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { Secret } from '../../core/secret.js';

/** What a token says of itself. It is not verified here: the API that it is sent to does that. */
export interface Claims {
  readonly issuer: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly systemUser: SystemUserClaim | undefined;
}

/** The system user that a token is for (reference §0.4). */
export interface SystemUserClaim {
  readonly id: string;
  /** Organisation number of its owner. */
  readonly owner: string;
  readonly systemId: string | undefined;
  readonly externalRef: string | undefined;
}

const SYSTEM_USER = 'urn:altinn:systemuser';

const organization = z.union([
  z.object({ ID: z.string() }).transform(({ ID }) => ID),
  z.object({ id: z.string() }).transform(({ id }) => id),
]);

/** `systemuser_id` is a list; the documentation's samples write `id` where the code reads `ID`, so both are taken. */
const detail = z.object({
  type: z.string(),
  systemuser_id: z.union([z.string(), z.array(z.string()).min(1)]),
  systemuser_org: organization,
  system_id: z.string().optional(),
  externalRef: z.string().optional(),
});

/** One scope is sometimes a list of its own [U], so both forms are taken. */
const claims = z.object({
  iss: z.string(),
  exp: z.number(),
  scope: z.union([z.string(), z.array(z.string())]).optional(),
  authorization_details: z.union([z.array(z.unknown()), z.unknown()]).optional(),
});

/** What may stand behind `Bearer` (RFC 6750 §2.1): nothing that would end the header, or that Node.js refuses to send. */
export const BEARER = /^[\w.~+/-]+=*$/;

/** The claims of a token, or undefined when it is no token that can be read and sent. */
export function claimsOf(token: Secret): Claims | undefined {
  const parsed = claims.safeParse(payloadOf(token));
  if (!parsed.success) return undefined;
  const { iss, exp, scope = [], authorization_details: details } = parsed.data;
  return {
    issuer: iss,
    scopes: typeof scope === 'string' ? scope.split(/\s+/).filter(Boolean) : scope,
    expiresAt: exp * 1000,
    systemUser: [details].flat().flatMap(systemUserIn)[0],
  };
}

function payloadOf(token: Secret): unknown {
  try {
    const text = token.reveal();
    return BEARER.test(text) ? decodeJwt(text) : undefined;
  } catch {
    return undefined;
  }
}

function systemUserIn(entry: unknown): SystemUserClaim[] {
  const parsed = detail.safeParse(entry);
  if (!parsed.success || parsed.data.type !== SYSTEM_USER) return [];
  const { systemuser_id: ids, systemuser_org: owner, system_id: systemId, externalRef } = parsed.data;
  const [id] = [ids].flat();
  return id === undefined ? [] : [{ id, owner: owner.replace(/^\d{4}:/, ''), systemId, externalRef }];
}
