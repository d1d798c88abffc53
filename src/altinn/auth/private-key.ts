import { createPrivateKey, type JsonWebKeyInput, type KeyObject } from 'node:crypto';
import { open } from 'node:fs/promises';
import { UsageError } from '../../core/errors.js';
import { isSecretItself } from '../../core/secret-itself.js';
import { isObject, parsedJson } from '../decode.js';
import { mustNotBeOverheard } from './overheard.js';

/** The key that grants are signed with. A key object prints nothing of the key. */
export interface SigningKey {
  readonly key: KeyObject;
  /** The id under which the public key is registered with the client. */
  readonly keyId: string;
}

/** Permissions of group and world. */
const OTHERS = 0o077;

/** Of an RSA key that may sign RS256 (RFC 7518 §3.3). */
const FEWEST_BITS = 2048;

/**
 * Reads a private key, as JWK or PEM. Throws a UsageError that says what is wrong and what to do: a file that others
 * may read, a public key, a key of another kind than RS256 signs with (reference §0.4), no key id. Nothing of the
 * key is ever in a message.
 */
export async function readPrivateKey(path: string, keyId: string | undefined): Promise<SigningKey> {
  mustNotBeOverheard();
  if (isSecretItself(path)) throw new UsageError({ text: 'secret-for-path', setting: 'DEKNING_PRIVATE_KEY_FILE' });
  // Editors leave space in front, and a byte order mark, which counts as space here.
  const text = (await readOwnFile(path)).trim();
  const { key, kid } = text.startsWith('{') ? fromJwk(path, text) : { key: fromPem(path, text), kid: undefined };
  if (key.asymmetricKeyType !== 'rsa') {
    throw new UsageError({ text: 'key-not-rsa', path });
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < FEWEST_BITS) {
    throw new UsageError({ text: 'key-too-short', path, bits, least: FEWEST_BITS });
  }
  const id = keyId ?? kid;
  if (id) return { key, keyId: id };
  throw new UsageError({ text: 'key-without-id', path });
}

async function readOwnFile(path: string): Promise<string> {
  const file = await open(path).catch(({ code = '' }: NodeJS.ErrnoException) => {
    throw new UsageError({ text: 'key-unreadable', path, code });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UsageError({ text: 'key-no-file', path });
    if (process.platform !== 'win32' && (stats.mode & OTHERS) !== 0) {
      throw new UsageError({ text: 'key-open-to-others', path, command: `chmod 600 ${quoted(path)}` });
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);

function fromJwk(path: string, text: string): { key: KeyObject; kid: string | undefined } {
  const jwk = parsedJson(text);
  if (!isObject(jwk)) throw new UsageError({ text: 'key-no-jwk', path });
  if (jwk['keys'] !== undefined) throw new UsageError({ text: 'key-set', path });
  if (jwk['d'] === undefined) throw new UsageError({ text: 'key-public', path });
  const { kid } = jwk;
  return {
    key: made(path, { key: jwk as JsonWebKeyInput['key'], format: 'jwk' }),
    kid: typeof kid === 'string' ? kid : undefined,
  };
}

function fromPem(path: string, text: string): KeyObject {
  if (/-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(text) && !/PRIVATE KEY-----/.test(text)) {
    throw new UsageError({ text: 'key-public', path });
  }
  if (/-----BEGIN ENCRYPTED|^Proc-Type: .*ENCRYPTED/m.test(text)) {
    throw new UsageError({ text: 'key-with-passphrase', path });
  }
  return made(path, text);
}

function made(path: string, key: string | JsonWebKeyInput): KeyObject {
  try {
    return createPrivateKey(key);
  } catch {
    throw new UsageError({ text: 'no-key', path });
  }
}
