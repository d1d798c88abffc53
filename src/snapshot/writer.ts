import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InWords, ProblemFacts } from '../core/problem.js';
import type { Manifest, ManifestEntry, UnreadSubjects } from './manifest.js';
import { type RecordedProblem, recorded } from './recorded-problem.js';
import { MANIFEST } from './snapshot.js';
import { openStaging } from './staging.js';

/** What is kept of one answer: its body, where there was one, and what went wrong. */
export interface KeptAnswer {
  readonly bytes?: Uint8Array | undefined;
  /** HTTP status, or null when there was no answer. */
  readonly status: number | null;
  readonly problems?: readonly ProblemFacts[];
  /** Subjects that the body does not tell of, for they could not be read. */
  readonly unread?: readonly UnreadSubjects[];
}

/** What a snapshot says of itself beside its files. */
export type ManifestHead = Omit<Manifest, 'files' | 'byReadyToken'> & {
  readonly byReadyToken?: true | undefined;
  readonly tool: { readonly name: string; readonly version: string };
};

/**
 * Writes a snapshot, file by file. Nothing stands in its folder until `finish` has put everything there. A file that
 * cannot be written ends the recording and not the audit: `finish` tells of it.
 */
export interface SnapshotWriter {
  readonly keep: (path: string, answer: KeptAnswer) => Promise<void>;
  /** Gives what went wrong: then there is no snapshot. */
  readonly finish: (head: ManifestHead) => Promise<readonly ProblemFacts[]>;
  /** Leaves no trace, not even of what is being written. */
  readonly abandon: () => Promise<void>;
}

/** What a manifest says of a file; its problems are in words too. */
interface WrittenEntry extends Omit<ManifestEntry, 'problems' | 'unread'> {
  readonly problems?: readonly RecordedProblem[];
  readonly unread?: readonly { readonly subjects: readonly string[]; readonly problem: RecordedProblem }[];
}

/** Opens a snapshot for writing. Throws a UsageError when the folder may not be written to (see `openStaging`). */
export async function createSnapshotWriter(
  folder: string,
  told: { readonly replace: boolean; readonly inWords: InWords },
): Promise<SnapshotWriter> {
  const staging = await openStaging(folder, told);
  const files: Record<string, WrittenEntry> = {};
  const inManifest = (problem: ProblemFacts) => recorded(problem, told.inWords);
  const writing = new Set<Promise<void>>();
  let failure: NodeJS.ErrnoException | undefined;
  let isOpen = true;
  const failed = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
  };

  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    if (failure || !isOpen) return;
    const file = join(staging.folder, path);
    const written = mkdir(dirname(file), { recursive: true })
      .then(() => writeFile(file, bytes, { mode: modeOf(path) }))
      .catch(failed)
      .finally(() => writing.delete(written));
    writing.add(written);
    await written;
  };

  return {
    keep: async (path, { bytes, status, problems = [], unread = [] }) => {
      files[path] = {
        ...(bytes && { sha256: hashOf(bytes) }),
        ...(status !== null && { status }),
        ...(problems.length > 0 && { problems: problems.map(inManifest) }),
        ...(unread.length > 0 && {
          unread: unread.map(({ subjects, problem }) => ({ subjects, problem: inManifest(problem) })),
        }),
      };
      if (bytes) await write(path, bytes);
    },
    finish: async ({ tool, ...head }) => {
      const manifest = { schemaVersion: 1, ...head, tool, files: sorted(files) };
      await write(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
      isOpen = false;
      if (!failure) await staging.put().catch(failed);
      if (!failure) return [];
      await staging.remove();
      return [notRecorded(folder, failure)];
    },
    abandon: async () => {
      isOpen = false;
      await Promise.all(writing);
      await staging.remove();
    },
  };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sorted = (files: Readonly<Record<string, WrittenEntry>>): Record<string, WrittenEntry> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Folders of files that hold persons. */
const PRIVATE = ['authorized-parties/', 'dialogporten/authorized/'];

const modeOf = (path: string): number => (PRIVATE.some((folder) => path.startsWith(folder)) ? 0o600 : 0o644);

const notRecorded = (folder: string, { code = '' }: NodeJS.ErrnoException): ProblemFacts => ({
  api: 'snapshot',
  operation: `record in ${folder}`,
  status: null,
  code: 'not-recorded',
  told: [{ text: 'not-recorded', folder, code }],
  affects: { text: 'recording' },
});
