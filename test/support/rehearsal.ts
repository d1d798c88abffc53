/** The built binary against a sandbox: real HTTP from the grant to the last answer. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AuditJson } from '../../src/report/json/schema.js';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';
import type { ServedRequest } from '../../src/sandbox/server.js';
import { dekning, EXAMPLE, type Run } from './cli.js';
import { inFolder } from './folders.js';

export interface Rehearsal {
  /** What the sandbox printed to be pasted, and where this rehearsal keeps its catalogue. */
  readonly env: Readonly<Record<string, string>>;
  readonly served: ServedRequest[];
  /** An empty folder of this rehearsal. */
  readonly folder: string;
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Run>;
  readonly audit: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<Run & { readonly result: AuditJson }>;
}

/** Starts a sandbox on the bundled example, but for what is told. */
export const rehearse = <Result>(
  told: Partial<SandboxOptions>,
  use: (rehearsal: Rehearsal) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (folder) => {
    const served: ServedRequest[] = [];
    const sandbox = await startSandbox({ snapshot: EXAMPLE, listen: (one) => served.push(one), ...told });
    const env = { ...sandbox.variables, XDG_CACHE_HOME: join(folder, '.cache') };
    const run: Rehearsal['run'] = (args, more = {}) => dekning(args, { cwd: folder, env: { ...env, ...more } });
    try {
      return await use({
        env,
        served,
        folder,
        run,
        audit: async (args, more) => {
          const ran = await run(['audit', '--json', ...args], more);
          if (ran.stdout === '') throw new Error(`nothing was printed: ${ran.stderr}`);
          return { ...ran, result: JSON.parse(ran.stdout) as AuditJson };
        },
      });
    } finally {
      await sandbox.close();
    }
  });

/** What stands in for an answer, where anything does. */
export type Fault = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** A server in front of the sandbox's platform that passes on what no fault takes. */
export async function withFaults<Result>(
  { env }: Pick<Rehearsal, 'env'>,
  fault: Fault,
  use: (env: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  const target = new URL(env['DEKNING_PLATFORM_URL'] ?? '');
  const server = createServer((incoming, outgoing) => {
    if (fault(incoming, outgoing)) return;
    const { method, headers, url } = incoming;
    const onwards = request({ host: target.hostname, port: target.port, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onwards.on('error', () => outgoing.destroy());
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const url = `http://127.0.0.1:${port}`;
    return await use({ DEKNING_PLATFORM_URL: url, DEKNING_DIALOGPORTEN_URL: `${url}/dialogporten` });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Answers with a status and nothing else where the path matches. */
export const answering =
  (path: RegExp, status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  ({ url = '' }, outgoing) => {
    if (!path.test(url)) return false;
    outgoing.writeHead(status, { ...headers }).end();
    return true;
  };

/** A result without what may differ between a live run and a snapshot of it. */
export const comparable = (stdout: string): string =>
  stdout
    .replace(/"generatedAt":"[^"]*"/, '')
    .replace(/"source":\{[^}]*\}/, '')
    .replace(/,"retried":\{[^}]*\}/, '');
