import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EXAMPLE, EXAMPLE_CONFIG, ROOT } from '../support/cli.js';
import { rehearse } from '../support/rehearsal.js';

interface Manifest {
  readonly commands: Readonly<Record<string, { readonly pluginName?: string }>>;
}

/** How each command is tried, in as many ways as it has of asking anything. A new command must say so here. */
const TRIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  audit: [
    ['--no-cache'],
    ['--config', EXAMPLE_CONFIG, '--no-cache', '--format', 'ndjson'],
    ['--system', '310652970_lonn-og-skatt', '--no-cache', '--record', 'kept', '--verbose'],
    ['--org', '310987603', '--external-ref', '310987603', '--package', 'skattegrunnlag', '--no-cache', '--json'],
    ['--snapshot', EXAMPLE],
    ['--as-registered', '310652970_lonn-og-skatt', '--service', 'ske-innrapportering-amelding', '--no-cache'],
    ['--config', EXAMPLE_CONFIG, '--no-cache', '--verify', '--record', 'kept'],
    ['--config', EXAMPLE_CONFIG, '--no-cache', '--verify', '--resume', 'journal'],
    ['--no-cache', '--verify-sample', '3'],
    ['--snapshot', EXAMPLE, '--verify'],
  ],
  baseline: [['--no-cache', '--print', '--waiver-owner', 'me', '--service', 'ske-innrapportering-amelding']],
  'catalog:areas': [['skatt', '--no-cache']],
  'catalog:owners': [['--in-use', '--no-cache', '--json']],
  'catalog:packages': [['lønn', '--no-cache', '--verbose']],
  'catalog:services': [
    ['--unreachable', '--no-cache', '--format', 'csv'],
    ['--not-grantable', '--snapshot', EXAMPLE],
  ],
  'catalog:show': [['lonn', '--no-cache']],
  doctor: [['--verbose'], ['--system', '310652970_lonn-og-skatt-klient', '--org', '310479713', '--json']],
  explain: [
    ['ske-innrapportering-amelding', '--no-cache'],
    ['nav_sykepenger_dialog', '--party', '310479713', '--no-cache', '--json', '--verbose'],
    ['ske-innrapportering-ameldng', '--snapshot', EXAMPLE],
  ],
  // It asks the user, and no API.
  init: [['--yes', '--service', 'ske-innrapportering-amelding']],
  report: [['gone.json']],
  // It answers and does not ask; with a host that it refuses it ends by itself.
  sandbox: [['--host', '0.0.0.0']],
};

/** The commands that ask Altinn for something. */
const ASKING: ReadonlySet<string> = new Set([
  'audit',
  'baseline',
  'catalog:areas',
  'catalog:owners',
  'catalog:packages',
  'catalog:services',
  'catalog:show',
  'doctor',
  'explain',
]);

const { commands } = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as Manifest;
const own = Object.keys(commands).filter((id) => commands[id]?.pluginName === 'dekning');

const MAY_BE_SENT = /^(GET \/|POST \/maskinporten\/token$|POST \/resourceregistry\/api\/v1\/resource\/bysubjects$)/;

/** Answers everything in the same way, and notes what was asked. */
async function withRecorder(
  answer: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string },
  use: (url: string, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer(({ method, url = '' }, outgoing) => {
    asked.push(`${method} ${url.split('?')[0]}`);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await use(`http://127.0.0.1:${port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Answers that might tempt a client to write: a token for anything, a redirect that keeps the method, a refusal. */
const ANSWERS = [
  { status: 200, body: '{"access_token":"a.b.c","expires_in":100}' },
  { status: 307, headers: { location: '/elsewhere' }, body: '' },
  { status: 404, body: '{"code":"AUTH-00011"}' },
];

describe('whatever a command is given', () => {
  it('there is a try for each command', () => {
    assert.deepEqual(Object.keys(TRIES).sort(), own.sort());
  });

  for (const id of own) {
    it(`${id} sends nothing but GET, token calls and bysubjects`, async () => {
      let sent = 0;
      for (const args of TRIES[id] ?? []) {
        await rehearse({}, async ({ run, served, env }) => {
          await run([id, ...args]);
          for (const { method, path } of served) assert.match(`${method} ${path.split('?')[0]}`, MAY_BE_SENT);
          sent += served.length;
          for (const answer of ANSWERS) {
            await withRecorder(answer, async (url, asked) => {
              await run([id, ...args, ...(args.includes('--record') ? ['--force'] : [])], {
                DEKNING_PLATFORM_URL: url,
                DEKNING_DIALOGPORTEN_URL: `${url}/dialogporten`,
                DEKNING_MASKINPORTEN_URL: `${url}/maskinporten/`,
              });
              for (const one of asked) assert.match(one, MAY_BE_SENT);
              sent += asked.length;
            });
          }
          assert.ok(env['DEKNING_PLATFORM_URL']);
        });
      }
      assert.equal(sent > 0, ASKING.has(id), 'a command that asks nothing proves nothing here');
    });
  }
});
