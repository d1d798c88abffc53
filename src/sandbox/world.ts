import type { Snapshot } from '../snapshot/snapshot.js';
import type { ClientKey } from './client-key.js';
import type { Systems } from './systems.js';
import type { Tokens } from './tokens.js';

/** Everything that an answer may depend on. */
export interface World {
  readonly snapshot: Snapshot;
  readonly systems: Systems;
  readonly tokens: Tokens;
  /** The same tokens, as they are by another clock. */
  readonly tokensBy: (now: () => Date) => Tokens;
  readonly client: RegisteredClient;
  readonly urls: SandboxUrls;
  readonly now: () => Date;
}

/** The one Maskinporten client that the sandbox knows. It stands for every system of the vendor. */
export interface RegisteredClient {
  readonly id: string;
  readonly key: ClientKey;
  readonly scopes: ReadonlySet<string>;
  /** Ids of the grants that were taken, each with the second at which it expires. */
  readonly spentGrants: Map<string, number>;
  /** Organisation number; undefined when the snapshot does not tell it. */
  readonly vendor: string | undefined;
}

/** Where the sandbox is found, as DESIGN §3.6 writes each of them. */
export interface SandboxUrls {
  readonly platform: string;
  readonly dialogporten: string;
  /** With one slash at the end: this is also the audience of a grant (reference §0.4). */
  readonly maskinporten: string;
}

export const urlsAt = (origin: string): SandboxUrls => ({
  platform: origin,
  dialogporten: `${origin}/dialogporten`,
  maskinporten: `${origin}/maskinporten/`,
});
