import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Marks } from './marks.js';

/** A key as the sandbox writes it, as JWK. */
interface PrivateJwk extends Record<string, string> {
  readonly d: string;
}

/** What is secret of an RSA key (RFC 7518 §6.3.2). */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const;

/** Marks a private key: its parts as a JWK has them, and its body as PEM, in both of the usual structures. */
export async function markKey(marks: Marks, path: string): Promise<void> {
  const jwk = JSON.parse(await readFile(path, 'utf8')) as PrivateJwk;
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  for (const part of PRIVATE_PARTS) marks.add(`${part} of the private key`, jwk[part] ?? '');
  for (const type of ['pkcs1', 'pkcs8'] as const) {
    const [, ...lines] = key.export({ type, format: 'pem' }).toString().trim().split('\n');
    for (const line of lines.slice(0, -1)) marks.add(`the private key as ${type}`, line);
  }
}
