import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { SystemUser } from '../../core/access/access.js';
import type { Environment } from '../../core/environment.js';
import { UsageError } from '../../core/errors.js';
import { Secret } from '../../core/secret.js';
import { isSecretItself } from '../../core/secret-itself.js';
import type { Happening } from '../../core/told/problems.js';
import { isOfAnother } from '../environments.js';
import type { Bases, Http } from '../http/http.js';
import { upstreamError } from '../http/refusal.js';
import { opens, type Scope } from '../scopes.js';
import { type Claims, claimsOf } from './claims.js';
import { exchangeToken } from './exchange.js';
import { mustNotBeOverheard } from './overheard.js';
import { createTokenCache } from './token.js';

/** A system user's own token that somebody else got. */
export interface ReadyToken {
  /** The system user that the token names; its type is not told. */
  readonly systemUser: SystemUser;
  readonly claims: Claims;
  /** Altinn issued it itself, so there is nothing to exchange. */
  readonly isOfAltinn: boolean;
  /** The token as Altinn takes it. Throws an UpstreamError when it expired, lacks the scope, or is refused. */
  readonly exchanged: (http: Http, scope: Scope) => Promise<Secret>;
}

/** Altinn's issuers end like this [U], or at least begin with its address; Maskinporten's is its own (reference §0.5). */
const OF_ALTINN = /\/authentication\/api\/v1\/openid\/?$/;

const isAltinns = (issuer: string, { platform, maskinporten }: Bases): boolean =>
  issuer.replace(/\/+$/, '') !== maskinporten && (OF_ALTINN.test(issuer) || issuer.startsWith(`${platform}/`));

/** Where `DEKNING_TOKEN_FILE` means standard input. */
const STDIN = '-';

/**
 * Reads a ready token from a file, or from standard input for `-`. One of another environment is sent nowhere. Throws a UsageError when there is none, or when it
 * is no system user's; `bases` tell whose it is. Whether it is still taken shows when it is used.
 */
export async function readReadyToken(path: string, bases: Bases, environment: Environment): Promise<ReadyToken> {
  mustNotBeOverheard();
  if (isSecretItself(path)) throw new UsageError({ text: 'secret-for-path', setting: 'DEKNING_TOKEN_FILE' });
  const token = new Secret((await contentOf(path)).trim().replace(/^Bearer\s+/i, ''));
  const claims = claimsOf(token);
  if (!claims) {
    throw new UsageError({ text: 'no-token', place: path });
  }
  const { systemUser, issuer, scopes, expiresAt } = claims;
  if (!systemUser) {
    throw new UsageError({ text: 'token-of-no-system-user', place: path });
  }
  const isOfAltinn = isAltinns(issuer, bases);
  const cache = createTokenCache();
  return {
    claims,
    isOfAltinn,
    systemUser: {
      id: systemUser.id,
      type: 'unknown',
      systemId: systemUser.systemId ?? 'unknown',
      externalRef: systemUser.externalRef ?? null,
      title: null,
      owner: systemUser.owner,
    },
    exchanged: async (http, scope) => {
      if (isOfAnother(issuer, environment))
        throw refused('wrong-environment', { text: 'token-of-environment', place: path, issuer, environment });
      if (expiresAt <= Date.now())
        throw refused('token-refused', { text: 'token-expired', place: path, time: iso(expiresAt) });
      if (!opens(scopes, scope)) {
        throw refused(
          'missing-scope',
          { text: 'token-without-scope', place: path, scope: scope.name, api: scope.api },
          scope,
        );
      }
      return isOfAltinn ? token : cache([issuer], () => exchangeToken(http, token));
    },
  };
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const refused = (code: string, told: Happening, scope?: Scope) =>
  upstreamError({ api: 'token-exchange', operation: 'use the ready token' }, code, told, { scope });

async function contentOf(path: string): Promise<string> {
  if (path === STDIN) return text(process.stdin);
  return readFile(path, 'utf8').catch(({ code = '' }: NodeJS.ErrnoException) => {
    throw new UsageError({ text: 'token-file-unreadable', path, code });
  });
}
