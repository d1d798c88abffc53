import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPrivateKey, type SigningKey } from '../../../src/altinn/auth/private-key.js';
import { usageError } from '../../support/build.js';
import { inFolder } from '../../support/folders.js';
import { assertKeeps, KEYS } from '../../support/http-client.js';

const JWK = KEYS.privateKey.export({ format: 'jwk' });
const PKCS8 = KEYS.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const PKCS1 = KEYS.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString();

/** A stretch of a key that stands in no message. */
const stretch = (text: string): string => text.replace(/^-----.*-----\n/, '').slice(100, 124);

interface KeyFile {
  readonly mode?: number;
  readonly keyId?: string;
  readonly name?: string;
}

const withFile = <T>(text: string, { mode = 0o600, name = 'key' }: KeyFile, use: (path: string) => Promise<T>) =>
  inFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, text);
    await chmod(path, mode);
    return use(path);
  });

const read = (text: string, told: KeyFile = {}): Promise<SigningKey> =>
  withFile(text, told, (path) => readPrivateKey(path, told.keyId));

const refusal = (text: string, told: KeyFile = {}) =>
  withFile(text, told, (path) => usageError(() => readPrivateKey(path, told.keyId)));

const assertIsOurs = (key: KeyObject): void => {
  assert.equal(key.type, 'private');
  assert.ok(createPublicKey(key).equals(KEYS.publicKey));
};

describe('a private key', () => {
  it('is read as JWK, with the id that it tells', async () => {
    const { key, keyId } = await read(JSON.stringify({ ...JWK, kid: 'registered', alg: 'RS256', use: 'sig' }));
    assertIsOurs(key);
    assert.equal(keyId, 'registered');
  });

  it('has the id that is set, over the one that it tells', async () => {
    const { keyId } = await read(JSON.stringify({ ...JWK, kid: 'in file' }), { keyId: 'set' });
    assert.equal(keyId, 'set');
  });

  it('is read as PEM, PKCS8 and PKCS1, with the id that is set', async () => {
    for (const pem of [PKCS8, PKCS1, PKCS8.replaceAll('\n', '\r\n')]) {
      const { key, keyId } = await read(pem, { keyId: 'set' });
      assertIsOurs(key);
      assert.equal(keyId, 'set');
    }
  });

  it('may have space and a byte order mark in front, as editors leave them', async () => {
    assertIsOurs((await read(`\n ${JSON.stringify(JWK)}\n`, { keyId: 'set' })).key);
    assertIsOurs((await read(`\uFEFF${JSON.stringify(JWK)}`, { keyId: 'set' })).key);
    assertIsOurs((await read(`\uFEFF${PKCS8}`, { keyId: 'set' })).key);
  });

  it('prints nothing of the key', async () => {
    const signing = await read(JSON.stringify({ ...JWK, kid: 'k' }));
    assertKeeps(signing, String(JWK.d));
    assertKeeps(signing, stretch(PKCS8));
  });
});

