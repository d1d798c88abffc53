import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SignJWT } from 'jose';
import type { DoctorJson } from '../../src/report/doctor/schema.js';
import { ROOT } from '../support/cli.js';
import { answer, nobodyThere, useServers } from '../support/http-server.js';
import { answering, type Fault, type Rehearsal, rehearse, withFaults } from '../support/rehearsal.js';

const AGENT = '310987603';
const CLIENT = '310479713';
const AGENT_SYSTEM = '310652970_lonn-og-skatt-klient';
const FIVE_MINUTES = 5 * 60 * 1000;

type Env = Readonly<Record<string, string>>;
type Check = DoctorJson['checks'][number];

interface Diagnosed {
  readonly code: number | null;
  readonly document: DoctorJson;
  /** Those that are wrong, by what was seen. */
  readonly wrong: readonly string[];
  readonly of: (id: Check['id'], subject?: string) => Check;
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schemas/doctor.schema.json'), 'utf8')) as object);

/** What is diagnosed, as JSON that the published schema describes. */
async function doctor(
  { run }: Pick<Rehearsal, 'run'>,
  args: readonly string[] = [],
  env: Env = {},
): Promise<Diagnosed> {
  const { code, stdout, stderr } = await run(['doctor', '--json', ...args], env);
  assert.equal(stderr, '');
  const document = JSON.parse(stdout) as DoctorJson;
  assert.ok(isValid(document), JSON.stringify(isValid.errors));
  assert.equal(document.exitCode, code);
  const { checks } = document;
  return {
    code,
    document,
    wrong: checks.filter(({ status }) => status === 'wrong').map((check) => check.code),
    of: (id, subject) => {
      const found = checks.find((check) => check.id === id && (subject === undefined || check.subject === subject));
      assert.ok(found, `${id} ${subject}`);
      return found;
    },
  };
}

/** What is left out because of another check. */
const heldUp = ({ document }: Diagnosed, by: Check['id']): readonly string[] =>
  document.checks.filter(({ heldUpBy }) => heldUpBy === by).map(({ id }) => id);

const privateKey = (): string =>
  String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));

async function keyIn(folder: string, text = privateKey(), mode = 0o600): Promise<Env> {
  const path = join(folder, 'key.pem');
  await writeFile(path, text, { mode });
  await chmod(path, mode);
  return { DEKNING_PRIVATE_KEY_FILE: path };
}

const html: Fault = ({ url = '' }, outgoing) => {
  if (url === '/') return false;
  outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Log in to the network</body></html>');
  return true;
};

