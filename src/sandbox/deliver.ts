import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outgoing } from './faults/outgoing.js';

/** The one place where answers go out. Throws an AbortError when whoever asked is gone. */
export async function deliver(response: ServerResponse, outgoing: Outgoing, signal: AbortSignal): Promise<void> {
  const { status, headers, body, cut, isReset, blanks } = outgoing;
  if (isReset) return reset(response);
  const whole = Buffer.from(body ?? '');
  const sent = cut ? whole.subarray(0, cut.bytes) : whole;
  const length = cut?.announced === 'whole' ? whole.length : sent.length;
  response.writeHead(status, { ...headers, ...(blanks === undefined && { 'content-length': length }) });
  if (blanks === undefined && !outgoing.drip && (!cut || cut.end === 'open')) {
    response.end(sent);
    return;
  }
  response.flushHeaders();
  for (const piece of blankPieces(blanks ?? 0)) await write(response, piece, signal);
  await drip(response, sent, outgoing, signal);
  if (cut?.end === 'reset') reset(response);
  else if (cut?.end === 'close') response.socket?.destroySoon();
  else response.end();
}

async function drip(
  response: ServerResponse,
  sent: Buffer,
  { drip: how }: Outgoing,
  signal: AbortSignal,
): Promise<void> {
  const size = how?.bytes ?? Math.max(1, sent.length);
  for (let at = 0; at < sent.length; at += size) {
    await write(response, sent.subarray(at, at + size), signal);
    if (how) await pause(how.milliseconds, undefined, { signal });
  }
}

async function write(response: ServerResponse, piece: Buffer, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!response.write(piece)) await once(response, 'drain', { signal });
}

const BLANKS = Buffer.alloc(1024 * 1024, ' ');

function* blankPieces(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= BLANKS.length) yield BLANKS.subarray(0, left);
}

const reset = ({ socket }: ServerResponse): void => {
  socket?.resetAndDestroy();
};
