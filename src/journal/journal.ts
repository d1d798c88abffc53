import { mkdir, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from '../core/errors.js';
import { bodyIn, entryOf } from './entry.js';
import { differing, hoursTooOld, type JournaledRun, MOST_HOURS, type Parts, runIn, runText } from './identity.js';
import { JournalError } from './journal-error.js';
import { LOCK, lockFolder } from './lock.js';

/** What a run was answered, kept as it comes, for the same run to go on with after it was cut. */
export interface Journal {
  /** ISO time that the run is judged by: that of its first beginning. */
  readonly startedAt: string;
  /** Whether an earlier part of the run was cut. */
  readonly isResumed: boolean;
  /** The answer at a path, as bytes; undefined where there is none, or none that is whole. */
  readonly read: (path: string) => Promise<Buffer | undefined>;
  /** Keeps an answer, and returns once the disk has it. Throws a JournalError. */
  readonly write: (path: string, body: Uint8Array) => Promise<void>;
  /** Paths of what is kept in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Lets the next run have the folder. */
  readonly close: () => void;
}

/** The run that a journal is opened for. */
export interface AskedRun {
  readonly tool: string;
  /** ISO time to judge by, where this is its beginning. */
  readonly startedAt: string;
  readonly parts: Parts;
}

const RUN = 'run.json';
const ANSWERS = 'answers';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/**
 * Opens the journal in a folder, or begins one. Throws a UsageError for a folder that another run has or that holds
 * something else, and for a journal of another run, of another version of this tool, or that is too old.
 */
export async function openJournal(folder: string, asked: AskedRun): Promise<Journal> {
  await mustBeOurs(folder);
  const locked = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => lockFolder(folder))
    .catch((error: unknown) => notUsable(folder, error));
  if (!locked.ok) throw new UsageError({ text: 'journal-in-use', folder, ...locked.holder });
  try {
    return await opened(folder, asked, locked.lock.release);
  } catch (error) {
    locked.lock.release();
    throw error;
  }
}

async function opened(folder: string, asked: AskedRun, release: () => void): Promise<Journal> {
  const before = await runBefore(folder);
  if (before) mustBeSame(folder, before, asked);
  const run = before ?? (await begun(folder, asked));
  const place = (path: string): string => join(folder, ANSWERS, path);
  const list = async (name: string): Promise<string[]> =>
    (await readdir(place(name)).catch(() => []))
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${name}/${file}`);
  return {
    startedAt: run.startedAt,
    isResumed: before !== undefined,
    read: async (path) => {
      const entry = await readFile(place(path)).catch(() => undefined);
      return entry && bodyIn(path, entry);
    },
    write: async (path, body) => {
      try {
        await mkdir(dirname(place(path)), { recursive: true, mode: 0o700 });
        await writeFileAtomic(place(path), entryOf(path, body), { mode: 0o600 });
      } catch (error) {
        throw new JournalError(folder, codeOf(error));
      }
    },
    list,
    close: release,
  };
}

/** Whatever else lies in a folder is not ours to add to or to take away. */
async function mustBeOurs(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory()) throw new UsageError({ text: 'journal-elsewhere', folder });
  const names = there ? await readdir(folder).catch((error: unknown) => notUsable(folder, error)) : [];
  if (!names.every(isOurs)) throw new UsageError({ text: 'journal-elsewhere', folder });
}

/** Files of ours, also those that were being written when a run was killed. */
const isOurs = (name: string): boolean =>
  name === ANSWERS || [RUN, LOCK].some((one) => name === one || name.startsWith(`${one}.`));

function notUsable(folder: string, error: unknown): never {
  throw new UsageError({ text: 'journal-not-usable', folder, code: codeOf(error) });
}

async function runBefore(folder: string): Promise<JournaledRun | undefined> {
  const text = await readFile(join(folder, RUN), 'utf8').catch((error: unknown) =>
    codeOf(error) === 'ENOENT' ? undefined : notUsable(folder, error),
  );
  if (text === undefined) return undefined;
  const run = runIn(text);
  if (run) return run;
  throw new UsageError({ text: 'journal-unreadable', folder });
}

function mustBeSame(folder: string, before: JournaledRun, { tool, parts }: AskedRun): void {
  if (before.tool !== tool)
    throw new UsageError({ text: 'journal-of-version', folder, version: before.tool, ours: tool });
  const differs = differing(before.parts, parts);
  if (differs.length > 0) throw new UsageError({ text: 'journal-of-another', folder, differs });
  const hours = hoursTooOld(before, new Date());
  if (hours !== undefined) throw new UsageError({ text: 'journal-too-old', folder, hours, most: MOST_HOURS });
}

/** Begins a journal; answers that lie there are of one that was being cleared away. */
async function begun(folder: string, { tool, startedAt, parts }: AskedRun): Promise<JournaledRun> {
  const run = { tool, startedAt, begunAt: new Date().toISOString(), parts };
  try {
    await rm(join(folder, ANSWERS), { recursive: true, force: true });
    await writeFileAtomic(join(folder, RUN), runText(run), { mode: 0o600 });
    await onDisk(folder);
  } catch (error) {
    throw new JournalError(folder, codeOf(error));
  }
  return run;
}

/** A name is on the disk once its folder is; not every system lets a folder be opened. */
async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Clears away the journal of a run whose result is where it belongs; nothing else in the folder. A journal that another
 * run has meanwhile is left to it. `run.json` goes first: without it the rest is no journal.
 */
export async function discardJournal(folder: string): Promise<void> {
  const locked = await lockFolder(folder).catch(() => undefined);
  if (!locked?.ok) return;
  try {
    await rm(join(folder, RUN), { force: true });
    for (const name of (await readdir(folder)).filter((one) => isOurs(one) && one !== LOCK)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  } finally {
    locked.lock.release();
  }
  await rmdir(folder).catch(() => undefined);
}
