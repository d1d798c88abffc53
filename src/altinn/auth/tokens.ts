import type { SystemUser } from '../../core/access/access.js';
import { UpstreamError } from '../../core/errors.js';
import type { Secret } from '../../core/secret.js';
import type { Http } from '../http/http.js';
import { upstreamError } from '../http/refusal.js';
import type { Scope } from '../scopes.js';
import { claimsOf } from './claims.js';
import { exchangeToken } from './exchange.js';
import { type Grant, type MaskinportenClient, requestToken } from './maskinporten.js';
import { createTokenCache } from './token.js';

/** A vendor's tokens, by the one scope that each call needs. Both throw an UpstreamError when a token is refused. */
export interface VendorTokens {
  /** The vendor's own, from Maskinporten. */
  readonly vendor: (scope: Scope) => Promise<Secret>;
  /** A system user's own, exchanged for Altinn's. */
  readonly systemUser: (user: SystemUser, scope: Scope) => Promise<Secret>;
}

/** Tokens by grant; `base` is Maskinporten's address without a slash at its end. They are kept in memory only. */
export function createVendorTokens(http: Http, base: string, client: MaskinportenClient): VendorTokens {
  const cache = createTokenCache();
  // A scope that the client lacks, it lacks for every system user: until the first grant is answered, the others wait.
  const lacking = new Map<string, UpstreamError>();
  const first = new Map<string, Promise<unknown>>();

  const granted = (grant: Grant): Promise<Secret> => {
    return cache(['granted', grant.scope.name, ...who(grant)], () => requestToken(http, base, client, grant));
  };

  const unlessLacking = async (grant: Grant): Promise<Secret> => {
    const { name } = grant.scope;
    const before = first.get(name);
    // The vendor's own is one and the same grant, which is shared while it is on its way.
    if (before && grant.systemUser) await before.catch(() => undefined);
    const refusal = lacking.get(name);
    if (refusal) throw refusal;
    const granting = granted(grant);
    if (!before) first.set(name, granting);
    try {
      return await granting;
    } catch (error) {
      if (error instanceof UpstreamError && error.failure.code === 'missing-scope') lacking.set(name, error);
      throw error;
    }
  };

  return {
    vendor: (scope) => unlessLacking({ scope }),
    systemUser: async (user, scope) => {
      const grant = { scope, systemUser: { owner: user.owner, externalRef: user.externalRef } };
      return cache(['exchanged', scope.name, user.id, ...who(grant)], async () => {
        const token = await unlessLacking(grant);
        mustBeOf(user, token);
        return exchangeToken(http, token);
      });
    },
  };
}

const who = ({ systemUser }: Grant): (string | undefined)[] =>
  systemUser ? [systemUser.owner, systemUser.externalRef ?? undefined] : [];

/**
 * Maskinporten finds a system user by client, owner and external reference. One organisation may own several, of
 * several systems: what another one may see must never pass for what this one may.
 */
function mustBeOf(user: SystemUser, token: Secret): void {
  const found = claimsOf(token)?.systemUser?.id;
  if (found?.toLowerCase() === user.id.toLowerCase()) return;
  throw upstreamError(
    { api: 'maskinporten', operation: 'POST token' },
    'token-refused',
    { text: found === undefined ? 'token-of-nobody' : 'token-of-another' },
    { status: 200 },
  );
}
