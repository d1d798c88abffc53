import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { beginningOf } from './alive.js';

/** A folder that is kept for one run at a time. */
export interface Lock {
  /** Lets others in; waits for nothing, so that it can be called while the process ends. */
  readonly release: () => void;
}

/** Whoever has the folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

export type Locked = { readonly ok: true; readonly lock: Lock } | { readonly ok: false; readonly holder: Holder };

export const LOCK = 'lock';

const written = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process began, as `beginningOf` tells it. */
  began: z.string().nullable(),
  /** Tells one lock from every other. */
  id: z.string(),
});

/** Of a process elsewhere nothing can be known but that it renews its lock. */
const RENEWED_EVERY = 10_000;
const GIVEN_UP_AFTER = 60_000;

/** Tries in case that others look at what a dead process left at the same time. */
const MOST_TRIES = 100;

/**
 * Takes a folder for this process, unless a process that lives has it. A lock comes to be with all that is in it, by a
 * link that is refused where there is one; what a process left that has ended is taken away. Throws system errors.
 */
export async function lockFolder(folder: string): Promise<Locked> {
  const place = join(folder, LOCK);
  const id = randomUUID();
  const own = `${place}.${id}`;
  const began = (await beginningOf(process.pid)) ?? null;
  await writeFile(own, `${JSON.stringify({ pid: process.pid, host: hostname(), began, id })}\n`, { mode: 0o600 });
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await isLinked(own, place)) return { ok: true, lock: held(place, id) };
      const text = await readFile(place, 'utf8').catch(() => undefined);
      if (text === undefined) continue;
      const holder = await livingHolder(place, text);
      if (holder) return { ok: false, holder };
      await takeAway(place, text, own);
    }
    return { ok: false, holder: { pid: 0, host: hostname() } };
  } finally {
    await rm(own, { force: true });
  }
}

async function isLinked(own: string, place: string): Promise<boolean> {
  try {
    await link(own, place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who has the folder, by a lock's text; undefined for a process that has ended, and for what is no lock. */
async function livingHolder(place: string, text: string): Promise<Holder | undefined> {
  const lock = lockIn(text);
  if (!lock) return undefined;
  const { pid, host, began } = lock;
  if (host === hostname()) {
    const now = await beginningOf(pid);
    const isOther = now === null || (now !== undefined && began !== null && now !== began);
    return isOther ? undefined : { pid, host };
  }
  const renewed = await stat(place).catch(() => undefined);
  return renewed && Date.now() - renewed.mtimeMs < GIVEN_UP_AFTER ? { pid, host } : undefined;
}

function lockIn(text: string): z.infer<typeof written> | undefined {
  try {
    return written.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** How long to leave another run to what it is taking away. */
const MOMENT = 10;

/**
 * Takes away what was seen. Of several that saw the same, one alone may: whoever links its own lock to a name that what was
 * seen gives, and that lock is taken away in the same way where its process has ended meanwhile. Nobody else touches what
 * was seen, so it is still that when it goes.
 */
async function takeAway(place: string, seen: string, own: string): Promise<void> {
  const right = `${place}.${createHash('sha256').update(seen).digest('hex').slice(0, 16)}`;
  if (!(await isLinked(own, right))) {
    const text = await readFile(right, 'utf8').catch(() => undefined);
    if (text !== undefined && !(await livingHolder(right, text))) return takeAway(right, text, own);
    await setTimeout(MOMENT);
    return;
  }
  try {
    if ((await readFile(place, 'utf8').catch(() => undefined)) === seen) await rm(place, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

function held(place: string, id: string): Lock {
  const renew = (): void => {
    const now = new Date();
    utimes(place, now, now).catch(() => undefined);
  };
  const timer = setInterval(renew, RENEWED_EVERY).unref();
  const release = (): void => {
    clearInterval(timer);
    process.off('exit', release);
    if (isOwn(place, id)) rmSync(place, { force: true });
  };
  process.on('exit', release);
  return { release };
}

function isOwn(place: string, id: string): boolean {
  try {
    return lockIn(readFileSync(place, 'utf8'))?.id === id;
  } catch {
    return false;
  }
}
