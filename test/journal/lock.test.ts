import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beginningOf } from '../../src/journal/alive.js';
import { lockFolder } from '../../src/journal/lock.js';
import { inFolder } from '../support/folders.js';

const lockText = (told: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ pid: process.pid, host: hostname(), began: null, id: 'another', ...told });

/** A process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** What locking gives in a folder that has this lock. */
const lockedOver = (text: string, use?: (place: string) => Promise<void>) =>
  inFolder(async (folder) => {
    const place = join(folder, 'lock');
    await writeFile(place, text);
    await use?.(place);
    const locked = await lockFolder(folder);
    if (locked.ok) locked.lock.release();
    return locked.ok ? 'taken' : locked.holder.pid;
  });

describe('the lock of a journal', () => {
  it('is for one at a time, tells who has it, and leaves nothing behind', () =>
    inFolder(async (folder) => {
      const first = await lockFolder(folder);
      const second = await lockFolder(folder);
      assert.deepEqual(second, { ok: false, holder: { pid: process.pid, host: hostname() } });
      assert.ok(first.ok);
      first.lock.release();
      assert.deepEqual(await readdir(folder), []);
      const third = await lockFolder(folder);
      assert.ok(third.ok);
      third.lock.release();
    }));

  it('is taken by one alone of many who find a dead one at the same time', async () => {
    const pid = await endedProcess();
    for (let round = 0; round < 20; round += 1) {
      await inFolder(async (folder) => {
        await writeFile(join(folder, 'lock'), lockText({ pid }));
        const all = await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder)));
        const taken = all.flatMap((one) => (one.ok ? [one.lock] : []));
        assert.equal(taken.length, 1);
        taken[0]?.release();
        assert.deepEqual(await readdir(folder), []);
      });
    }
  });

  it('of a process that has ended is no hindrance', async () => {
    assert.equal(await lockedOver(lockText({ pid: await endedProcess() })), 'taken');
  });

  it('of a process whose number another has by now, as after a restart, is no hindrance', async () => {
    assert.equal(await lockedOver(lockText({ began: 'another-boot 17' })), 'taken');
    assert.equal(await lockedOver(lockText({ began: await beginningOf(process.pid) })), process.pid);
  });

  it('that is half written is no hindrance', async () => {
    assert.equal(await lockedOver('{"pid":'), 'taken');
    assert.equal(await lockedOver(''), 'taken');
  });

  it('of another machine holds as long as it is renewed', async () => {
    const elsewhere = lockText({ pid: 1, host: 'elsewhere.example' });
    assert.equal(await lockedOver(elsewhere), 1);
    const old = new Date(Date.now() - 120_000);
    assert.equal(await lockedOver(elsewhere, (place) => utimes(place, old, old)), 'taken');
  });

  it('is not released where another run has it meanwhile', () =>
    inFolder(async (folder) => {
      const place = join(folder, 'lock');
      const locked = await lockFolder(folder);
      assert.ok(locked.ok);
      await writeFile(place, lockText({}));
      locked.lock.release();
      assert.match(await readFile(place, 'utf8'), /another/);
    }));
});
