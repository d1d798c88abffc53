import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AGENT, AGENT_SYSTEM, CLIENT, doctor, heldUp, html } from '../support/doctor.js';
import { answer, nobodyThere, useServers } from '../support/http-server.js';
import { answering, type Fault, rehearse, withFaults } from '../support/rehearsal.js';

describe('dekning doctor names what is wrong with what Altinn says:', () => {
  const serve = useServers();

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
      assert.deepEqual((await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: secure })).wrong, ['host-without-tls']);
    }));
});
