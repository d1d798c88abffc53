import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { Problem } from '../core/problem.js';
import type { Manifest, ManifestEntry } from './manifest.js';
import { MANIFEST } from './snapshot.js';

/** What is kept of one answer: its body, where there was one, and what went wrong. */
export interface KeptAnswer {
  readonly bytes?: Uint8Array | undefined;
  /** HTTP status, or null when there was no answer. */
  readonly status: number | null;
  readonly problem?: Problem | undefined;
}

/** What a snapshot says of itself beside its files. */
export type ManifestHead = Omit<Manifest, 'files'> & {
  readonly tool: { readonly name: string; readonly version: string };
};

/** Writes a snapshot, file by file. Nothing stands in its folder until `finish` has put everything there at once. */
export interface SnapshotWriter {
  readonly keep: (path: string, answer: KeptAnswer) => Promise<void>;
  readonly finish: (head: ManifestHead) => Promise<void>;
  /** Leaves no trace. */
  readonly abandon: () => Promise<void>;
}

/**
 * Opens a snapshot for writing. Throws a UsageError when the folder has something in it already, unless `replace` says
 * that it may be replaced and it is a snapshot.
 */
export async function createSnapshotWriter(
  folder: string,
  { replace }: { readonly replace: boolean },
): Promise<SnapshotWriter> {
  const target = resolve(folder);
  await mustBeFree(folder, replace);
  await mkdir(dirname(target), { recursive: true }).catch(cannotBeWritten(folder));
  const partial = await mkdtemp(join(dirname(target), `.${basename(target)}.partial-`)).catch(cannotBeWritten(folder));
  const remove = (): void => rmSync(partial, { recursive: true, force: true });
  // Ctrl-C ends the process at once; what was half written must not lie about.
  process.once('exit', remove);
  const files: Record<string, ManifestEntry> = {};
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const file = join(partial, path);
    await mkdir(dirname(file), { recursive: true })
      .then(() => writeFile(file, bytes, { mode: modeOf(path) }))
      .catch(cannotBeWritten(folder));
  };

  return {
    keep: async (path, { bytes, status, problem }) => {
      const told = { ...(status !== null && { status }), ...(problem && { problem }) };
      if (!bytes) {
        files[path] = told;
        return;
      }
      await write(path, bytes);
      files[path] = { sha256: hashOf(bytes), ...told };
    },
    finish: async ({ tool, ...head }) => {
      const manifest = { schemaVersion: 1, ...head, tool, files: sorted(files) };
      await write(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
      await swap(partial, target).catch(cannotBeWritten(folder));
      process.off('exit', remove);
    },
    abandon: async () => {
      remove();
      process.off('exit', remove);
    },
  };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sorted = (files: Readonly<Record<string, ManifestEntry>>): Record<string, ManifestEntry> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Folders of files that hold persons. */
const PRIVATE = ['authorized-parties/', 'dialogporten/authorized/'];

const modeOf = (path: string): number => (PRIVATE.some((folder) => path.startsWith(folder)) ? 0o600 : 0o644);

async function mustBeFree(folder: string, replace: boolean): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    return cannotBeWritten(folder)(error);
  });
  if (names.length === 0) return;
  if (!replace) {
    throw new UsageError(`The folder ${folder} is not empty, so nothing is recorded there.`, [
      'Name another folder, or add --force to replace the snapshot in it.',
    ]);
  }
  if (!names.includes(MANIFEST)) {
    throw new UsageError(`The folder ${folder} holds something other than a snapshot, so it is not replaced.`);
  }
}

const cannotBeWritten =
  (folder: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new UsageError(`A snapshot cannot be recorded in ${folder} (${error.code}).`);
  };

/** Puts a folder in the place of another, which is put aside first and removed last. */
async function swap(from: string, to: string): Promise<void> {
  const aside = `${from}.old`;
  const isThere = await rename(to, aside).then(
    () => true,
    () => false,
  );
  await rename(from, to);
  if (isThere) await rm(aside, { recursive: true, force: true });
}
