import type { Secret } from '../../core/secret.js';
import type { Answer } from './call.js';

const IN_ITS_PLACE = '[redacted]';

/**
 * An answer without the token that it was asked with: gateways repeat what they got, in pages for debugging and in
 * links, as it is or in base64, and an answer is kept, recorded and told of. What is no JSON by this was none before.
 */
export function withoutEcho(answer: Answer, token: Secret | undefined): Answer {
  if (!token) return answer;
  const forms = formsOf(token.reveal());
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, text]) => [
      name,
      forms.reduce((rest, form) => rest?.replaceAll(form, IN_ITS_PLACE), text),
    ]),
  );
  return { ...answer, headers, bytes: bytesWithout(answer.bytes, token) };
}

/** The body of an answer without a secret: byte for byte, for a body may be in any encoding, and most repeat nothing. */
export const bytesWithout = (bytes: Buffer, secret: Secret): Buffer => formsOf(secret.reveal()).reduce(without, bytes);

function without(bytes: Buffer, form: string): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, from)) {
    pieces.push(bytes.subarray(from, at), Buffer.from(IN_ITS_PLACE));
    from = at + Buffer.byteLength(form);
  }
  return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}

/** Shorter than this a piece may stand in a body by chance. */
const LEAST = 20;

/**
 * A secret as it is, in base64 of either alphabet, and the parts of a token that was taken apart, but for the first: other
 * tokens begin alike, among them the one that an exchange answers with.
 */
function formsOf(value: string): readonly string[] {
  const encoded = (['base64', 'base64url'] as const).flatMap((form) =>
    [0, 1, 2].map((before) => encodedWithin(value, form, before)),
  );
  const further = [...encoded, ...value.split('.').slice(1)].filter((form) => form.length >= LEAST);
  return [...new Set([value, ...further])];
}

/** What of an encoding is the same whatever stands before and after: three bytes share four characters. */
const encodedWithin = (value: string, form: 'base64' | 'base64url', before: number): string =>
  Buffer.from(`${'x'.repeat(before)}${value}`)
    .toString(form)
    .replace(/=+$/, '')
    .slice(before === 0 ? 0 : before + 1, -1);
