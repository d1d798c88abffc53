import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE_CONFIG } from '../support/cli.js';
import {
  AUDIT,
  askedSince,
  cutRuns,
  ended,
  journaled,
  startAudit,
  withExampleServed,
  withFleet,
} from '../support/cuts.js';
import type { Rehearsal } from '../support/rehearsal.js';

const USERS = 60;

/** Starts a run with a journal, kills it when so many requests were served, and gives how many system users it has. */
async function killedAt(
  rehearsal: Rehearsal,
  args: readonly string[],
  kill: (act: () => void) => void,
): Promise<readonly string[]> {
  const child = startAudit(rehearsal, args);
  kill(() => child.kill('SIGKILL'));
  await ended(child);
  return journaled(join(rehearsal.folder, 'journal'));
}

const VERIFIED = ['audit', '--json', '--config', EXAMPLE_CONFIG, '--verify', '--requests', '--no-cache'];
const RESUMED = [...AUDIT, '--resume', 'journal'];

describe('dekning audit --resume', () => {
  it('goes on after kill -9 with the same result, and asks for no finished system user again', async () => {
    const report = await cutRuns({ users: USERS, kills: 4, seed: 3, tell: () => undefined });
    assert.deepEqual(report.faults, []);
    assert.ok(report.resumed > 0 && report.kept > 0, 'no kill came in the middle');
  });

  it('asks again for an entry that is cut short, changed, or of another system user', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      const uncut = await ended(startAudit(rehearsal));
      const kept = await killedAt(rehearsal, RESUMED, (act) => atRequest(150, act));
      const [short, changed, other, ...whole] = kept.map((name) =>
        join(rehearsal.folder, 'journal/answers/authorized-parties', name),
      );
      assert.ok(short && changed && other && whole.length > 0);
      await truncate(short, 200);
      const text = await readFile(changed, 'utf8');
      await writeFile(changed, text.replace('a-ordning', 'b-ordning'));
      await writeFile(other, text);
      const from = rehearsal.served.length;
      const run = await ended(startAudit(rehearsal, RESUMED));
      assert.equal(run.stdout, uncut.stdout);
      assert.equal(askedSince(rehearsal, from).parties, USERS - whole.length);
    }));

  it('keeps no token, no key and no client id', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      await killedAt(rehearsal, RESUMED, (act) => atRequest(100, act));
      const folder = join(rehearsal.folder, 'journal');
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
      const texts = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'utf8')));
      assert.ok(texts.length > 5);
      for (const text of texts) {
        assert.doesNotMatch(text, /eyJ[\w-]+\./);
        assert.ok(!text.includes(rehearsal.env['DEKNING_CLIENT_ID'] ?? ''));
      }
    }));

  it('clears the journal away when the run is complete, and says so', () =>
    withFleet(5, 0, async (rehearsal) => {
      const run = await ended(startAudit(rehearsal, RESUMED));
      assert.match(run.stderr, /complete.*cleared away/);
      assert.ok(!(await readdir(rehearsal.folder)).includes('journal'));
    }));

  it('says from when the run is that it goes on with', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      const kept = await killedAt(rehearsal, RESUMED, (act) => atRequest(150, act));
      const run = await ended(startAudit(rehearsal, RESUMED));
      assert.match(run.stderr, new RegExp(`run of 2026-11-23T08:00:00.000Z.*: ${kept.length} system users`));
    }));

  it('refuses a second run on the same folder, with the pid of the first', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      const first = startAudit(rehearsal, RESUMED);
      // It is held, lest it be over before the other one has begun.
      const hold = (): boolean => first.kill('SIGSTOP');
      const begun = new Promise<void>((resolve) => atRequest(20, () => resolve(void hold())));
      const done = ended(first);
      await begun;
      const second = await ended(startAudit(rehearsal, RESUMED));
      assert.equal(second.code, 2);
      assert.equal(second.stdout, '');
      assert.match(second.stderr, new RegExp(`process ${first.pid} on `));
      first.kill('SIGKILL');
      await done;
    }));

  it('refuses a journal of a run that was asked something else', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      await killedAt(rehearsal, RESUMED, (act) => atRequest(100, act));
      const run = await ended(startAudit(rehearsal, [...RESUMED, '--party', '310479713', '--requests']));
      assert.equal(run.code, 2);
      assert.match(run.stderr, /of another run.*--party.*--requests/);
      assert.ok((await journaled(join(rehearsal.folder, 'journal'))).length > 0, 'the journal was harmed');
    }));

  it('refuses a journal of another version, one that is too old, and one that cannot be read', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      await killedAt(rehearsal, RESUMED, (act) => atRequest(100, act));
      const path = join(rehearsal.folder, 'journal/run.json');
      const run = await readFile(path, 'utf8');
      const refusals = [
        [run.replace(/"dekning [^"]+"/, '"dekning 0.0.1"'), /kept by dekning 0\.0\.1/],
        [run.replace(/"begunAt": "[^"]+"/, '"begunAt": "2020-01-01T00:00:00.000Z"'), /hours old/],
        [run.slice(0, 40), /cannot be read/],
      ] as const;
      for (const [text, said] of refusals) {
        await writeFile(path, text);
        const from = rehearsal.served.length;
        const refused = await ended(startAudit(rehearsal, RESUMED));
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, said);
        assert.equal(rehearsal.served.length, from, 'something was asked');
      }
    }));

  it('refuses a folder with something else in it, and a snapshot', () =>
    withFleet(5, 0, async (rehearsal) => {
      await mkdir(join(rehearsal.folder, 'journal'));
      await writeFile(join(rehearsal.folder, 'journal/mine.txt'), 'mine');
      const elsewhere = await ended(startAudit(rehearsal, RESUMED));
      assert.equal(elsewhere.code, 2);
      assert.match(elsewhere.stderr, /something other than a journal/);
      for (const record of ['journal', 'journal/kept', '.']) {
        const nested = await ended(startAudit(rehearsal, [...RESUMED, '--record', record]));
        assert.deepEqual([nested.code, /a folder of its own/.test(nested.stderr)], [2, true], nested.stderr);
      }
      const snapshot = await ended(startAudit(rehearsal, [...AUDIT, '--resume', 'other', '--snapshot', '/nowhere']));
      assert.equal(snapshot.code, 2);
      assert.match(snapshot.stderr, /--resume.*snapshot/);
    }));
});

