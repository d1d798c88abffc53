import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { manifestSchema } from './manifest.js';
import { SNAPSHOT_PLACES } from './places.js';
import { MANIFEST } from './snapshot.js';

/** A folder in which something is made before it is put where it belongs. */
export interface Staging {
  readonly folder: string;
  /** Puts everything in its place, its manifest last. Throws a system error, and then leaves what was there before. */
  readonly put: () => Promise<void>;
  /** Leaves no trace. */
  readonly remove: () => Promise<void>;
}

/**
 * Opens a folder for making a snapshot that is to stand in `target`. Throws a UsageError when the target has something
 * in it already, unless `replace` says that it may be replaced and it is a snapshot; other files beside it are left.
 *
 * A target that does not exist yet comes to be by one rename. One that does is filled from a folder within it: it may
 * be a mount, a link, or where somebody's shell stands, and must stay the folder that it is.
 */
export async function openStaging(target: string, { replace }: { readonly replace: boolean }): Promise<Staging> {
  const place = resolve(target);
  await mustBeFree(target, replace);
  const exists = await stat(place).then(
    () => true,
    () => false,
  );
  const parent = exists ? place : dirname(place);
  const prefix = exists ? '.partial-' : `.${basename(place).slice(0, 100)}.partial-`;
  const folder = await mkdir(parent, { recursive: true })
    .then(() => mkdtemp(join(parent, prefix)))
    .catch((error: NodeJS.ErrnoException) => cannotBeWritten(target, error));
  const removeNow = (): void => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C ends the process at once; what was half made must not lie about.
  process.on('exit', removeNow);
  return {
    folder,
    put: async () => {
      if (exists) replaceContent(folder, place, replace);
      else await rename(folder, place);
      process.off('exit', removeNow);
    },
    remove: async () => {
      removeNow();
      process.off('exit', removeNow);
    },
  };
}

/** What another run is making, or left when it was killed. */
const isPartial = (name: string): boolean => name.startsWith('.partial-');

async function mustBeFree(target: string, replace: boolean): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException): string[] =>
    error.code === 'ENOENT' ? [] : cannotBeWritten(target, error),
  );
  if (names.every(isPartial)) return;
  if (!replace) {
    throw new UsageError({ text: 'folder-not-empty', folder: target });
  }
  if (!(await isSnapshot(target))) {
    throw new UsageError({ text: 'folder-no-snapshot', folder: target });
  }
}

/** Many a folder has a `manifest.json`; a snapshot's says which environment it is of, and when it was made. */
async function isSnapshot(folder: string): Promise<boolean> {
  const body = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  try {
    return manifestSchema.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}

function cannotBeWritten(target: string, { code = '' }: NodeJS.ErrnoException): never {
  throw new UsageError({ text: 'folder-not-writable', folder: target, code });
}

/**
 * Moves what was there aside, what was made in, and takes away what was there. It waits for nothing in between, so that
 * no signal is heard, and nobody in this process looks, while one snapshot is half in the place of the other.
 */
function replaceContent(made: string, place: string, replace: boolean): void {
  const before = readdirSync(place).filter((name) => SNAPSHOT_PLACES.has(name));
  if (before.length > 0 && !replace) throw Object.assign(new Error('another run was here first'), { code: 'EEXIST' });
  const aside = `${made}.old`;
  mkdirSync(aside);
  const moved: [from: string, to: string][] = [];
  const move = (name: string, from: string, to: string): void => {
    renameSync(join(from, name), join(to, name));
    moved.push([join(from, name), join(to, name)]);
  };
  try {
    for (const name of manifestFirst(before)) move(name, place, aside);
    for (const name of manifestFirst(readdirSync(made)).reverse()) move(name, made, place);
  } catch (error) {
    for (const [from, to] of moved.reverse()) renameSync(to, from);
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  for (const litter of [aside, made]) removed(litter);
}

/** The new snapshot is in its place: what cannot be cleared away is litter, and no failure. */
function removed(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It may be, or hold, a place where something is mounted.
  }
}

const manifestFirst = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => Number(b === MANIFEST) - Number(a === MANIFEST));
