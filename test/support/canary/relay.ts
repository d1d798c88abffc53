/** A server in front of a sandbox that learns every secret that passes it, and plays faults. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from 'jose';
import type { CanaryFault } from './faults.js';
import { markKey } from './key-marks.js';
import type { Marks } from './marks.js';
import { markToken } from './token-marks.js';

export interface Relay {
  /** What the environment of the client must hold: the addresses are the relay's, and the client's id is marked. */
  readonly env: Readonly<Record<string, string>>;
  readonly seen: () => Seen;
}

/** How many requests came, and how many of them with a token. */
export interface Seen {
  readonly requests: number;
  readonly withToken: number;
}

type Env = Readonly<Record<string, string>>;

interface Relaying {
  readonly marks: Marks;
  readonly fault: CanaryFault;
  /** Told of each request while it waits for its answer. */
  readonly listen?: (seen: Seen) => void;
}

/** The sandbox's variables, a relay to it, and marks for key, client id, grants and tokens. */
export async function withRelay<Result>(
  env: Env,
  { marks, fault, listen }: Relaying,
  use: (relay: Relay) => Promise<Result>,
): Promise<Result> {
  const keyFile = env['DEKNING_PRIVATE_KEY_FILE'] ?? '';
  await markKey(marks, keyFile);
  const clientId = `client-${randomBytes(24).toString('base64url')}`;
  marks.add('the client id', clientId);
  const key = await importJWK(JSON.parse(await readFile(keyFile, 'utf8')), 'RS256');
  const target = env['DEKNING_PLATFORM_URL'] ?? '';
  const seen = { requests: 0, withToken: 0 };

  /** A grant is for one audience and of one client; to the sandbox it must be its own. */
  const regranted = async (assertion: string): Promise<string> =>
    new SignJWT({
      ...decodeJwt(assertion),
      aud: env['DEKNING_MASKINPORTEN_URL'] ?? '',
      iss: env['DEKNING_CLIENT_ID'] ?? '',
    })
      .setProtectedHeader({ alg: 'RS256', ...decodeProtectedHeader(assertion) })
      .sign(key);

  const grantIn = (body: string): URLSearchParams | undefined => {
    const form = new URLSearchParams(body);
    const assertion = form.get('assertion');
    if (!assertion) return undefined;
    markToken(marks, 'a grant', assertion);
    return form;
  };

  const answered = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '', headers } = incoming;
    seen.requests += 1;
    if (headers.authorization) seen.withToken += 1;
    listen?.(seen);
    const token = headers.authorization?.replace(/^Bearer /, '');
    if (token) markToken(marks, 'a token', token);
    const received = await text(incoming);
    const form = url.endsWith('/token') ? grantIn(received) : undefined;
    if (fault.play({ path: url, headers, token, assertion: form?.get('assertion') ?? undefined, clientId }, outgoing))
      return;
    form?.set('assertion', await regranted(form.get('assertion') ?? ''));
    const { authorization = '', accept = '*/*', 'content-type': type = '' } = headers;
    const answer = await fetch(`${target}${url}`, {
      method,
      headers: { accept, ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
      ...(method === 'POST' && { body: String(form ?? received) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    for (const [found] of body.toString('latin1').matchAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g))
      markToken(marks, 'a token', found);
    outgoing.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    fault.spoil(outgoing, body, url);
  };

  const server = createServer((incoming, outgoing) => {
    answered(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await use({
      env: {
        ...env,
        DEKNING_CLIENT_ID: clientId,
        DEKNING_PLATFORM_URL: url,
        DEKNING_DIALOGPORTEN_URL: `${url}/dialogporten`,
        DEKNING_MASKINPORTEN_URL: `${url}/maskinporten/`,
      },
      seen: () => seen,
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
