import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as a test's server got it. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The client's port: the same for two requests that came by one connection. */
  readonly port: number | undefined;
}

/** Answers one request; `nth` counts from 1. */
export type Handler = (request: Received, response: ServerResponse, nth: number) => unknown;

export interface TestServer {
  /** Its address, without a slash at its end. */
  readonly base: string;
  /** `127.0.0.1` and its port. */
  readonly host: string;
  /** Every request that it got, in order. */
  readonly received: readonly Received[];
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a real HTTP server on loopback. A handler that fails ends the connection. */
async function startServer(handler: Handler): Promise<TestServer> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    try {
      const got = await receivedIn(request);
      received.push(got);
      await handler(got, response, received.length);
    } catch {
      response.destroy();
    }
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { base: `http://${host}`, host, received, connections: () => connections, stop };
}

/** Gives a way to start servers in the tests of a block, or of a file, which are stopped after each test. */
export function useServers(): (handler: Handler) => Promise<TestServer> {
  const started: TestServer[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  });
  return async (handler) => {
    const server = await startServer(handler);
    started.push(server);
    return server;
  };
}

/** An address on loopback where nobody listens. */
export async function nobodyThere(): Promise<string> {
  const server = await startServer(() => undefined);
  await server.stop();
  return server.base;
}

/** Answers with JSON, or with a text or bytes as they are. */
export function answer(
  response: ServerResponse,
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): void {
  const isWritten = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status, { 'Content-Type': isWritten ? 'text/plain' : 'application/json', ...headers });
  response.end(isWritten ? body : JSON.stringify(body));
}

/** Answers each request in turn, the last answer again and again. */
export const inTurn =
  (first: readonly [number, unknown?, Record<string, string>?], ...rest: readonly (typeof first)[]): Handler =>
  (_, response, nth) => {
    const [status, body, headers] = rest[Math.min(nth - 2, rest.length - 1)] ?? first;
    answer(response, status, body, headers);
  };

async function receivedIn(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    port: request.socket.remotePort,
  };
}
