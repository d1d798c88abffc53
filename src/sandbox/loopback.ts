import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { UsageError } from '../core/errors.js';
import { isLoopback } from '../core/loopback.js';

/** Throws a UsageError for a host that others than this machine could reach: the sandbox gives tokens to whoever asks. */
export function mustBeLoopback(host: string): void {
  // An address in brackets is of a URL, and no name to listen on.
  if (isLoopback(host) && !host.startsWith('[')) return;
  throw new UsageError({ text: 'host-not-loopback', host });
}

/** Starts listening and gives the origin, as `http://127.0.0.1:8080`. Throws a UsageError when it cannot. */
export async function listenOnLoopback(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  // Only a pipe has no address, or a text for one.
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  if (!isLoopback(address.address)) {
    server.close();
    mustBeLoopback(address.address);
  }
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${address.port}`;
}

/** What a user can mend. */
const MISTAKES: ReadonlySet<string> = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL']);

const cannotListen = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const { code = '' } = error;
  return MISTAKES.has(code) ? new UsageError({ text: 'cannot-listen', host, port: String(port), code }) : error;
};
