import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importJWK } from 'jose';
import { exampleSnapshot, startSandbox } from '../../src/sandbox/sandbox.js';
import { usageError, writeFiles } from '../support/build.js';
import { EXAMPLE } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
import { BAKERY, Client, KEY_FILE, PATHS, SCOPES, SYSTEM, withFiles, withSandbox } from './support.js';

const start = (told: object) => startSandbox({ snapshot: EXAMPLE, keyFile: KEY_FILE, ...told });

describe('a sandbox', () => {
  it('finds the bundled example from wherever it runs', () => assert.equal(exampleSnapshot(), EXAMPLE));

  it('tells the variables that point a client at it', () =>
    withSandbox({}, async ({ url, variables }) => {
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
      assert.deepEqual(variables, {
        DEKNING_ENV: 'tt02',
        DEKNING_PLATFORM_URL: url,
        DEKNING_DIALOGPORTEN_URL: `${url}/dialogporten`,
        DEKNING_MASKINPORTEN_URL: `${url}/maskinporten/`,
        DEKNING_CLIENT_ID: variables['DEKNING_CLIENT_ID'],
        DEKNING_PRIVATE_KEY_FILE: KEY_FILE,
        DEKNING_KEY_ID: 'a-key-for-tests',
      });
    }));

  it('leaves the environment out when the snapshot does not tell it', () =>
    withFiles({ 'manifest.json': '{}' }, async ({ variables }) => assert.equal('DEKNING_ENV' in variables, false)));

  it('tells the systems of the snapshot', async () => {
    const sandbox = await start({});
    await sandbox.close();
    assert.deepEqual(sandbox.systems, [SYSTEM, `${SYSTEM}-klient`]);
  });

  for (const host of ['0.0.0.0', '::', '192.168.1.10', '10.0.0.1', 'example.no', '[::1]', '']) {
    it(`refuses to listen on "${host}"`, async () => {
      const { message } = await usageError(() => start({ host }));
      assert.match(message, /no loopback address/);
    });
  }

  for (const host of ['127.0.0.1', 'localhost']) {
    it(`listens on ${host}`, () =>
      withSandbox({ host }, async (client) => {
        assert.ok(client.url.startsWith(`http://${host}:`));
        await client.body('/dialogporten/api/v1/metadata/limits');
        await client.token();
      }));
  }

  it('refuses a port that is taken, a folder that is not there, and a latency below zero', async () => {
    await withSandbox({}, async ({ url }) => {
      const { message } = await usageError(() => start({ port: Number(new URL(url).port) }));
      assert.match(message, /something else listens there/);
    });
    assert.match((await usageError(() => start({ snapshot: '/nowhere' }))).message, /does not exist/);
    assert.match((await usageError(() => start({ latency: -1 }))).message, /latency/);
  });

  it('adds the latency that it was told to every answer', () =>
    withSandbox({ latency: 40 }, async (client) => {
      const started = performance.now();
      await client.ask('/unknown');
      assert.ok(performance.now() - started >= 39);
    }));

  it('ends open connections when it is closed', async () => {
    const sandbox = await start({});
    await (await fetch(`${sandbox.url}/dialogporten/api/v1/metadata/limits`)).json();
    await sandbox.close();
    await assert.rejects(fetch(sandbox.url));
  });
});

