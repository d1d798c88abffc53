import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditJson } from '../../src/report/json/schema.js';
import { auditJson, dekning, EXAMPLE } from '../support/cli.js';
import { shownFile, shownService, withPlanted } from '../support/planted.js';
import { answering, comparable, rehearse, withFaults } from '../support/rehearsal.js';
import { AMELDING, asked, BAKERY, CLIENT, found, GREEN, KIOSK, OF_BAKERY, SUBUNIT, TWO } from '../support/verified.js';

describe('an audit that verifies against Dialogporten', () => {
  /** Runs live against a sandbox, and offline on what it serves, which must agree. */
  const bothWays = async (
    folder: string,
    args: readonly string[],
  ): Promise<{ code: number | null; result: AuditJson }> =>
    rehearse({ snapshot: folder }, async ({ audit }) => {
      const live = await audit(args);
      const offline = await auditJson(['--snapshot', folder, ...args]);
      assert.equal(live.code, offline.code);
      assert.deepEqual(found(live.result), found(offline.result));
      assert.deepEqual(live.result.verification, offline.result.verification);
      return live;
    });

  it('is green where Dialogporten shows what was predicted', async () => {
    await withPlanted(async (folder) => {
      const { code, result } = await bothWays(folder, GREEN);
      assert.deepEqual(found(result), { missed: [], without: [], problems: [] });
      assert.deepEqual([code, result.verification?.asked, result.verification?.confirmed], [0, 1, 2]);
    });
  });

  it('notes a planted service without dialogs, which stays visible', async () => {
    await withPlanted(async (folder, plant) => {
      await plant(1, BAKERY, ({ items }) => ({ items: items.filter((row) => row.serviceResource.id !== AMELDING) }));
      const { code, result } = await bothWays(folder, GREEN);
      assert.deepEqual(found(result), { missed: [], without: [`visible ${AMELDING} ${BAKERY}`], problems: [] });
      assert.deepEqual([code, result.verification?.confirmed, result.verification?.withoutDialogs], [0, 1, 1]);
    });
  });

  it('finds a planted service that is shown and was not predicted, whatever the gate fails on', async () => {
    await withPlanted(async (folder, plant) => {
      await plant(1, BAKERY, ({ items }) => ({
        items: [...items, shownService('app_brg_aarsregnskap-vanlig-202406'), shownService('x')],
      }));
      await plant(1, KIOSK, () => ({ items: [shownService(AMELDING)] }));
      for (const failOn of ['never', 'partial']) {
        const { code, result } = await bothWays(folder, [...OF_BAKERY, '--fail-on', failOn]);
        assert.deepEqual(found(result).missed, [
          ...['error app_brg_aarsregnskap-vanlig-202406', 'error x'].map((one) => `${one} ${BAKERY}`),
          `error ${AMELDING} ${KIOSK}`,
        ]);
        assert.deepEqual(found(result).problems, ['prediction-missed']);
        assert.deepEqual([code, result.complete, result.gate.passed], [3, false, false]);
      }
      const { code } = await bothWays(folder, [...OF_BAKERY, '--fail-on', 'empty']);
      assert.equal(code, 1);
    });
  });

  it('does not take the whole catalogue for an answer', async () => {
    await withPlanted(async (folder, plant) => {
      await plant(1, BAKERY, ({ items }) => ({ items: [...items, shownService('x')], isFullCatalogueFallback: true }));
      const { code, result } = await bothWays(folder, GREEN);
      assert.deepEqual(found(result), { missed: [], without: [], problems: ['full-catalogue-fallback'] });
      assert.deepEqual([code, result.complete, result.verification?.unread], [3, false, 1]);
      assert.equal(result.systemUsers[0]?.parties[0]?.verification, 'unread');
    });
  });

  it('never reads an answer that is missing, cut short or of another shape as no dialogs', async () => {
    await withPlanted(async (folder, plant) => {
      for (const body of ['', '{"items": [', '{}', '{"items": null}', '{"data": []}', '[]', 'null', '{"items":[{}]}']) {
        await plant(1, BAKERY, body);
        const { code, result } = await auditJson(['--snapshot', folder, ...GREEN]);
        assert.deepEqual([code, found(result).without, found(result).missed], [3, [], []], body);
        assert.equal(result.verification?.unread, 1, body);
      }
      await rm(join(folder, shownFile(1, BAKERY)));
      const { code, result } = await auditJson(['--snapshot', folder, ...GREEN]);
      assert.deepEqual([code, found(result)], [3, { missed: [], without: [], problems: ['missing'] }]);
    });
  });

  it('never reads a refusal as no dialogs', async () => {
    await rehearse({}, async (rehearsal) => {
      for (const status of [204, 400, 401, 403, 404, 500]) {
        await withFaults(rehearsal, answering(/enduser\/serviceresources/, status), async (env) => {
          const { code, result } = await rehearsal.audit(GREEN, env);
          const { problems, ...others } = found(result);
          assert.deepEqual([code, others, problems.length], [3, { missed: [], without: [] }, 1], String(status));
          assert.equal(result.verification?.unread, 1);
        });
      }
    });
  });

  it('says which scope is missing, asks for it once, and leaves every verdict as it was', async () => {
    const scopes = ['altinn:authentication/systemregister.write', 'altinn:accessmanagement/authorizedparties'];
    await rehearse({ scopes }, async ({ audit, served }) => {
      const { code, result } = await audit([...TWO, '--verify', '--fail-on', 'never']);
      assert.equal(code, 3);
      assert.deepEqual(
        result.findings.flatMap(({ kind, message }) => (kind === 'missing-scope' ? message : [])),
        ['The scope digdir:dialogporten, which dialogporten asks for, was refused, so what it tells is unknown.'],
      );
      assert.deepEqual(asked(served), []);
      assert.equal(served.filter(({ path }) => path.endsWith('/token')).length, 1 + 5 + 1);
      assert.equal(result.verification?.unread, result.verification?.asked);
      assert.deepEqual(result.summary, (await audit([...TWO, '--fail-on', 'never'])).result.summary);
    });
  });

  it('has no Dialogporten to ask in some environments, and says so', async () => {
    await rehearse({}, async ({ audit, served }) => {
      const { code, result } = await audit(['--env', 'at22', ...GREEN]);
      assert.ok(found(result).problems.every((one) => one === 'no-dialogporten'));
      assert.deepEqual([code, asked(served), result.verification?.unread], [3, [], 1]);
    });
  });
});

