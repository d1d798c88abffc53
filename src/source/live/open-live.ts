import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readPrivateKey } from '../../altinn/auth/private-key.js';
import { readReadyToken } from '../../altinn/auth/ready-token.js';
import { createVendorTokens } from '../../altinn/auth/tokens.js';
import { HOSTS } from '../../altinn/environments.js';
import { baseUrl } from '../../altinn/http/base-url.js';
import { type Bases, createWay, type Http } from '../../altinn/http/http.js';
import type { Connection } from '../../core/connection.js';
import type { Environment } from '../../core/environment.js';
import { UsageError } from '../../core/errors.js';
import type { Listener } from '../../core/event.js';
import type { Language } from '../../core/language.js';
import { isLoopback } from '../../core/loopback.js';
import type { Pace } from '../../core/pace.js';
import type { InWords } from '../../core/problem.js';
import { Secret } from '../../core/secret.js';
import type { Journal } from '../../journal/journal.js';
import { createSnapshotWriter } from '../../snapshot/writer.js';
import type { Source } from '../source.js';
import { type CatalogueCache, createCatalogueCache } from './cache.js';
import { journalWithout, keepWithout } from './keep-without.js';
import { type Asker, liveSource } from './live-source.js';
import { limitsOf, readsAtOnce } from './pace.js';

/** Where and how to read live, and what to keep of it. */
export interface LiveChoice {
  readonly environment: Environment;
  readonly connection: Connection;
  readonly language: Language;
  readonly startedAt: Date;
  /** From this machine's clock to the one that results are told by, in milliseconds (`DEKNING_NOW`). */
  readonly clockOffset: number;
  readonly tool: { readonly name: string; readonly version: string };
  /** Where the catalogue is kept between runs; without it, it is read anew. */
  readonly cache: { readonly folder: string; readonly maxAgeSeconds: number } | undefined;
  /** Where to record the run as a snapshot, and whether it may replace one. */
  readonly record: { readonly folder: string; readonly replace: boolean } | undefined;
  /** Puts into words what goes wrong, for whoever reads a recording. */
  readonly inWords: InWords;
  readonly listen: Listener | undefined;
  /** How many requests at once, and how many a second. */
  readonly pace?: Pace | undefined;
  /** What the run was answered before it was cut, and is answered now. */
  readonly journal?: Journal | undefined;
}

/**
 * Opens Altinn's APIs for reading; nothing is asked yet. Throws a UsageError for what is missing or wrong in the
 * settings: addresses, key, token, or the folder to record in.
 */
export async function openLive(choice: LiveChoice): Promise<Source> {
  const { environment, connection, language, startedAt, clockOffset, tool, record, inWords, listen, pace } = choice;
  const bases = basesOf(environment, connection);
  const way = createWay({ bases, userAgent: `${tool.name}/${tool.version}`, listen, limits: limitsOf(pace) });
  const { http } = way;
  const asker = await askerOf(connection, bases, http, environment);
  const writer = record && (await createSnapshotWriter(record.folder, { ...record, inWords }));
  const { clientId } = connection;
  const recorder = writer && clientId ? { ...writer, keep: keepWithout(Secret.of(clientId), writer.keep) } : writer;
  const journal = choice.journal && clientId ? journalWithout(Secret.of(clientId), choice.journal) : choice.journal;
  const cache = cacheOf(choice, bases, asker.kind === 'vendor' ? asker.keyId : undefined);
  return liveSource({
    environment,
    http,
    asker,
    language,
    startedAt,
    clockOffset,
    tool,
    cache,
    recorder,
    journal,
    readsAtOnce: readsAtOnce(pace),
    askOnceMore: way.renewPatience,
  });
}

/** Where the APIs of an environment are. Throws a UsageError for an address that is none. */
export function basesOf(environment: Environment, connection: Connection): Bases {
  const { platformUrl, dialogportenUrl, maskinportenUrl } = connection;
  const hosts = HOSTS[environment];
  const platform = platformUrl ? baseUrl('DEKNING_PLATFORM_URL', platformUrl) : hosts.platform;
  return {
    platform,
    dialogporten: dialogportenUrl ? baseUrl('DEKNING_DIALOGPORTEN_URL', dialogportenUrl) : `${platform}/dialogporten`,
    maskinporten: maskinportenUrl ? baseUrl('DEKNING_MASKINPORTEN_URL', maskinportenUrl) : hosts.maskinporten,
  };
}

async function askerOf(connection: Connection, bases: Bases, http: Http, environment: Environment): Promise<Asker> {
  const { clientId, privateKeyFile, keyId, tokenFile } = connection;
  if (tokenFile) return { kind: 'system-user', token: await readReadyToken(tokenFile, bases, environment) };
  if (!clientId && !privateKeyFile) throw new UsageError({ text: 'nobody-to-ask' });
  if (!clientId) throw settingMissing('DEKNING_PRIVATE_KEY_FILE', 'DEKNING_CLIENT_ID');
  if (!privateKeyFile) throw settingMissing('DEKNING_CLIENT_ID', 'DEKNING_PRIVATE_KEY_FILE');
  const client = { clientId: Secret.of(clientId), key: await readPrivateKey(privateKeyFile, keyId) };
  return { kind: 'vendor', keyId: client.key.keyId, tokens: createVendorTokens(http, bases.maskinporten, client) };
}

const settingMissing = (set: string, missing: string) => new UsageError({ text: 'setting-missing', set, missing });

/**
 * A sandbox must never pass for an environment, nor for the sandbox that stood at its address before: what is kept is
 * kept for one address, and on this machine itself for the key that a sandbox makes when it starts.
 */
export function cacheOf(
  { environment, language, cache }: Pick<LiveChoice, 'environment' | 'language' | 'cache'>,
  bases: Bases,
  keyId: string | undefined,
): CatalogueCache | undefined {
  if (!cache) return undefined;
  const isLocal = isLoopback(new URL(bases.platform).hostname);
  if (isLocal && keyId === undefined) return undefined;
  const whose = [bases.platform, bases.dialogporten, isLocal ? keyId : ''].join(' ');
  const name = `${environment}-${language}-${createHash('sha256').update(whose).digest('hex').slice(0, 12)}`;
  return createCatalogueCache(join(cache.folder, 'catalogue', name), cache.maxAgeSeconds);
}
