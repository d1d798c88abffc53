import type { Secret } from '../../core/secret.js';

/** A token in memory, where alone it is ever kept. */
export interface Token {
  readonly secret: Secret;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A token is renewed this long before it expires, so that it does not expire on its way, waits for another try included. In milliseconds. */
const MARGIN = 30_000;

/** So many tokens are kept: an audit of thousands needs each system user's only once. */
const MOST_KEPT = 64;

/** Everything that makes a token another token of the same client: scope, owner, external reference. Nothing secret. */
export type Identity = readonly (string | undefined)[];

/** Gives a token that lasts, made when there is none; one making at a time for the same identity. */
export type TokenCache = (identity: Identity, make: () => Promise<Token>) => Promise<Secret>;

export function createTokenCache(): TokenCache {
  const kept = new Map<string, { readonly making: Promise<Token>; expiresAt: number }>();
  return async (identity, make) => {
    const key = JSON.stringify(identity);
    const known = kept.get(key);
    if (known && known.expiresAt - MARGIN > Date.now()) return (await known.making).secret;
    const entry = { making: make(), expiresAt: Number.POSITIVE_INFINITY };
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    try {
      const token = await entry.making;
      entry.expiresAt = token.expiresAt;
      return token.secret;
    } catch (error) {
      if (kept.get(key) === entry) kept.delete(key);
      throw error;
    }
  };
}
