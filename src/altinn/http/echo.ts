import type { Secret } from '../../core/secret.js';
import type { Answer } from './call.js';

const IN_ITS_PLACE = '[redacted]';

/**
 * An answer without the token that it was asked with: gateways repeat what they got, in pages for debugging and in
 * links, and an answer is kept, recorded and told of. What is no JSON by this was none before.
 */
export function withoutEcho(answer: Answer, token: Secret | undefined): Answer {
  const value = token?.reveal();
  if (!value) return answer;
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, text]) => [name, text?.replaceAll(value, IN_ITS_PLACE)]),
  );
  return { ...answer, headers, bytes: cleared(answer.bytes, value) };
}

/** Byte for byte, for a body may be in any encoding, and most bodies repeat nothing. */
function cleared(bytes: Buffer, value: string): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(value); at !== -1; at = bytes.indexOf(value, from)) {
    pieces.push(bytes.subarray(from, at), Buffer.from(IN_ITS_PLACE));
    from = at + Buffer.byteLength(value);
  }
  return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}
