import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { FaultPlan } from '../core/fault-plan.js';
import { openSnapshot } from '../snapshot/snapshot.js';
import { type ClientKey, makeClientKey, readClientKey } from './client-key.js';
import { createFaults } from './faults/faults.js';
import { listenOnLoopback, mustBeLoopback } from './loopback.js';
import { type ServedRequest, serve, silentServer } from './server.js';
import { createSystems } from './systems.js';
import { createTokens, tokenSecret } from './tokens.js';
import { vendorOf } from './vendor.js';
import { type SandboxUrls, urlsAt, type World } from './world.js';

export interface SandboxOptions {
  /** Folder of the snapshot that is served. */
  readonly snapshot: string;
  /** A loopback address; default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Default: any that is free. */
  readonly port?: number | undefined;
  /** JWK or PEM that grants are verified against; without it, a key is made. */
  readonly keyFile?: string | undefined;
  /** What the client may ask for; default: whatever a vendor's auditor may use. */
  readonly scopes?: readonly string[] | undefined;
  /** Milliseconds added to every answer. */
  readonly latency?: number | undefined;
  /** What goes wrong, and when; default: nothing. */
  readonly faults?: FaultPlan | undefined;
  readonly listen?: ((served: ServedRequest) => void) | undefined;
  /** The clock, by which grants and tokens expire. */
  readonly now?: (() => Date) | undefined;
}

export interface Sandbox {
  readonly url: string;
  /** What the environment of the client must hold (DESIGN §3.6). A key of which only the public half is known is not there. */
  readonly variables: Readonly<Record<string, string>>;
  /** The systems of the snapshot. */
  readonly systems: readonly string[];
  /** From now on this plan is followed, its requests counted anew. */
  readonly followFaults: (plan: FaultPlan) => void;
  /** Ends every connection and removes the key that was made. */
  readonly close: () => Promise<void>;
}

/** What a vendor's auditor may use (reference §0.6). */
const AUDITOR_SCOPES: readonly string[] = [
  'altinn:authentication/systemregister.write',
  'altinn:authentication/systemuser.request.read',
  'altinn:authentication/systemuser.request.write',
  'altinn:accessmanagement/authorizedparties',
  'altinn:clientdelegations/myclients.read',
  'digdir:dialogporten',
];

/** The same at every start, so that a sandbox with a port and a key of its own needs its variables pasted once only. */
const CLIENT_ID = '00000000-0000-4000-8000-0000000000d0';

/** The bundled example, found beside this package's own package.json, wherever the code was built to. */
export const exampleSnapshot = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('dekning/package.json')), 'fixtures', 'example');

/**
 * Serves a snapshot over HTTP as Altinn, Maskinporten and Dialogporten, so that a live audit can be rehearsed without
 * credentials. Throws a UsageError for a host that is not loopback, a port that is taken, and a snapshot or key that
 * cannot be used.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, latency = 0, now = () => new Date() } = options;
  mustBeLoopback(host);
  if (latency < 0) throw new UsageError({ text: 'negative-latency' });
  const snapshot = await openSnapshot(options.snapshot);
  const systems = createSystems(snapshot);
  const [vendor, ids, secret] = await Promise.all([vendorOf(systems), systems.ids(), tokenSecret()]);
  const key = options.keyFile === undefined ? await makeClientKey() : await readClientKey(options.keyFile);
  const server = silentServer();
  const origin = await listenOnLoopback(server, host, port).catch((error: unknown) => {
    key.discard();
    throw error;
  });
  const urls = urlsAt(origin);
  const issuers = { maskinporten: urls.maskinporten, altinn: `${urls.platform}/authentication/api/v1/openid/` };
  const scopes = new Set(options.scopes ?? AUDITOR_SCOPES);
  const client = { id: CLIENT_ID, key, scopes, spentGrants: new Map<string, number>(), vendor };
  const tokensBy: World['tokensBy'] = (clock) => createTokens({ issuers, secret, now: clock });
  const world = { snapshot, systems, tokens: tokensBy(now), tokensBy, client, urls, now };
  const faults = createFaults(options.faults ?? { faults: [] });
  serve(server, { world, faults, latency, listen: options.listen ?? (() => undefined) });
  return {
    url: origin,
    variables: variablesOf(urls, key, snapshot.manifest.ok ? snapshot.manifest.value.environment : undefined),
    systems: ids.ok ? ids.value : [],
    followFaults: faults.follow,
    close: async () => {
      key.discard();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const variablesOf = (
  urls: SandboxUrls,
  { keyId, privateFile }: ClientKey,
  environment: string | undefined,
): Record<string, string> => ({
  ...(environment !== undefined && { DEKNING_ENV: environment }),
  DEKNING_PLATFORM_URL: urls.platform,
  DEKNING_DIALOGPORTEN_URL: urls.dialogporten,
  DEKNING_MASKINPORTEN_URL: urls.maskinporten,
  DEKNING_CLIENT_ID: CLIENT_ID,
  ...(privateFile !== undefined && { DEKNING_PRIVATE_KEY_FILE: privateFile }),
  DEKNING_KEY_ID: keyId,
});