describe('dekning audit --resume, with all that a run may ask', () => {
  it('goes on with verification and requests, and asks none of what was answered', () =>
    withExampleServed(async (rehearsal, atRequest) => {
      const uncut = await ended(startAudit(rehearsal, VERIFIED));
      const requests = rehearsal.served.length;
      for (const at of [12, Math.floor(requests / 2), requests - 1]) {
        const args = [...VERIFIED, '--resume', `journal-${at}`];
        const child = startAudit(rehearsal, args);
        atRequest(at, () => child.kill('SIGKILL'));
        await ended(child);
        const from = rehearsal.served.length;
        const run = await ended(startAudit(rehearsal, args));
        assert.equal(run.stdout, uncut.stdout, `cut at request ${at}`);
        assert.equal(run.code, uncut.code);
        assert.ok(rehearsal.served.length - from < requests, `nothing was kept at request ${at}`);
      }
    }));

  it('goes on with the catalogue that it began with, though the cache is gone', () =>
    withExampleServed(async (rehearsal, atRequest) => {
      const args = [...VERIFIED.filter((one) => one !== '--no-cache'), '--resume', 'journal'];
      await ended(startAudit(rehearsal, args.slice(0, -2)));
      const child = startAudit(rehearsal, args);
      atRequest(12, () => child.kill('SIGKILL'));
      await ended(child);
      const told = JSON.parse(await readFile(join(rehearsal.folder, 'journal/run.json'), 'utf8'));
      assert.equal(told.startedAt, '2026-11-23T08:00:00.000Z');
      await rm(join(rehearsal.folder, '.cache'), { recursive: true });
      const from = rehearsal.served.length;
      const run = await ended(startAudit(rehearsal, args));
      assert.ok(JSON.parse(run.stdout).systemUsers.length > 0);
      const asked = rehearsal.served.slice(from).map(({ path }) => path);
      assert.deepEqual(
        asked.filter((path) => /resourcelist|accesspackages\/search|info\/roles/.test(path)),
        [],
      );
    }));
});

describe('dekning audit, Ctrl-C', () => {
  it('prints what is done so far, marked incomplete, and the same command goes on', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      const uncut = await ended(startAudit(rehearsal));
      await writeFile(join(rehearsal.folder, 'kept.json'), 'as it was');
      const args = [...RESUMED, '--output', 'json=kept.json'];
      const child = startAudit(rehearsal, args);
      atRequest(120, () => child.kill('SIGINT'));
      const cut = await ended(child);
      assert.equal(cut.code, 130);
      const result = JSON.parse(cut.stdout);
      assert.equal(result.complete, false);
      assert.ok(result.systemUsers.length > 0 && result.systemUsers.length < USERS);
      assert.ok(result.problems.some((problem: { code: string }) => problem.code === 'interrupted'));
      assert.match(cut.stderr, /same command goes on/);
      assert.equal(await readFile(join(rehearsal.folder, 'kept.json'), 'utf8'), 'as it was');
      const run = await ended(startAudit(rehearsal, args));
      assert.equal(run.stdout, uncut.stdout);
      assert.equal(await readFile(join(rehearsal.folder, 'kept.json'), 'utf8'), uncut.stdout);
    }));

  it('prints a whole result, incomplete, also before anybody was read', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      const child = startAudit(rehearsal);
      atRequest(3, () => child.kill('SIGINT'));
      const { code, stdout } = await ended(child);
      assert.equal(code, 130);
      const { complete, systemUsers, problems } = JSON.parse(stdout);
      assert.deepEqual([complete, systemUsers, problems.length], [false, [], 1]);
    }));

  it('writes whole lines as it runs, and the closing one', () =>
    withFleet(USERS, 2, async (rehearsal, atRequest) => {
      const child = startAudit(rehearsal, [...AUDIT.filter((one) => one !== '--json'), '--format', 'ndjson']);
      atRequest(120, () => child.kill('SIGINT'));
      const { code, stdout } = await ended(child);
      assert.equal(code, 130);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.ok(lines.length > 1);
      assert.equal(lines.at(-1).complete, false);
    }));
});
