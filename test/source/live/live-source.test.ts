import assert from 'node:assert/strict';
import { join } from 'node:path';
import { packageUrn } from '../../../src/core/identifiers.js';
import { snapshotSource } from '../../../src/source/snapshot-source.js';
import { usageError } from '../../support/build.js';
import { EXAMPLE } from '../../support/cli.js';
import { withLive } from '../../support/live-source.js';
import { onlyProblem } from '../../support/words.js';

const OLD_CODE = packageUrn('lonn-gammel-kode');

describe('a live source', () => {
  it('finds the catalogue, the system users and their parties that the served snapshot has', async () => {
    const snapshot = await snapshotSource(EXAMPLE, 'en');
    await withLive({}, async ({ open }) => {
      const live = await open();
      assert.deepEqual((await live.catalogue()).records, (await snapshot.catalogue()).records);
      const found = await live.systemUsers({});
      assert.deepEqual(found, await snapshot.systemUsers({}));
      for (const user of found.systemUsers) {
        assert.deepEqual(await live.authorizedParties(user), await snapshot.authorizedParties(user));
      }
      assert.equal(live.kind, 'live');
      assert.equal(live.environment, 'tt02');
      assert.equal(live.capturedAt, '2026-11-23T08:00:00.000Z');
    });
  });

  it('asks for subjects that the catalogue does not know once, and for no others', async () => {
    await withLive({}, async ({ open, calls }) => {
      const live = await open();
      await live.catalogue();
      calls.length = 0;
      const known = packageUrn('a-ordning');
      const found = await Promise.all([live.linksOf([known, OLD_CODE]), live.linksOf([OLD_CODE]), live.linksOf([])]);
      for (const one of found) assert.deepEqual(one, { links: [], unread: [], problems: [] });
      assert.deepEqual(calls, ['POST /resourceregistry/api/v1/resource/bysubjects']);
      await live.linksOf([OLD_CODE, known]);
      assert.equal(calls.length, 1);
    });
  });

  it('tells which subjects it could not read', async () => {
    await withLive({}, async ({ open, variables }) => {
      const live = await open({
        connection: { ...connectionOf(variables), platformUrl: 'http://127.0.0.1:1' },
        cache: undefined,
      });
      const { links, unread, problems } = await live.linksOf([OLD_CODE]);
      assert.deepEqual([links, unread], [[], [OLD_CODE]]);
      assert.equal(problems[0]?.api, 'resource-registry');
      assert.match(onlyProblem(problems).message, /could not be reached/);
    });
  });

  it('has no services in use where the environment has no Dialogporten, and does not ask for them', async () => {
    await withLive({}, async ({ open, calls }) => {
      const { records, problems } = await (await open({ environment: 'at22' })).catalogue();
      assert.equal(records.used, undefined);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        ['no-dialogporten'],
      );
      assert.ok(calls.every((call) => !call.includes('serviceresources')));
    });
  });

  it('is told what Dialogporten shows as the served snapshot has it, each party by itself', async () => {
    const snapshot = await snapshotSource(EXAMPLE, 'en');
    await withLive({}, async ({ open, calls }) => {
      const live = await open();
      const [user] = (await live.systemUsers({})).systemUsers;
      assert.ok(user);
      calls.length = 0;
      for (const number of ['311204564', '311732161', '311245538']) {
        const shown = await live.observed(user, number);
        assert.deepEqual(shown, await snapshot.observed(user, number));
        assert.deepEqual(shown.problems, []);
      }
      assert.equal(calls.filter((call) => call === 'GET /api/v1/enduser/serviceresources').length, 3);
      assert.equal(calls.length, 2 + 3, 'one token for all of them');
    });
  });

  it('asks for a token that was refused once, however many parties there are', async () => {
    await withLive({ scopes: ['altinn:authentication/systemregister.write'] }, async ({ open, calls }) => {
      const live = await open();
      const [user] = (await live.systemUsers({})).systemUsers;
      assert.ok(user);
      calls.length = 0;
      for (const number of ['311204564', '311732161']) {
        const { value, problems } = await live.observed(user, number);
        assert.equal(value, undefined);
        assert.equal(onlyProblem(problems).code, 'missing-scope');
      }
      assert.deepEqual(calls, ['POST /token']);
    });
  });

  it('refuses settings that it cannot ask with', async () => {
    await withLive({}, async ({ open, folder }) => {
      const { message, advice } = await usageError(() => open({ connection: {} }));
      assert.match(message, /nobody to ask as/);
      assert.match(advice.join(' '), /dekning sandbox/);
      assert.match(
        (await usageError(() => open({ connection: { clientId: 'x' } }))).message,
        /PRIVATE_KEY_FILE is not/,
      );
      const notThere = { clientId: 'x', privateKeyFile: join(folder, 'none') };
      assert.match((await usageError(() => open({ connection: notThere }))).message, /there is no such file/);
    });
  });
});

const connectionOf = (variables: Readonly<Record<string, string>>) => ({
  clientId: variables['DEKNING_CLIENT_ID'],
  privateKeyFile: variables['DEKNING_PRIVATE_KEY_FILE'],
  keyId: variables['DEKNING_KEY_ID'],
});