describe('the key of a sandbox', () => {
  const grantWith = async (client: Client, jwk: object, kid: string) =>
    client.grant({ key: await importJWK(jwk, 'RS256'), header: { kid } });

  it('is made when none is given, for this user only, and goes when it is closed', async () => {
    const sandbox = await startSandbox({ snapshot: EXAMPLE });
    const file = sandbox.variables['DEKNING_PRIVATE_KEY_FILE'] ?? '';
    try {
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
      const jwk = JSON.parse(await readFile(file, 'utf8'));
      assert.equal(jwk.kid, sandbox.variables['DEKNING_KEY_ID']);
      const client = new Client(sandbox);
      assert.equal((await grantWith(client, jwk, jwk.kid)).status, 200);
      assert.equal((await client.grant()).status, 400);
    } finally {
      await sandbox.close();
    }
    assert.equal(existsSync(dirname(file)), false);
  });

  it('does not stay behind when the port is taken', () =>
    withSandbox({}, async ({ url }) => {
      const before = process.listenerCount('exit');
      await usageError(() => startSandbox({ snapshot: EXAMPLE, port: Number(new URL(url).port) }));
      assert.equal(process.listenerCount('exit'), before);
    }));

  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const forms: Readonly<
    Record<string, { readonly text: string | Buffer; readonly isPrivate: boolean; readonly kid?: string }>
  > = {
    'a private JWK': { text: JSON.stringify({ ...jwk, kid: 'own' }), isPrivate: true, kid: 'own' },
    'a private JWK without kid': { text: JSON.stringify(jwk), isPrivate: true },
    'a public JWK': {
      text: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'own' }),
      isPrivate: false,
      kid: 'own',
    },
    'a private PEM (PKCS 8)': { text: pkcs8, isPrivate: true },
    'a private PEM (PKCS 1)': { text: privateKey.export({ type: 'pkcs1', format: 'pem' }), isPrivate: true },
    'a public PEM': { text: publicKey.export({ type: 'spki', format: 'pem' }), isPrivate: false },
  };
  for (const [form, { text, isPrivate, kid }] of Object.entries(forms)) {
    it(`can be ${form}`, () =>
      inFolder(async (folder) => {
        await writeFiles(folder, { key: text.toString() });
        const keyFile = join(folder, 'key');
        await withSandbox({ keyFile }, async (client) => {
          assert.equal(client.variables['DEKNING_PRIVATE_KEY_FILE'], isPrivate ? keyFile : undefined);
          const keyId = client.variables['DEKNING_KEY_ID'] ?? '';
          assert.equal((await grantWith(client, jwk, keyId)).status, 200);
          assert.equal((await grantWith(client, jwk, 'registered-elsewhere')).status, kid === undefined ? 200 : 400);
        });
        assert.ok(existsSync(keyFile), 'a key that was given stays');
      }));
  }

  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  for (const [what, text, why] of [
    ['nonsense', 'nonsense', /no RSA key/],
    ['a JWK of another kind', JSON.stringify({ kty: 'oct', k: 'AAAA' }), /no RSA key/],
    ['a key on a curve', curve.export({ type: 'spki', format: 'pem' }), /no RSA key/],
    [
      'a key with a passphrase',
      privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
      /no RSA key/,
    ],
    ['a key that is too short', short.export({ type: 'spki', format: 'pem' }), /needs 2048/],
  ] as const) {
    it(`cannot be ${what}`, () =>
      inFolder(async (folder) => {
        await writeFiles(folder, { key: text.toString() });
        assert.match((await usageError(() => start({ keyFile: join(folder, 'key') }))).message, why);
      }));
  }

  it('cannot be a file that is not there', async () => {
    assert.match((await usageError(() => start({ keyFile: '/nowhere/key' }))).message, /there is no such file/);
  });
});

describe('what a sandbox answers and tells', () => {
  it('is 404 without a body for a path that is not in the reference', () =>
    withSandbox({}, async (client) => {
      for (const path of [
        '/',
        '/maskinporten',
        '/accessmanagement/api/v1/meta/accesspackages/search',
        '/resourceregistry/api/v1/resource/x/policy',
        '/resourceregistry/api/v1/resource/%E0%A4%A',
        '/authentication/api/v1/systemregister',
        '/authentication/api/v1/systemuser/vendor/bysystem/',
        '/accessmanagement/api/v2/enduser/authorizedparties',
        '/resourceregistry/api/v1/resource/*/x',
        '/constructor',
      ]) {
        const response = await client.ask(path);
        assert.deepEqual([response.status, await response.text()], [404, ''], path);
      }
    }));

  it('is 405 without a body for another method', () =>
    withSandbox({}, async (client) => {
      for (const [method, path] of [
        ['GET', '/maskinporten/token'],
        ['POST', PATHS.resources],
        ['DELETE', `${PATHS.register}/${SYSTEM}`],
        ['PUT', PATHS.bySubjects],
        ['POST', PATHS.parties],
      ] as const) {
        const response = await client.ask(path, { method });
        assert.deepEqual([response.status, await response.text()], [405, ''], `${method} ${path}`);
      }
    }));

  it('is told request by request, and never with a token or a grant', () =>
    withSandbox({}, async (client) => {
      const token = await client.userToken(BAKERY.owner);
      const exchanged = await client.exchanged(token);
      await client.body(`${PATHS.parties}?includeRoles=true`, { token: exchanged });
      await client.ask(`/unknown?access_token=${token}`);
      assert.deepEqual(
        client.served.map(({ milliseconds: _, faults: __, ...rest }) => rest),
        [
          { method: 'POST', path: '/maskinporten/token', status: 200, hadToken: false, operation: 'POST token' },
          { method: 'GET', path: PATHS.exchange, status: 200, hadToken: true, operation: 'GET exchange/maskinporten' },
          {
            method: 'GET',
            path: `${PATHS.parties}?includeRoles=true`,
            status: 200,
            hadToken: true,
            operation: 'GET enduser/authorizedparties',
          },
          { method: 'GET', path: '/unknown?access_token=[token]', status: 404, hadToken: false, operation: undefined },
        ],
      );
      assert.doesNotMatch(JSON.stringify(client.served), /eyJ/);
    }));

  it('does not need a token where the real services do not, and ignores one that is sent', () =>
    withSandbox({}, async (client) => {
      await client.body(PATHS.resources, { token: 'nonsense' });
      await client.body(PATHS.packages, { token: await client.vendorToken(SCOPES.register) });
    }));
});
