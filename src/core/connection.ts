import type { Secret } from './secret.js';

/** How Altinn is reached, and as whom (DESIGN §3.6). Files and addresses only: no secret stands in it but the client id. */
export interface Connection {
  /** The vendor's client in Maskinporten. */
  readonly clientId?: Secret | string | undefined;
  /** File of its private key, as JWK or PEM. */
  readonly privateKeyFile?: string | undefined;
  /** The id of the key, where the file does not tell it. */
  readonly keyId?: string | undefined;
  /** File of a ready token of one system user instead; `-` is standard input. */
  readonly tokenFile?: string | undefined;
  /** Addresses other than those of the environment: a sandbox, or a proxy. */
  readonly platformUrl?: string | undefined;
  readonly dialogportenUrl?: string | undefined;
  readonly maskinportenUrl?: string | undefined;
}
