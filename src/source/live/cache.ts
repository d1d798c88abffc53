import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { type SubjectUrn, subjectUrn } from '../../core/identifiers.js';
import { MANIFEST, openSnapshot, type Snapshot } from '../../snapshot/snapshot.js';
import { hashOf, type ManifestHead } from '../../snapshot/writer.js';

/** A catalogue that was read before, as the files of a snapshot. */
export interface CachedCatalogue {
  readonly snapshot: Snapshot;
  /** ISO time. */
  readonly readAt: string;
  /** Subjects beyond the catalogue's that its links tell of. */
  readonly further: readonly SubjectUrn[];
}

/** Keeps the catalogue of one environment, address and language. It holds nothing but public answers. */
export interface CatalogueCache {
  /** The catalogue, while it is young. */
  readonly read: () => Promise<CachedCatalogue | undefined>;
  /** Writes what it can: a cache that cannot be written is no fault. */
  readonly write: (
    files: ReadonlyMap<string, Uint8Array>,
    further: readonly SubjectUrn[],
    head: Pick<ManifestHead, 'environment' | 'capturedAt' | 'tool'>,
  ) => Promise<void>;
}

const FURTHER = 'further-subjects.json';

const further = z.array(z.string().transform(subjectUrn));

/**
 * A cache in a folder. Files are written in place and the manifest, which has their hashes, last: what another run
 * writes at the same time, or what was left half written, does not agree with it and is not used.
 */
export const createCatalogueCache = (folder: string, maxAgeSeconds: number): CatalogueCache => ({
  read: async () => {
    const snapshot = await openSnapshot(folder).catch(() => undefined);
    if (!snapshot?.manifest.ok) return undefined;
    const { capturedAt: readAt } = snapshot.manifest.value;
    const age = Date.now() - Date.parse(readAt);
    if (age < 0 || age >= maxAgeSeconds * 1000) return undefined;
    const told = await snapshot.read(FURTHER);
    const parsed = further.safeParse(told.ok ? told.value : undefined);
    return parsed.success ? { snapshot, readAt, further: parsed.data } : undefined;
  },
  write: async (files, subjects, head) => {
    const all = new Map([...files, [FURTHER, Buffer.from(JSON.stringify(subjects))] as const]);
    const entries = [...all].map(([path, bytes]) => [path, { sha256: hashOf(bytes), status: 200 }]);
    const manifest = { schemaVersion: 1, ...head, files: Object.fromEntries(entries) };
    try {
      for (const [path, bytes] of all) await writeInto(folder, path, bytes);
      await writeInto(folder, MANIFEST, Buffer.from(JSON.stringify(manifest)));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  },
});

async function writeInto(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}
