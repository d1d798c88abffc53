import { createPrivateKey, type JsonWebKeyInput, type KeyObject } from 'node:crypto';
import { open } from 'node:fs/promises';
import { UsageError } from '../../core/errors.js';
import { isObject, parsedJson } from '../decode.js';

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
  // Editors leave space in front, and a byte order mark, which counts as space here.
  const text = (await readOwnFile(path)).trim();
  const { key, kid } = text.startsWith('{') ? fromJwk(path, text) : { key: fromPem(path, text), kid: undefined };
  if (key.asymmetricKeyType !== 'rsa') {
    throw new UsageError(`The key in ${path} is no RSA key, and Maskinporten's grants are signed with RS256.`);
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < FEWEST_BITS) {
    throw new UsageError(`The key in ${path} has ${bits} bits, and RS256 needs ${FEWEST_BITS} or more.`);
  }
  const id = keyId ?? kid;
  if (id) return { key, keyId: id };
  throw new UsageError(`The key in ${path} has no key id.`, [
    'Set DEKNING_KEY_ID to the kid under which the public key is registered with the Maskinporten client.',
  ]);
}

async function readOwnFile(path: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.code;
    throw new UsageError(`The private key ${path} cannot be read: ${reason}.`, [
      'DEKNING_PRIVATE_KEY_FILE must name the file that holds it.',
    ]);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UsageError(`The private key ${path} is no file.`);
    if (process.platform !== 'win32' && (stats.mode & OTHERS) !== 0) {
      throw new UsageError(`The private key ${path} can be read by others, so it is not used.`, [
        `Run "chmod 600 ${quoted(path)}" so that only you can.`,
      ]);
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);

function fromJwk(path: string, text: string): { key: KeyObject; kid: string | undefined } {
  const jwk = parsedJson(text);
  if (!isObject(jwk)) throw new UsageError(`The private key ${path} is no valid JSON, so no JWK.`);
  if (jwk['keys'] !== undefined) throw new UsageError(`${path} holds a set of keys. Give a file with the one JWK.`);
  if (jwk['d'] === undefined) throw new UsageError(`${path} holds a public key. The private one is needed.`);
  const { kid } = jwk;
  return {
    key: made(path, { key: jwk as JsonWebKeyInput['key'], format: 'jwk' }),
    kid: typeof kid === 'string' ? kid : undefined,
  };
}

function fromPem(path: string, text: string): KeyObject {
  if (/-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(text) && !/PRIVATE KEY-----/.test(text)) {
    throw new UsageError(`${path} holds a public key. The private one is needed.`);
  }
  if (/-----BEGIN ENCRYPTED|^Proc-Type: .*ENCRYPTED/m.test(text)) {
    throw new UsageError(`The private key ${path} is protected by a passphrase, which this tool cannot ask for.`);
  }
  return made(path, text);
}

function made(path: string, key: string | JsonWebKeyInput): KeyObject {
  try {
    return createPrivateKey(key);
  } catch {
    throw new UsageError(`${path} holds no private key that can be read: a JWK or a PEM is expected.`);
  }
}
