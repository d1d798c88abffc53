import type { Secret } from '../../core/secret.js';
import type { Answer } from './call.js';

const IN_ITS_PLACE = '[redacted]';

/**
 * An answer without the token that it was asked with: gateways repeat what they got, in pages for debugging and in
 * links, and an answer is kept, recorded and told of. What is no JSON by this was none before.
 */
export function withoutEcho(answer: Answer, token: Secret | undefined): Answer {
  if (!token) return answer;
  const value = token.reveal();
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, text]) => [name, text?.replaceAll(value, IN_ITS_PLACE)]),
  );
  return { ...answer, headers, bytes: bytesWithout(answer.bytes, token) };
}

/** The body of an answer without a secret: byte for byte, for a body may be in any encoding, and most repeat nothing. */
export function bytesWithout(bytes: Buffer, secret: Secret): Buffer {
  const value = secret.reveal();
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(value); at !== -1; at = bytes.indexOf(value, from)) {
    pieces.push(bytes.subarray(from, at), Buffer.from(IN_ITS_PLACE));
    from = at + Buffer.byteLength(value);
  }
  return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}
