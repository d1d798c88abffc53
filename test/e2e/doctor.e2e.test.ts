import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AGENT, AGENT_SYSTEM, CLIENT, doctor, FIVE_MINUTES, readyToken } from '../support/doctor.js';
import { answer, useServers } from '../support/http-server.js';
import { answering, type Fault, rehearse, withFaults } from '../support/rehearsal.js';

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
