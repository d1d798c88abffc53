import assert from 'node:assert/strict';
import { jwtVerify } from 'jose';
import { jwt, KEYS, seconds, systemUserClaims } from './http-client.js';
import { answer, type Handler, type Received } from './http-server.js';

/** A grant as Maskinporten gets it, its signature verified. */
export interface Granted {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The grant in a request for a token. */
export async function grantIn({ body }: Received): Promise<Granted> {
  const form = new URLSearchParams(body);
  assert.deepEqual([...form.keys()], ['grant_type', 'assertion']);
  assert.equal(form.get('grant_type'), 'urn:ietf:params:oauth:grant-type:jwt-bearer');
  const { payload, protectedHeader } = await jwtVerify(form.get('assertion') ?? '', KEYS.publicKey);
  return { header: { ...protectedHeader }, claims: payload };
}

/** Maskinporten's answer with a token. */
export const tokenAnswer = (token: string, scope: string, expiresIn = 119): Record<string, unknown> => ({
  access_token: token,
  token_type: 'Bearer',
  expires_in: expiresIn,
  scope,
});

export interface Issued {
  /** Of every token, in seconds. */
  readonly expiresIn?: number;
  /** The system user that every token names. */
  readonly systemUserId?: string;
}

/**
 * Maskinporten and Altinn's exchange as one server: every grant gets a token of its own, told by a number in its
 * claims, and every exchange another.
 */
export const issuing =
  ({ expiresIn = 119, systemUserId = '704013ee-e82a-433e-83c5-a40e6e00d746' }: Issued = {}): Handler =>
  async (request, response, nth) => {
    if (request.path !== '/token') {
      return answer(response, 200, jwt({ iss: 'https://platform.tt02.altinn.no/', exp: seconds(1800), nth }));
    }
    const { claims } = await grantIn(request);
    const { authorization_details: asked } = claims;
    const details = [
      {
        type: 'urn:altinn:systemuser',
        systemuser_id: [systemUserId],
        systemuser_org: { ID: '0192:313775429' },
        system_id: '991825827_smartcloud',
      },
    ];
    const token = jwt(systemUserClaims({ nth, authorization_details: asked ? details : undefined }));
    answer(response, 200, tokenAnswer(token, String(claims['scope']), expiresIn));
  };
