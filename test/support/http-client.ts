/** What the tests of the live client layer share: a client of a server of their own, its calls, and tokens. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import type { Call } from '../../src/altinn/http/call.js';
import { createHttp, type Http, type HttpOptions } from '../../src/altinn/http/http.js';
import { UpstreamError } from '../../src/core/errors.js';
import { Secret } from '../../src/core/secret.js';
import { errorWords } from './words.js';

export const USER_AGENT = 'dekning/0.0.0-test';

/** So short that no test waits for long. */
const QUICK = { waiting: 300, firstWait: 5 };

/** A client whose every API lives at one address. */
export const httpTo = (base: string, told: Partial<HttpOptions> = {}): Http =>
  createHttp({
    bases: { platform: base, dialogporten: `${base}/dialogporten`, maskinporten: base },
    userAgent: USER_AGENT,
    ...told,
    limits: { ...QUICK, ...told.limits },
  });

/** A call that any API could get, but for what is told. */
export const call = (told: Partial<Call> = {}): Call => ({
  api: 'metadata',
  operation: 'GET something',
  method: 'GET',
  path: '/something',
  ...told,
});

/** The UpstreamError that something must end in, with a message in English. */
export async function upstream(act: Promise<unknown>): Promise<UpstreamError> {
  try {
    await act;
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    error.message = errorWords(error);
    return error;
  }
  return assert.fail('there was no UpstreamError');
}

/** Every form in which a value may end up in a log: none of them may hold what is secret. */
export function assertKeeps(value: unknown, secret: string): void {
  const forms = {
    text: String(value),
    json: JSON.stringify(value) ?? '',
    inspected: inspect(value, { depth: 10, showHidden: true }),
    plain: inspect(value, { depth: 10, showHidden: true, customInspect: false }),
    stack: value instanceof Error ? (value.stack ?? '') : '',
  };
  for (const [form, text] of Object.entries(forms)) assert.ok(!text.includes(secret), `${form} tells the secret`);
}

/** How long something took, in milliseconds, and what it gave. */
export async function timed<T>(act: Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const started = performance.now();
  const value = await act;
  return { value, milliseconds: performance.now() - started };
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with these claims. Nobody here verifies its signature. */
export const jwt = (claims: Readonly<Record<string, unknown>>): string =>
  `${part({ alg: 'RS256', kid: 'theirs' })}.${part(claims)}.${part('signature')}`;

export const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

/** The claims of a system user's token, as reference §0.4 has them, but for what is told. */
export const systemUserClaims = (told: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  iss: 'https://test.maskinporten.no/',
  exp: seconds(600),
  scope: 'altinn:accessmanagement/authorizedparties',
  consumer: { authority: 'iso6523-actorid-upis', ID: '0192:991825827' },
  authorization_details: [
    {
      type: 'urn:altinn:systemuser',
      systemuser_id: ['704013ee-e82a-433e-83c5-a40e6e00d746'],
      systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:313775429' },
      system_id: '991825827_smartcloud',
    },
  ],
  ...told,
});

/** A key pair as a vendor has it; one for all tests, for making one takes time. */
export const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const CLIENT_ID = 'a2f6e1c0-1111-4222-8333-client000001';

export const CLIENT = { clientId: new Secret(CLIENT_ID), key: { key: KEYS.privateKey, keyId: 'our-key' } };
