import assert from 'node:assert/strict';
import { offline, parsed } from '../support/catalog.js';
import { type Fault, type Rehearsal, rehearse, withFaults } from '../support/rehearsal.js';

describe('dekning catalog, live', () => {
  /** Where Altinn is, and neither client, key nor token. */
  const addresses = ({ env }: Rehearsal) => ({
    DEKNING_CLIENT_ID: '',
    DEKNING_PRIVATE_KEY_FILE: '/gone/key.pem',
    DEKNING_TOKEN_FILE: '/gone/token',
    DEKNING_PLATFORM_URL: env['DEKNING_PLATFORM_URL'] ?? '',
  });

  it('asks for the catalogue alone, without a token, and answers as the snapshot does', async () => {
    await rehearse({}, async (rehearsal) => {
      for (const args of [['services', '--in-use', '--unreachable'], ['show', 'lonn'], ['owners'], ['areas']]) {
        rehearsal.served.length = 0;
        const live = await rehearsal.run(['catalog', ...args, '--format', 'csv'], addresses(rehearsal));
        assert.deepEqual([live.code, live.stderr], [0, '']);
        assert.equal(live.stdout, (await offline(...args, '--format', 'csv')).stdout);
        assert.deepEqual(
          rehearsal.served.map(({ method, path }) => `${method} ${path.split('?')[0]?.split('/').at(-1)}`).sort(),
          ['GET resourcelist', 'GET roles', 'GET search', 'GET serviceresources', 'POST bysubjects'],
        );
      }
    });
  });

  it('asks for names in the other languages when there is a text to look for in packages', async () => {
    await rehearse({}, async (rehearsal) => {
      const asked = async (...args: readonly string[]) => {
        rehearsal.served.length = 0;
        const { code, stdout } = await rehearsal.run(['catalog', ...args, '--json'], addresses(rehearsal));
        assert.equal(code, 0);
        return { json: parsed(stdout), searches: rehearsal.served.filter(({ path }) => /\/search/.test(path)).length };
      };
      const { json, searches } = await asked('packages', 'lønn');
      assert.equal(searches, 3);
      assert.ok(json.kind === 'packages' && json.items?.some(({ code }) => code === 'lonn'));
      assert.deepEqual(json.notSearched, []);
      assert.equal((await asked('services', 'amelding')).searches, 1);
    });
  });

  it('says what an API did not give, and exits with 3', async () => {
    await rehearse({}, async (rehearsal) => {
      const fault =
        (path: RegExp): Fault =>
        (incoming, outgoing) => {
          if (!path.test(incoming.url ?? '')) return false;
          outgoing.writeHead(404).end();
          return true;
        };
      await withFaults(rehearsal, fault(/meta.info.roles/), async (env) => {
        const ask = (...args: readonly string[]) =>
          rehearsal.run(['catalog', ...args, '--json'], { ...addresses(rehearsal), ...env });
        const shown = await ask('show', 'ttd-eksempel-kun-rolle');
        const told = parsed(shown.stdout);
        assert.ok(told.kind === 'show' && told.service);
        assert.deepEqual([shown.code, told.service.others, told.service.canBeGivenTo], [3, null, []]);
        assert.deepEqual(
          told.problems.map(({ affects }) => affects),
          ['which roles the policy of the service names'],
        );
        assert.equal((await ask('services', '--unreachable')).code, 0);
      });
      await withFaults(rehearsal, fault(/bysubjects/), async (env) => {
        const told = await rehearsal.run(['catalog', 'services', '--unreachable', '--json'], {
          ...addresses(rehearsal),
          ...env,
        });
        const json = parsed(told.stdout);
        assert.ok(json.kind === 'services');
        assert.deepEqual([told.code, json.items, json.problems[0]?.status], [3, null, 404]);
      });
      await withFaults(rehearsal, fault(/accesspackages/), async (env) => {
        // Without packages there is nothing to ask the links of, and then nothing may pass for unreached.
        const told = await rehearsal.run(['catalog', 'services', '--unreachable', '--json'], {
          ...addresses(rehearsal),
          ...env,
        });
        const json = parsed(told.stdout);
        assert.ok(json.kind === 'services');
        assert.deepEqual([told.code, json.items], [3, null]);
      });
    });
  });
});