describe('what is asked of Dialogporten', () => {
  const ARGS = ['--config', 'example.yaml'];

  it('is each party by itself, with that system user’s own token, and nothing else', async () => {
    await rehearse({}, async ({ audit, served, folder }) => {
      await writeFile(join(folder, 'example.yaml'), await readFile(join(EXAMPLE, '../example.yaml')));
      const before = await audit(ARGS);
      const without = served.length;
      served.length = 0;
      const { result } = await audit(ARGS);
      assert.equal(asked(served).length, 0, 'not one request more without --verify');
      const young = served.length;
      served.length = 0;
      const verified = await audit([...ARGS, '--verify']);
      const queries = asked(served);
      assert.equal(queries.length, 13);
      for (const query of queries) assert.match(query, /^party=urn%3Aaltinn%3Aorganization%3Aidentifier-no%3A\d{9}$/);
      // A grant and an exchange more for each of the five system users.
      assert.equal(served.length, young + 13 + 2 * 5);
      assert.ok(young < without);
      assert.ok(served.every(({ path }) => !/enduser\/dialogs|dialoglookup|enduser\/parties/.test(path)));
      assert.equal(verified.result.verification?.asked, 13);
      assert.deepEqual(verified.result.summary, result.summary);
      assert.deepEqual(verified.result.gate, before.result.gate);
    });
  });

  it('is never about a blank party, though Altinn tells of one', async () => {
    await withPlanted(async (snapshot) => {
      const path = join(snapshot, 'authorized-parties/00000000-0000-4000-8000-000000000001.json');
      await writeFile(path, (await readFile(path, 'utf8')).replace(`"${BAKERY}"`, '" "'));
      await rehearse({ snapshot }, async ({ audit, served }) => {
        const { result } = await audit([...OF_BAKERY, '--fail-on', 'never']);
        assert.deepEqual(
          asked(served)
            .map((query) => query.slice(-9))
            .sort(),
          [SUBUNIT, KIOSK].sort(),
        );
        const { asked: pairs, of, unaskable } = result.verification ?? assert.fail();
        assert.deepEqual([pairs, of, unaskable], [2, 3, 1]);
      });
    });
  });

  it('is no more than the sample, and the same for the same seed, live, offline and streamed', async () => {
    await rehearse({}, async ({ audit, run, served }) => {
      const args = [...TWO, '--fail-on', 'never', '--verify-sample', '4'];
      const first = await audit(['--requests', ...args]);
      const queries = asked(served);
      assert.equal(queries.length, 4);
      assert.deepEqual(first.result.verification?.sample, { size: 4, seed: '1' });
      assert.equal(first.result.verification?.asked, 4);
      served.length = 0;
      const streamed = await run(['audit', ...args, '--format', 'ndjson']);
      assert.deepEqual(asked(served).sort(), queries.sort());
      const lines = streamed.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as AuditJson & { parties?: unknown[] });
      assert.deepEqual(lines.at(-1)?.verification, first.result.verification);
      assert.equal(lines.length, 1 + first.result.systemUsers.length);
      const offline = await auditJson(['--snapshot', EXAMPLE, ...args]);
      assert.equal(comparable(JSON.stringify(offline.result)), comparable(JSON.stringify(first.result)));
      served.length = 0;
      await audit([...args, '--verify-seed', 'another']);
      assert.notDeepEqual(asked(served).sort(), queries.sort());
      served.length = 0;
      const { result } = await audit([...TWO, '--fail-on', 'never', '--verify-sample', '999']);
      assert.deepEqual(
        [asked(served).length, result.verification?.asked],
        [result.verification?.asked, result.verification?.of && result.verification.of - 1],
      );
    });
  });

  it('is recorded, where only its owner may read it, and a replay gives the same report', async () => {
    await withPlanted(async (snapshot, plant) => {
      await plant(1, SUBUNIT, () => ({ items: [shownService('x')] }));
      await plant(4, CLIENT, ({ items }) => ({ items, isFullCatalogueFallback: true }));
      await plant(3, '312638096', '{"items": [');
      await rehearse({ snapshot }, async ({ audit, folder }) => {
        const args = [...TWO, '--verify'];
        const live = await audit([...args, '--record', 'kept']);
        assert.deepEqual([...new Set(found(live.result).problems)].sort().slice(0, 2), [
          'full-catalogue-fallback',
          'http-error',
        ]);
        const kept = join(folder, 'kept/dialogporten/authorized');
        assert.equal((await readdir(kept)).length, 3);
        const file = join(folder, 'kept', shownFile(1, SUBUNIT));
        assert.equal((await stat(file)).mode & 0o777, 0o600);
        const replay = await dekning(['audit', '--json', '--snapshot', join(folder, 'kept'), ...args]);
        assert.equal(comparable(replay.stdout), comparable(live.stdout));
        assert.equal(replay.code, live.code);
        // What was recorded of a sample is no answer for the rest.
        await audit([...TWO, '--verify-sample', '2', '--record', 'few']);
        const rest = await auditJson(['--snapshot', join(folder, 'few'), ...args]);
        assert.equal(rest.result.complete, false);
        assert.ok(rest.result.problems.some(({ code }) => code === 'missing'));
      });
    });
  });
});
