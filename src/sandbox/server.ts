import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './answer.js';
import { respond } from './respond.js';
import type { World } from './world.js';

/** What was served, without anything that is secret. */
export interface ServedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly hadToken: boolean;
}

interface ServeOptions {
  readonly world: World;
  /** Milliseconds that every answer is held back. */
  readonly latency: number;
  readonly listen: (served: ServedRequest) => void;
}

const MAX_BODY = 1024 * 1024;
const KEEP_ALIVE_MS = 60_000;

/** A server that answers nothing yet. */
export function silentServer(): Server {
  const server = createServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/** From now on the server answers as the world has it. */
export function serve(server: Server, options: ServeOptions): void {
  server.on('request', (request, response) => {
    exchange(request, response, options).catch((error: unknown) => {
      response.destroy();
      // Unless the client broke off, it is a fault of the sandbox, and must not go unseen.
      if (!request.errored) process.emitWarning(error instanceof Error ? error : String(error));
    });
  });
}

async function exchange(request: IncomingMessage, response: ServerResponse, options: ServeOptions): Promise<void> {
  const { world, latency, listen } = options;
  const { method = '', url = '', headers } = request;
  const started = performance.now();
  const answer = await respond({ method, target: url, headers, readBody: () => bodyOf(request) }, world);
  request.resume();
  if (latency > 0) await pause(latency);
  // Told before it is sent: who has the answer can count on it being told.
  listen({
    method,
    path: url.replaceAll(JWT, '[token]'),
    status: answer.status,
    milliseconds: Math.round(performance.now() - started),
    hadToken: headers.authorization !== undefined,
  });
  send(response, answer);
}

/** Tokens do not belong in a path, but one that is put there must not be told on. */
const JWT = /eyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g;

/** The one place where answers go out. */
function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body === undefined ? 0 : Buffer.byteLength(body) });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > MAX_BODY) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
