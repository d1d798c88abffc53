import { decodeJwt } from 'jose';
import type { Marks } from './marks.js';

/** Marks a token: as it is, each of its parts, and its id, which stands in nothing else. */
export function markToken(marks: Marks, secret: string, token: string): void {
  marks.add(secret, token);
  for (const part of token.split('.')) marks.add(`part of ${secret}`, part);
  const { jti } = decodeJwt(token);
  if (jti) marks.add(`id of ${secret}`, jti);
}
