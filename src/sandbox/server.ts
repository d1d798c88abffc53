import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { deliver } from './deliver.js';
import type { Faults, GivenFault } from './faults/faults.js';
import { operationOf } from './operation.js';
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
  /** As problems name it; undefined for what is not served. */
  readonly operation: string | undefined;
  /** What the answer was befallen by; `status` may never have gone out. */
  readonly faults: readonly GivenFault[];
}

interface ServeOptions {
  readonly world: World;
  readonly faults: Faults;
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
  const { world, faults, latency, listen } = options;
  const { method = '', url = '', headers } = request;
  const started = performance.now();
  const operation = operationOf(method, url, headers.authorization);
  const store = faults.store(operation);
  const incoming = { method, target: url, headers, readBody: () => bodyOf(request) };
  const answer = await respond(incoming, store.world(world));
  request.resume();
  const { outgoing, given } = store.outgoing(answer, world.now);
  const left = new AbortController();
  response.once('close', () => left.abort());
  const held = latency + (outgoing.delay ?? 0);
  if (held > 0) await pause(held, undefined, left).catch(() => undefined);
  // Told before it is sent: who has the answer can count on it being told.
  listen({
    method,
    path: url.replaceAll(JWT, '[token]'),
    status: outgoing.status,
    milliseconds: Math.round(performance.now() - started),
    hadToken: headers.authorization !== undefined,
    operation: operation?.name.replaceAll(JWT, '[token]'),
    faults: given,
  });
  if (left.signal.aborted) return;
  await deliver(response, outgoing, left.signal).catch((error: unknown) => {
    if (!left.signal.aborted) throw error;
  });
}

/** Tokens do not belong in a path, but one that is put there must not be told on. */
const JWT = /eyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g;

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