describe('the file of a private key', () => {
  it('must be there', async () => {
    const { message, advice } = await inFolder((folder) =>
      usageError(() => readPrivateKey(join(folder, 'nothing'), 'k')),
    );
    assert.match(message, /^The private key .*nothing cannot be read: there is no such file\.$/);
    assert.deepEqual(advice, ['DEKNING_PRIVATE_KEY_FILE must name the file that holds it.']);
  });

  it('must be no folder', async () => {
    const { message } = await inFolder(async (folder) => {
      await mkdir(join(folder, 'keys'), { mode: 0o700 });
      return usageError(() => readPrivateKey(join(folder, 'keys'), 'k'));
    });
    assert.match(message, /^The private key .*keys is no file\.$/);
  });

  // Windows has no such permissions.
  for (const mode of process.platform === 'win32' ? [] : [0o640, 0o604, 0o620, 0o601, 0o644, 0o660, 0o777]) {
    it(`must be for its owner alone, not ${mode.toString(8)}: the command that mends it is told`, async () => {
      const { message, advice } = await refusal(PKCS8, { mode, keyId: 'k' });
      assert.match(message, /^The private key .*\/key can be read by others, so it is not used\.$/);
      assert.equal(advice.length, 1);
      assert.match(String(advice[0]), /^Run "chmod 600 \/.*\/key" so that only you can\.$/);
    });
  }

  it('is quoted in that command where a shell would take it apart', async () => {
    const { advice } = await refusal(PKCS8, { mode: 0o644, name: "my 'key'; rm" });
    assert.match(String(advice[0]), /chmod 600 '\/.*\/my '\\''key'\\''; rm'" so/);
  });

  it('may be read-only', async () => {
    assertIsOurs((await read(PKCS8, { mode: 0o400, keyId: 'k' })).key);
  });
});

describe('what is no private key for Maskinporten is refused:', () => {
  const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const SHORT = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const cipher = { format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2' } as const;
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...PUBLIC_JWK } = JWK;

  const cases: Readonly<Record<string, { readonly text: string; readonly message: RegExp }>> = {
    'a public JWK': { text: JSON.stringify(PUBLIC_JWK), message: /holds a public key\. The private one is needed\.$/ },
    'a public PEM': {
      text: KEYS.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      message: /holds a public key\. The private one is needed\.$/,
    },
    'a public PEM, PKCS1': {
      text: KEYS.publicKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
      message: /holds a public key\. The private one is needed\.$/,
    },
    'a set of keys': {
      text: JSON.stringify({ keys: [{ ...JWK, kid: 'k' }] }),
      message: /holds a set of keys\. Give a file with the one JWK\.$/,
    },
    'an EC key in PEM': {
      text: EC.export({ format: 'pem', type: 'pkcs8' }).toString(),
      message: /is no RSA key, and Maskinporten's grants are signed with RS256\.$/,
    },
    'an EC key in JWK': { text: JSON.stringify(EC.export({ format: 'jwk' })), message: /is no RSA key/ },
    'an RSA key that is too short to sign RS256': {
      text: SHORT.export({ format: 'pem', type: 'pkcs8' }).toString(),
      message: /has 1024 bits, and RS256 needs 2048 or more\.$/,
    },
    'an encrypted PEM, PKCS8': {
      text: KEYS.privateKey.export({ ...cipher, type: 'pkcs8' }).toString(),
      message: /is protected by a passphrase, which this tool cannot ask for\.$/,
    },
    'an encrypted PEM, PKCS1': {
      text: KEYS.privateKey.export({ ...cipher, type: 'pkcs1' }).toString(),
      message: /is protected by a passphrase/,
    },
    'JSON that is cut short': { text: JSON.stringify(JWK).slice(0, -20), message: /is no valid JSON, so no JWK\.$/ },
    'a JWK with a broken key': {
      text: JSON.stringify({ ...JWK, n: 1 }),
      message: /holds no private key that can be read/,
    },
    'a PEM that is cut short': { text: PKCS8.slice(0, 400), message: /holds no private key that can be read/ },
    'something else': { text: 'hunter2 hunter2', message: /holds no private key that can be read: a JWK or a PEM/ },
    nothing: { text: '', message: /holds no private key that can be read/ },
  };
  for (const [name, { text, message: expected }] of Object.entries(cases)) {
    it(`${name}, with nothing of it in the message`, async () => {
      const told = await refusal(text, { keyId: 'k' });
      assert.match(told.message, expected);
      if (text.length > 200) assertKeeps(told, stretch(text));
      assertKeeps(told, 'hunter2');
    });
  }

  it('one without a key id, with what to set', async () => {
    for (const text of [
      PKCS8,
      JSON.stringify(JWK),
      JSON.stringify({ ...JWK, kid: 42 }),
      JSON.stringify({ ...JWK, kid: '' }),
    ]) {
      const { message, advice } = await refusal(text);
      assert.match(message, /^The key in .* has no key id\.$/);
      assert.match(String(advice[0]), /^Set DEKNING_KEY_ID to the kid/);
    }
  });
});
