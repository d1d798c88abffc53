import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../src/core/errors.js';
import { partOf } from '../../src/journal/identity.js';
import { type AskedRun, discardJournal, openJournal } from '../../src/journal/journal.js';
import { JournalError } from '../../src/journal/journal-error.js';
import { inFolder } from '../support/folders.js';

const ASKED: AskedRun = {
  tool: 'dekning 9.9.9',
  startedAt: '2026-11-25T23:50:00.000Z',
  parts: { '--env': partOf('tt02'), '--system': partOf(['a']) },
};
const PATH = 'authorized-parties/one.json';
const BODY = Buffer.from('{"data":[]}\n');

/** Opens a journal, and closes it when it was used. */
async function withJournal<Result>(
  folder: string,
  use: (journal: Awaited<ReturnType<typeof openJournal>>) => Promise<Result>,
  asked = ASKED,
): Promise<Result> {
  const journal = await openJournal(folder, asked);
  try {
    return await use(journal);
  } finally {
    journal.close();
  }
}

const refusal = (text: string) => (error: unknown) => error instanceof UsageError && error.told.text === text;

/** A folder with a journal that has one answer. */
const withOne = (use: (folder: string) => Promise<void>) =>
  inFolder(async (parent) => {
    const folder = join(parent, 'journal');
    await withJournal(folder, ({ write }) => write(PATH, BODY));
    await use(folder);
  });

describe('the journal of a run', () => {
  it('gives back what was written, and keeps the time that the run began', () =>
    withOne((folder) =>
      withJournal(
        folder,
        async (journal) => {
          assert.equal(journal.isResumed, true);
          assert.equal(journal.startedAt, ASKED.startedAt);
          assert.deepEqual(await journal.read(PATH), BODY);
          assert.deepEqual(await journal.list('authorized-parties'), [PATH]);
          assert.equal(await journal.read('authorized-parties/two.json'), undefined);
        },
        { ...ASKED, startedAt: '2026-11-26T00:10:00.000Z' },
      ),
    ));

  it('is for its owner alone', () =>
    withOne(async (folder) => {
      assert.equal((await stat(folder)).mode & 0o077, 0);
      assert.equal((await stat(join(folder, 'answers', PATH))).mode & 0o077, 0);
    }));

  it('does not give an entry that was cut, at whichever byte', () =>
    withOne(async (folder) => {
      const place = join(folder, 'answers', PATH);
      const whole = await readFile(place);
      await withJournal(folder, async ({ read }) => {
        for (let length = 0; length < whole.length; length += 1) {
          await writeFile(place, whole.subarray(0, length));
          assert.equal(await read(PATH), undefined, `cut at ${length}`);
        }
        await writeFile(place, whole);
        assert.deepEqual(await read(PATH), BODY);
      });
    }));

  it('does not give one that was changed, or that is of another path', () =>
    withOne(async (folder) => {
      const place = join(folder, 'answers', PATH);
      const whole = await readFile(place, 'utf8');
      await writeFile(join(folder, 'answers/authorized-parties/two.json'), whole);
      await writeFile(place, whole.replace('[]', '[ ]'));
      await withJournal(folder, async ({ read }) => {
        assert.equal(await read(PATH), undefined);
        assert.equal(await read('authorized-parties/two.json'), undefined);
      });
    }));

  it('of a run that was asked something else is refused, by what differs', () =>
    withOne(async (folder) => {
      const asked = { ...ASKED, parts: { ...ASKED.parts, '--system': partOf(['b']), '--requests': partOf(true) } };
      await assert.rejects(openJournal(folder, asked), (error: unknown) => {
        assert.ok(error instanceof UsageError && error.told.text === 'journal-of-another');
        assert.deepEqual(error.told.differs, ['--system', '--requests']);
        return true;
      });
      // Whoever was refused leaves the folder to the run that it is of.
      await withJournal(folder, async ({ read }) => assert.deepEqual(await read(PATH), BODY));
    }));

  it('of another version, or of another day, is refused', () =>
    withOne(async (folder) => {
      await assert.rejects(openJournal(folder, { ...ASKED, tool: 'dekning 10.0.0' }), refusal('journal-of-version'));
      const run = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
      const begunAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
      await writeFile(join(folder, 'run.json'), JSON.stringify({ ...run, begunAt }));
      await assert.rejects(openJournal(folder, ASKED), refusal('journal-too-old'));
    }));

  it('that does not say which run it is of is refused', () =>
    withOne(async (folder) => {
      await writeFile(join(folder, 'run.json'), '{"schemaVersion":1');
      await assert.rejects(openJournal(folder, ASKED), refusal('journal-unreadable'));
    }));

  it('begins anew where one was half cleared away', () =>
    withOne(async (folder) => {
      await rm(join(folder, 'run.json'));
      await withJournal(folder, async (journal) => {
        assert.equal(journal.isResumed, false);
        assert.equal(await journal.read(PATH), undefined);
      });
    }));

  it('is not kept in a folder with anything else, nor in a file', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'mine.txt'), 'mine');
      await assert.rejects(openJournal(folder, ASKED), refusal('journal-elsewhere'));
      await assert.rejects(openJournal(join(folder, 'mine.txt'), ASKED), refusal('journal-elsewhere'));
      assert.deepEqual(await readdir(folder), ['mine.txt']);
    }));

  it('that cannot be written says so, and keeps what it has', () =>
    withOne(async (folder) => {
      await writeFile(join(folder, 'answers/dialogporten'), 'a file where a folder should be');
      await withJournal(folder, async ({ read, write }) => {
        await assert.rejects(write('dialogporten/one.json', BODY), JournalError);
        assert.deepEqual(await read(PATH), BODY);
      });
    }));

  it('is cleared away whole, but never from under another run', () =>
    withOne(async (folder) => {
      await writeFile(join(folder, 'run.json.123'), 'left by one that was killed');
      await withJournal(folder, async ({ read }) => {
        await discardJournal(folder);
        assert.deepEqual(await read(PATH), BODY);
      });
      await discardJournal(folder);
      await assert.rejects(stat(folder), { code: 'ENOENT' });
    }));

  it('takes nothing else with it', () =>
    withOne(async (folder) => {
      await mkdir(join(folder, 'mine'));
      await chmod(folder, 0o755);
      await discardJournal(folder);
      assert.deepEqual(await readdir(folder), ['mine']);
    }));
});
