import type { MaskinportenClient } from '../altinn/auth/maskinporten.js';
import { readPrivateKey, type SigningKey } from '../altinn/auth/private-key.js';
import { type ReadyToken, readReadyToken } from '../altinn/auth/ready-token.js';
import { isOfAnother } from '../altinn/environments.js';
import type { Connection } from '../core/connection.js';
import { failing, mistaken, ok, skipped, wrong } from '../core/doctor/check.js';
import { UsageError } from '../core/errors.js';
import { Secret } from '../core/secret.js';
import { type Chart, type Found, named } from './chart.js';
import { type Place, unlessMistaken } from './settings.js';

/** As whom Altinn is asked: a vendor's client, one system user's ready token, or nobody, where either is not well. */
export type Asker =
  | { readonly kind: 'client'; readonly client: MaskinportenClient | undefined }
  | { readonly kind: 'token'; readonly token: ReadyToken | undefined };

/** Looks at the key and the client, or at the ready token that goes before them (DESIGN §3.6). */
export async function lookAtAsker(chart: Chart, connection: Connection, place: Place | undefined): Promise<Asker> {
  const { tokenFile } = connection;
  if (tokenFile !== undefined) {
    for (const id of ['key', 'client'] as const) chart.note(named(id), skipped({ text: 'ready-token-used' }));
    return { kind: 'token', token: await lookAtToken(chart, tokenFile, place) };
  }
  const key = await lookAtKey(chart, connection);
  const client = lookAtClient(chart, connection, key);
  chart.note(named('token-file'), skipped({ text: 'no-token-file' }));
  return { kind: 'client', client };
}

/** A key that can be read, with its id; or what is wrong with the id alone, which is told of the client. */
type ReadKey = { readonly key: SigningKey } | { readonly withoutId: UsageError };

const lookAtKey = (chart: Chart, { privateKeyFile: path, keyId }: Connection): Promise<ReadKey | undefined> =>
  chart.look(named('key'), {}, () =>
    unlessMistaken<ReadKey>(async () => {
      if (path === undefined) return { outcome: wrong({ text: 'key-not-set' }, { text: 'set-key' }) };
      try {
        return keyFound(path, { key: await readPrivateKey(path, keyId) });
      } catch (error) {
        if (!(error instanceof UsageError) || error.told.text !== 'key-without-id') throw error;
        // The key itself is well: any id shows that.
        const { key } = await readPrivateKey(path, 'none');
        return keyFound(path, { key: { key, keyId: '' } }, error);
      }
    }),
  );

function keyFound(path: string, { key }: { readonly key: SigningKey }, withoutId?: UsageError): Found<ReadKey> {
  const bits = key.key.asymmetricKeyDetails?.modulusLength ?? 0;
  const text = process.platform === 'win32' ? 'key-read-unguarded' : 'key-read';
  return { outcome: ok({ text, path, bits }), value: withoutId ? { withoutId } : { key } };
}

/** Whether client id and key id are set. The client id is not told: reports are filed, and it is half of a log-in. */
function lookAtClient(
  chart: Chart,
  { clientId }: Connection,
  read: ReadKey | undefined,
): MaskinportenClient | undefined {
  const name = named('client');
  if (clientId === undefined) chart.note(name, wrong({ text: 'client-not-set' }, { text: 'set-client' }));
  else if (!read) chart.leave([name], [named('key')]);
  else if ('withoutId' in read) chart.note(name, mistaken(read.withoutId.told));
  else {
    chart.note(name, ok({ text: 'client-set', keyId: read.key.keyId }));
    return { clientId: Secret.of(clientId), key: read.key };
  }
  return undefined;
}

/** Whether a ready token can be read, is of this environment, and is still valid. */
async function lookAtToken(chart: Chart, path: string, place: Place | undefined): Promise<ReadyToken | undefined> {
  if (place) return chart.look(named('token-file'), {}, () => unlessMistaken(() => readyToken(path, place)));
  chart.leave([named('token-file')], [named('environment')]);
  return undefined;
}

async function readyToken(path: string, { environment, bases }: Place): Promise<Found<ReadyToken>> {
  const token = await readReadyToken(path, bases, environment);
  const { issuer, expiresAt } = token.claims;
  if (isOfAnother(issuer, environment)) {
    const told = { text: 'token-of-environment', place: path, issuer, environment } as const;
    return { outcome: wrong(told, { text: 'get-token-of', environment }) };
  }
  const time = new Date(expiresAt).toISOString();
  if (expiresAt <= Date.now()) {
    const told = [{ text: 'token-expired', place: path, time }] as const;
    return { outcome: failing(told, 'token-expired', { text: 'get-token' }) };
  }
  const { id: systemUser, owner, systemId: system } = token.systemUser;
  return { outcome: ok({ text: 'token-read', place: path, systemUser, owner, system, time }), value: token };
}
