/** A live source against a sandbox, in this process. */
import { join } from 'node:path';
import type { CallEvent } from '../../src/core/event.js';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';
import { type LiveChoice, openLive } from '../../src/source/live/open-live.js';
import type { Source } from '../../src/source/source.js';
import { EXAMPLE } from './cli.js';
import { inFolder } from './folders.js';
import { english } from './words.js';

export interface LiveWorld {
  /** Opens a source anew, but for what is told. */
  readonly open: (told?: Partial<LiveChoice>) => Promise<Source>;
  /** The calls so far, as `GET /path`. */
  readonly calls: string[];
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
}

export const withLive = <Result>(
  told: Partial<SandboxOptions>,
  use: (world: LiveWorld) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (folder) => {
    const sandbox = await startSandbox({ snapshot: EXAMPLE, ...told });
    const calls: string[] = [];
    const variables = sandbox.variables;
    const open: LiveWorld['open'] = (choice) =>
      openLive({
        environment: 'tt02',
        connection: {
          clientId: variables['DEKNING_CLIENT_ID'],
          privateKeyFile: variables['DEKNING_PRIVATE_KEY_FILE'],
          keyId: variables['DEKNING_KEY_ID'],
          platformUrl: variables['DEKNING_PLATFORM_URL'],
          dialogportenUrl: variables['DEKNING_DIALOGPORTEN_URL'],
          maskinportenUrl: variables['DEKNING_MASKINPORTEN_URL'],
        },
        language: 'en',
        inWords: english,
        startedAt: new Date('2026-11-23T08:00:00Z'),
        clockOffset: 0,
        tool: { name: 'dekning', version: '0.0.0' },
        cache: { folder: join(folder, 'cache'), maxAgeSeconds: 3600 },
        record: undefined,
        listen: (event) => {
          if (event.kind === 'call') calls.push(callOf(event));
        },
        ...choice,
      });
    try {
      return await use({ open, calls, folder, variables });
    } finally {
      await sandbox.close();
    }
  });

const callOf = ({ method, path }: CallEvent): string => `${method} ${path.split('?')[0]}`;
