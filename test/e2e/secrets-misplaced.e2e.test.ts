import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createMarks } from '../support/canary/marks.js';
import { leaksOf } from '../support/canary/scan.js';
import { dekning } from '../support/cli.js';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const JWK = JSON.stringify(privateKey.export({ format: 'jwk' }));
const TOKEN = ['header', 'claims', 'signature']
  .map((part) => Buffer.from(`{"${part}":"${randomBytes(30).toString('hex')}"}`).toString('base64url'))
  .join('.');

const SECRETS: Readonly<Record<string, string>> = {
  'a PEM': PEM,
  'a PEM in base64': Buffer.from(PEM).toString('base64'),
  'a JWK': JWK,
  'a JWK in base64': Buffer.from(JWK).toString('base64'),
  'a token': TOKEN,
};

/** Nothing is asked: there is nobody on this port. */
const NOWHERE = {
  DEKNING_PLATFORM_URL: 'http://127.0.0.1:9',
  DEKNING_DIALOGPORTEN_URL: 'http://127.0.0.1:9',
  DEKNING_MASKINPORTEN_URL: 'http://127.0.0.1:9/',
};

describe('a key or a token that stands where something else should', () => {
  for (const [name, secret] of Object.entries(SECRETS)) {
    it(`is not repeated, and it is said what to do: ${name} in place of a path`, async () => {
      const marks = createMarks();
      for (const line of secret.split('\n')) marks.add(name, line);
      const ways = [{ DEKNING_TOKEN_FILE: secret }, { DEKNING_CLIENT_ID: 'a', DEKNING_PRIVATE_KEY_FILE: secret }];
      for (const env of ways) {
        for (const [args, code] of [[['audit'], 2] as const, [['doctor', '--json'], 1] as const]) {
          const run = await dekning(args, { env: { ...NOWHERE, ...env } });
          assert.equal(run.code, code, run.stderr);
          assert.match(run.stdout + run.stderr, /holds the key or the token itself[\s\S]*Write it to a file/);
          assert.deepEqual(leaksOf(marks, 'the output', run.stdout + run.stderr), []);
        }
      }
    });
  }

  it('is not repeated by a mistake either', async () => {
    const marks = createMarks();
    marks.add('the token', TOKEN);
    const runs = await Promise.all([
      dekning([TOKEN]),
      dekning(['audit', '--output', `json=/nowhere/${TOKEN}`]),
      dekning(['audit'], { env: { DEKNING_ENV: TOKEN } }),
      dekning(['audit'], { env: { DEKNING_NOW: TOKEN } }),
    ]);
    for (const { code, stdout, stderr } of runs) {
      assert.deepEqual([code, leaksOf(marks, 'the output', stdout + stderr)], [2, []]);
      assert.match(stderr, /\[token\]/);
    }
  });
});
