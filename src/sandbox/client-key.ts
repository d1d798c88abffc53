import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import * as z from 'zod';
import { UsageError } from '../core/errors.js';

/** The key that the rehearsing client signs its grants with, as far as Maskinporten knows it. */
export interface ClientKey {
  readonly publicKey: KeyObject;
  /** What a grant must name it by, when the key itself says so; a PEM does not. */
  readonly ownId: string | undefined;
  /** What the client may name it by. */
  readonly keyId: string;
  /** Absolute path of the private key; undefined when only the public half is known. */
  readonly privateFile: string | undefined;
  /** Removes what was made for it. */
  readonly discard: () => void;
}

const MODULUS_BITS = 2048;

/** Makes a key pair and writes the private JWK where only this user can read it. It goes when the process ends. */
export async function makeClientKey(): Promise<ClientKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  const keyId = randomUUID();
  const folder = await mkdtemp(join(tmpdir(), 'dekning-sandbox-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const privateFile = join(folder, 'private-key.jwk.json');
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' };
  await writeFile(privateFile, `${JSON.stringify(jwk, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return {
    publicKey,
    ownId: keyId,
    keyId,
    privateFile,
    discard: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/** Reads a public or private RSA key, as JWK or PEM. Throws a UsageError when the file holds none. */
export async function readClientKey(path: string): Promise<ClientKey> {
  const content = await readFile(path, 'utf8').catch(({ code = '' }: NodeJS.ErrnoException) => {
    throw new UsageError({ text: 'key-file-unreadable', path, code });
  });
  const jwk = jwkIn(content);
  const publicKey = keyFrom(createPublicKey, content, jwk);
  if (publicKey?.asymmetricKeyType !== 'rsa') throw noKey(path);
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < MODULUS_BITS) throw new UsageError({ text: 'key-too-short', path, bits, least: MODULUS_BITS });
  const isPrivate = keyFrom(createPrivateKey, content, jwk) !== undefined;
  return {
    publicKey,
    ownId: jwk?.kid,
    keyId: jwk?.kid ?? (await calculateJwkThumbprint(publicKey)),
    privateFile: isPrivate ? resolve(path) : undefined,
    discard: () => undefined,
  };
}

const noKey = (path: string): UsageError => new UsageError({ text: 'no-rsa-key', path });

const jwkSchema = z.looseObject({ kty: z.string(), kid: z.string().min(1).optional() });

function jwkIn(content: string): z.infer<typeof jwkSchema> | undefined {
  try {
    return jwkSchema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

type Maker = typeof createPublicKey | typeof createPrivateKey;

/** Undefined when the text is no such key: Node.js says so with errors of many kinds. */
function keyFrom(make: Maker, content: string, jwk: z.infer<typeof jwkSchema> | undefined): KeyObject | undefined {
  try {
    return jwk ? make({ key: jwk, format: 'jwk' }) : make(content);
  } catch {
    return undefined;
  }
}