/** A token of a system user, as somebody else might have got it; nobody checks its signature before it is sent. */
async function readyToken(folder: string, issuer: string, claims: object = {}): Promise<Env> {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const token = await new SignJWT({
    scope: 'altinn:accessmanagement/authorizedparties',
    authorization_details: [
      {
        type: 'urn:altinn:systemuser',
        systemuser_id: [randomUUID()],
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${AGENT}` },
        system_id: AGENT_SYSTEM,
      },
    ],
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setExpirationTime('100s')
    .sign(key);
  const path = join(folder, 'token.jwt');
  await writeFile(path, token, { mode: 0o600 });
  return { DEKNING_TOKEN_FILE: path };
}

describe('dekning doctor', () => {
  const serve = useServers();

  it('finds everything well where it is, and asks each thing once', () =>
    rehearse({}, async (rehearsal) => {
      const { code, wrong, document } = await doctor(rehearsal);
      assert.deepEqual([code, wrong, document.environment], [0, [], 'tt02']);
      const asked = rehearsal.served.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
      const tokens = asked.filter((one) => one === 'POST /maskinporten/token');
      const exchanges = asked.filter((one) => one.includes('/exchange/'));
      assert.deepEqual([tokens.length, exchanges.length], [5, 2]);
      const others = asked.filter((one) => !/\/token$|\/exchange\//.test(one));
      assert.equal(new Set(others).size, others.length);
      assert.ok(asked.length < 20, `${asked.length} requests`);
    }));

  it('shows people the same in a table, in their language', () =>
    rehearse({}, async ({ run }) => {
      for (const [language, end] of [
        ['en', 'Everything that an audit needs is well.'],
        ['nb', 'Alt som en kontroll trenger, er i orden.'],
        ['nn', 'Alt som ein kontroll treng, er i orden.'],
      ] as const) {
        const { code, stdout } = await run(['doctor', '--lang', language]);
        assert.equal(code, 0);
        assert.match(stdout, new RegExp(`^dekning doctor · tt02\n\n✔ .*\n${end}\n$`, 's'));
        for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
      }
    }));

  it('prints no token, no key and no client id', () =>
    rehearse({}, async ({ run, env }) => {
      for (const args of [['--json'], ['--verbose'], ['--org', CLIENT]]) {
        const { stdout, stderr } = await run(['doctor', ...args]);
        assert.doesNotMatch(stdout + stderr, /eyJ|PRIVATE KEY|"d":/);
        assert.doesNotMatch(stdout + stderr, new RegExp(env['DEKNING_CLIENT_ID'] ?? ''));
      }
    }));

  describe('names the cause:', () => {
    it('no key, and looks at what needs none', () =>
      rehearse({}, async (rehearsal) => {
        const found = await doctor(rehearsal, [], { DEKNING_PRIVATE_KEY_FILE: '' });
        assert.deepEqual([found.code, found.wrong], [1, ['key-not-set']]);
        assert.equal(found.of('api', 'metadata').status, 'ok');
        assert.equal(found.of('host', 'maskinporten').status, 'ok');
        assert.ok(heldUp(found, 'key').length >= 8);
        assert.ok(!rehearsal.served.some(({ path }) => path.includes('/token')));
      }));

    it('no client id', () =>
      rehearse({}, async (rehearsal) => {
        const { code, wrong } = await doctor(rehearsal, [], { DEKNING_CLIENT_ID: '' });
        assert.deepEqual([code, wrong], [1, ['client-not-set']]);
      }));

    it('a key that cannot be read, that is open to others, public, of another kind, or without an id', () =>
      rehearse({}, async (rehearsal) => {
        const { folder } = rehearsal;
        await mkdir(join(folder, 'folder'));
        const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
        const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
        const curveKey = String(curve.export({ type: 'pkcs8', format: 'pem' }));
        for (const [cause, at, env] of [
          ['key-unreadable', 'key', { DEKNING_PRIVATE_KEY_FILE: 'gone.pem' }],
          ['key-no-file', 'key', { DEKNING_PRIVATE_KEY_FILE: 'folder' }],
          ['key-open-to-others', 'key', () => keyIn(folder, privateKey(), 0o644)],
          ['key-public', 'key', () => keyIn(folder, publicKey)],
          ['key-not-rsa', 'key', () => keyIn(folder, curveKey)],
          ['no-key', 'key', () => keyIn(folder, 'nonsense')],
          ['key-without-id', 'client', async () => ({ ...(await keyIn(folder)), DEKNING_KEY_ID: '' })],
        ] as const) {
          const found = await doctor(rehearsal, [], typeof env === 'function' ? await env() : env);
          assert.deepEqual([found.code, found.wrong, found.of(at).code], [1, [cause], cause]);
          assert.equal(found.of('grant').heldUpBy, at);
          assert.ok(found.of(at).remedy, cause);
        }
      }));

    it('a wrong key, and a wrong id of a key', () =>
      rehearse({}, async (rehearsal) => {
        const wrongKey = await doctor(rehearsal, [], await keyIn(rehearsal.folder));
        assert.deepEqual([wrongKey.code, wrongKey.wrong], [1, ['signature-wrong']]);
        assert.match(wrongKey.of('grant').seen, new RegExp(rehearsal.env['DEKNING_KEY_ID'] ?? ''));
        assert.equal(wrongKey.of('scope').heldUpBy, 'grant');
        const wrongId = await doctor(rehearsal, [], { DEKNING_KEY_ID: 'another' });
        assert.deepEqual([wrongId.code, wrongId.wrong], [1, ['key-id-unknown']]);
      }));

    it('a wrong client, which may be one of another environment', () =>
      rehearse({}, async (rehearsal) => {
        const found = await doctor(rehearsal, [], { DEKNING_CLIENT_ID: randomUUID() });
        assert.deepEqual([found.code, found.wrong], [1, ['client-unknown']]);
        assert.match(found.of('grant').remedy ?? '', /client of tt02: test and production have clients of their own/);
      }));

    it('a missing scope, and which command needs it; one that no audit needs is told and does no harm', async () => {
      const register = 'altinn:authentication/systemregister.write';
      const parties = 'altinn:accessmanagement/authorizedparties';
      await rehearse({ scopes: [register] }, async (rehearsal) => {
        const found = await doctor(rehearsal);
        assert.deepEqual([found.code, found.wrong], [1, ['scope-lacking']]);
        assert.match(found.of('scope', parties).seen, /Needed by audit, baseline and explain\.$/);
        assert.match(found.of('scope', parties).remedy ?? '', new RegExp(`order ${parties}`));
        assert.equal(found.of('exchange').heldUpBy, 'scope');
        assert.equal(found.of('system-users').status, 'ok');
      });
      await rehearse({ scopes: [parties] }, async (rehearsal) => {
        const found = await doctor(rehearsal);
        assert.deepEqual([found.wrong, found.of('scope', register).status], [['scope-lacking'], 'wrong']);
        assert.equal(found.of('exchange').status, 'ok');
        assert.equal(found.of('system').heldUpBy, 'scope');
      });
      await rehearse({ scopes: [register, parties] }, async (rehearsal) => {
        const found = await doctor(rehearsal);
        assert.deepEqual([found.code, found.wrong], [0, []]);
        const { status, needed, code, seen } = found.of('scope', 'digdir:dialogporten');
        assert.deepEqual([status, needed, code], ['skipped', false, 'scope-lacking']);
        assert.match(seen, /Needed by audit --verify and audit --verify-sample\.$/);
        assert.match(found.of('scope', 'digdir:dialogporten').remedy ?? '', /^nothing, unless you use audit --verify/);
        const requests = found.of('scope', 'altinn:authentication/systemuser.request.read');
        assert.match(requests.seen, /Needed by explain and audit --requests\.$/);
      });
    });

    it('a wrong environment: an address of another, before anything is asked', () =>
      rehearse({}, async (rehearsal) => {
        for (const [setting, address] of [
          ['DEKNING_PLATFORM_URL', 'https://platform.altinn.no'],
          ['DEKNING_MASKINPORTEN_URL', 'https://maskinporten.no/'],
        ] as const) {
          const found = await doctor(rehearsal, [], { [setting]: address });
          assert.deepEqual([found.code, found.wrong], [1, ['address-of-another']]);
          assert.match(found.of('environment').remedy ?? '', new RegExp(setting));
          assert.equal(found.of('system-user').heldUpBy, 'environment');
        }
        assert.deepEqual(rehearsal.served, []);
      }));

    it('a wrong environment: whoever issued a token is of another, and the token is sent nowhere', () =>
      rehearse({}, async (rehearsal) => {
        const token = await readyToken(rehearsal.folder, 'https://maskinporten.no/');
        const found = await doctor(rehearsal, ['--env', 'tt02'], token);
        assert.deepEqual([found.code, found.wrong], [1, ['token-of-environment']]);
        assert.match(found.of('token-file').remedy ?? '', /Maskinporten of tt02/);
        assert.equal(found.of('authorized-parties').heldUpBy, 'token-file');
        assert.ok(rehearsal.served.every(({ hadToken }) => !hadToken));
      }));

    it('a wrong environment: a grant that is meant for another Maskinporten', () =>
      rehearse({}, async (rehearsal) => {
        const target = rehearsal.env['DEKNING_MASKINPORTEN_URL'] ?? '';
        const { base } = await serve(async ({ body, method, headers }, response) => {
          const type = String(headers['content-type']);
          const passed = await fetch(`${target}token`, {
            method,
            headers: { 'content-type': type },
            body: body || null,
          });
          answer(response, passed.status, await passed.text(), { 'Content-Type': 'application/json' });
        });
        const found = await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: base });
        assert.deepEqual([found.code, found.wrong], [1, ['audience-wrong']]);
      }));

    for (const [way, offset, cause] of [
      ['behind', FIVE_MINUTES, 'clock-behind'],
      ['ahead', -FIVE_MINUTES, 'clock-ahead'],
    ] as const) {
      it(`a clock 5 minutes ${way}, for which the grant is refused`, () =>
        rehearse({ now: () => new Date(Date.now() + offset) }, async (rehearsal) => {
          const found = await doctor(rehearsal);
          assert.deepEqual([found.code, found.wrong], [1, [cause]]);
          assert.match(found.of('clock').seen, /(?:299|300|301) seconds/);
          assert.equal(found.of('grant').heldUpBy, 'clock');
          assert.equal(found.of('scope').heldUpBy, 'clock');
        }));
    }

    for (const status of [400, 401, 403]) {
      it(`an exchange that is refused with ${status}`, () =>
        rehearse({}, (rehearsal) =>
          withFaults(rehearsal, answering(/\/exchange\//, status), async (env) => {
            const found = await doctor(rehearsal, [], env);
            assert.deepEqual([found.code, found.wrong], [1, ['exchange-refused']]);
            assert.match(found.of('exchange').remedy ?? '', /all of tt02/);
            assert.deepEqual(heldUp(found, 'exchange'), ['system-user', 'authorized-parties']);
          }),
        ));
    }

    it('a system that the register of this environment does not have, by flag or configuration', () =>
      rehearse({}, async (rehearsal) => {
        const found = await doctor(rehearsal, ['--system', '310652970_lonn-og-skat']);
        assert.deepEqual([found.code, found.wrong], [1, ['system-unknown']]);
        assert.match(found.of('system').seen, /not in the register of tt02\. Did you mean 310652970_lonn-og-skatt or/);
        assert.match(found.of('system').remedy ?? '', /registers of tt02 and production are separate/);
        assert.equal(found.of('system-users').heldUpBy, 'system');
        await writeFile(join(rehearsal.folder, 'dekning.yaml'), 'systems: [gone]\n');
        assert.deepEqual((await doctor(rehearsal)).wrong, ['system-unknown']);
        const own = await doctor(rehearsal, ['--system', AGENT_SYSTEM]);
        assert.deepEqual([own.code, own.of('system').subject], [0, AGENT_SYSTEM]);
        assert.match(own.of('system-user').seen, new RegExp(AGENT));
      }));

    it('a register without systems, as that of another environment is', () =>
      rehearse({}, (rehearsal) => {
        const none: Fault = ({ url = '' }, outgoing) => {
          if (!url.endsWith('/systemregister/vendor')) return false;
          outgoing.writeHead(200, { 'content-type': 'application/json' }).end('[]');
          return true;
        };
        return withFaults(rehearsal, none, async (env) => {
          const found = await doctor(rehearsal, [], env);
          assert.deepEqual([found.code, found.wrong], [1, ['no-system']]);
          assert.match(found.of('system').remedy ?? '', /registers of tt02 and production are separate/);
        });
      }));

    it('a client id that is not on the system, and a client of another system', () =>
      rehearse({}, async (rehearsal) => {
        const target = rehearsal.env['DEKNING_PLATFORM_URL'] ?? '';
        const of = async (row: object) => {
          const swapped: Fault = ({ url = '', headers }, outgoing) => {
            if (!url.includes('/bysystem/')) return false;
            const authorization = String(headers.authorization);
            void fetch(`${target}${url}`, { headers: { authorization } })
              .then((got) => got.json() as Promise<{ data: object[] }>)
              .then(({ data: [first] }) => {
                outgoing.writeHead(200, { 'content-type': 'application/json' });
                outgoing.end(JSON.stringify({ links: {}, data: [{ ...first, ...row }] }));
              });
            return true;
          };
          return withFaults(rehearsal, swapped, (env) => doctor(rehearsal, [], env));
        };
        const unknown = await of({ reporteeOrgNo: '313890546', externalRef: 'no-such-reference' });
        assert.deepEqual([unknown.code, unknown.wrong], [1, ['user-unknown']]);
        assert.match(unknown.of('system-user').remedy ?? '', /add the client id to 310652970_lonn-og-skatt/);
        const another = await of({ id: randomUUID() });
        assert.deepEqual([another.code, another.wrong], [1, ['token-of-another-user']]);
      }));

    it('an owner that is a client: by --org, and in the parties of the configuration', () =>
      rehearse({}, async (rehearsal) => {
        const swapped = await doctor(rehearsal, ['--org', CLIENT]);
        assert.deepEqual([swapped.code, swapped.wrong], [1, ['owner-is-client']]);
        assert.match(swapped.of('owner').remedy ?? '', new RegExp(`--org ${AGENT}; .* --party ${CLIENT}`));
        assert.deepEqual((await doctor(rehearsal, ['--org', AGENT])).wrong, []);
        const nobody = await doctor(rehearsal, ['--org', '310166456']);
        assert.deepEqual([nobody.code, nobody.wrong], [1, ['owner-without-user']]);
        await writeFile(
          join(rehearsal.folder, 'dekning.yaml'),
          `systems: [${AGENT_SYSTEM}]\nexpect:\n  - service: nav_sykepenger_dialog\n    parties: ["${AGENT}"]\n`,
        );
        const named = await doctor(rehearsal);
        assert.deepEqual([named.code, named.wrong], [1, ['party-is-owner']]);
      }));

    it('the page of a proxy in the place of Altinn, and of Maskinporten', () =>
      rehearse({}, async (rehearsal) => {
        await withFaults(rehearsal, html, async (env) => {
          const found = await doctor(rehearsal, [], env);
          assert.equal(found.code, 1);
          assert.deepEqual([...new Set(found.wrong)], ['web-page']);
          assert.equal(found.of('api', 'metadata').who, 'network');
          assert.equal(found.of('exchange').code, 'web-page');
        });
        const { base } = await serve((_, response) =>
          answer(response, 403, '<html>Blocked</html>', { 'Content-Type': 'text/html' }),
        );
        const found = await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: base });
        assert.deepEqual([found.code, found.wrong, found.of('grant').who], [1, ['web-page'], 'network']);
      }));

    it('a host that is down, and one that speaks no TLS; what is elsewhere is looked at', () =>
      rehearse({}, async (rehearsal) => {
        const away = await nobodyThere();
        const platform = await doctor(rehearsal, [], {
          DEKNING_PLATFORM_URL: away,
          DEKNING_DIALOGPORTEN_URL: `${rehearsal.env['DEKNING_DIALOGPORTEN_URL']}`,
        });
        assert.deepEqual([platform.code, platform.wrong], [1, ['host-unreachable']]);
        assert.match(platform.of('host', 'platform').seen, /\(econnrefused\)/);
        assert.equal(platform.of('api', 'dialogporten').status, 'ok');
        assert.equal(platform.of('scope').status, 'ok');
        assert.equal(platform.of('api', 'metadata').heldUpBy, 'host');
        const maskinporten = await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: away });
        assert.deepEqual([maskinporten.code, maskinporten.wrong], [1, ['host-unreachable']]);
        assert.equal(maskinporten.of('grant').heldUpBy, 'host');
        assert.equal(maskinporten.of('clock').status, 'ok');
        const secure = String(rehearsal.env['DEKNING_MASKINPORTEN_URL']).replace('http:', 'https:');
        assert.deepEqual((await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: secure })).wrong, [
          'host-without-tls',
        ]);
      }));
  });

  it('takes a ready token for what it is, and leaves the vendor out', () =>
    rehearse({}, async (rehearsal) => {
      const expired = await readyToken(rehearsal.folder, rehearsal.env['DEKNING_MASKINPORTEN_URL'] ?? '', {
        scope: 'x',
      });
      const found = await doctor(rehearsal, ['--system', 'another'], expired);
      assert.deepEqual([found.code, found.wrong], [1, ['scope-lacking', 'token-of-another-system']]);
      assert.deepEqual([found.of('key').code, found.of('grant').code], ['ready-token-used', 'ready-token-used']);
      assert.equal(found.of('exchange').heldUpBy, 'scope');
    }));

  it('goes on without a configuration that is wrong, if the environment is known without it', () =>
    rehearse({}, async (rehearsal) => {
      await writeFile(join(rehearsal.folder, 'dekning.yaml'), 'expectations: []\n');
      const known = await doctor(rehearsal);
      assert.deepEqual([known.code, known.wrong, known.of('system').status], [1, ['config-key'], 'ok']);
      assert.match(known.of('configuration').seen, /^dekning\.yaml:1:1: /);
      const untold = await doctor(rehearsal, [], { DEKNING_ENV: '' });
      assert.deepEqual([untold.wrong, untold.document.environment], [['config-key'], null]);
      assert.equal(untold.of('host').heldUpBy, 'configuration');
    }));

  it('says nothing of clients and grants for a ready token that Altinn issued, and tells each scope that it has', () =>
    rehearse({ now: () => new Date(Date.now() - FIVE_MINUTES) }, async (rehearsal) => {
      const token = await readyToken(
        rehearsal.folder,
        `${rehearsal.env['DEKNING_PLATFORM_URL']}/authentication/api/v1/openid/`,
        { scope: 'altinn:accessmanagement/authorizedparties digdir:dialogporten' },
      );
      const found = await doctor(rehearsal, [], token);
      assert.deepEqual([found.of('exchange').status, found.of('exchange').code], ['skipped', 'already-exchanged']);
      assert.deepEqual([found.of('clock').status, found.of('clock').code], ['skipped', 'clock-off-unneeded']);
      assert.equal(found.of('scope', 'digdir:dialogporten').code, 'scope-given');
      assert.equal(found.of('scope', 'altinn:authentication/systemregister.write').code, 'ready-token-used');
      // Nobody knows this one.
      assert.deepEqual([found.code, found.of('authorized-parties').status], [1, 'wrong']);
    }));

  it('takes no list for whole that goes on elsewhere, or whose next page is not given', () =>
    rehearse({}, async (rehearsal) => {
      const target = rehearsal.env['DEKNING_PLATFORM_URL'] ?? '';
      const linked =
        (path: string): Fault =>
        ({ url = '', headers: { authorization = '' } }, outgoing) => {
          if (!url.includes(path)) return false;
          if (url.includes('token=')) outgoing.writeHead(403).end();
          else
            void fetch(`${target}${url}`, { headers: { authorization } })
              .then((got) => got.json() as Promise<object[] | { data: object[] }>)
              .then((body) => {
                const data = 'data' in body ? body.data : body;
                const next = `http://internal.invalid${url}?token=2`;
                outgoing.writeHead(200, { 'content-type': 'application/json' });
                outgoing.end(JSON.stringify({ links: { next }, data }));
              });
          return true;
        };
      await withFaults(rehearsal, linked('/resourcelist'), async (env) => {
        const found = await doctor(rehearsal, [], env);
        assert.deepEqual([found.code, found.wrong], [1, ['more-pages']]);
      });
      await withFaults(rehearsal, linked('/bysystem/'), async (env) => {
        const first = await doctor(rehearsal, ['--system', AGENT_SYSTEM], env);
        assert.deepEqual([first.code, first.of('system-users').code], [0, 'first-users-listed']);
        const every = await doctor(rehearsal, ['--system', AGENT_SYSTEM, '--org', AGENT], env);
        assert.deepEqual([every.code, every.of('system-users').status], [1, 'wrong']);
        assert.equal(every.of('owner').status, 'ok');
      });
    }));

  it('does not blame a page that came before for a call that nobody answered', () =>
    rehearse({}, async (rehearsal) => {
      const { base } = await serve(({ method }, response) => {
        if (method === 'GET') answer(response, 404, '<html>Not here</html>', { 'Content-Type': 'text/html' });
        else response.destroy();
      });
      const found = await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: base });
      assert.deepEqual([found.of('host', 'maskinporten').code, found.of('grant').status], ['host-page', 'unknown']);
      assert.match(found.of('grant').remedy ?? '', new RegExp(new URL(base).host));
      assert.equal(found.code, 3);
    }));

  it('asks what gives what too, without which an audit knows nothing', () =>
    rehearse({}, (rehearsal) =>
      withFaults(rehearsal, answering(/bysubjects/, 500), async (env) => {
        const found = await doctor(rehearsal, [], env);
        assert.deepEqual([found.code, found.of('api', 'bysubjects').status], [3, 'unknown']);
      }),
    ));

  it('leaves out whom the configuration names, where nobody told the parties', () =>
    rehearse({}, async (rehearsal) => {
      await writeFile(join(rehearsal.folder, 'dekning.yaml'), `parties: ["${CLIENT}"]\n`);
      await withFaults(rehearsal, answering(/authorizedparties/, 500), async (env) => {
        const found = await doctor(rehearsal, [], env);
        assert.deepEqual([found.code, found.of('owner').heldUpBy], [3, 'authorized-parties']);
      });
    }));

  it('says what it cannot tell, and exits with 3', () =>
    rehearse({}, (rehearsal) =>
      withFaults(rehearsal, answering(/resourcelist/, 503, { 'retry-after': '0' }), async (env) => {
        const found = await doctor(rehearsal, [], env);
        const { status, who } = found.of('api', 'resource-registry');
        assert.deepEqual([found.code, found.wrong, status, who], [3, [], 'unknown', 'altinn']);
        assert.equal(found.of('system-user').status, 'ok');
      }),
    ));

  it('refuses what it cannot look at', () =>
    rehearse({}, async ({ run, served }) => {
      for (const args of [
        ['--org', '310479714'],
        ['--system', ''],
        ['--snapshot', '.'],
        ['--json', '--format', 'table'],
      ]) {
        const { code, stdout } = await run(['doctor', ...args]);
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      }
      assert.deepEqual(served, []);
    }));
});
