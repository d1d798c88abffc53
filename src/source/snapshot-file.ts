import type { Reading } from '../core/problem.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { readBody } from './body.js';
import type { SnapshotFile } from './files.js';

/**
 * Reads and decodes one file of a snapshot. Whatever is wrong with it is a problem and gives no value. What went wrong
 * when it was recorded is told as it was then, with the rows that were read where these can be used in part.
 */
export async function readSnapshotFile<T>(snapshot: Snapshot, file: SnapshotFile<T>): Promise<Reading<T>> {
  const recorded = snapshot.manifest.ok ? snapshot.manifest.value.files[file.path] : undefined;
  if (recorded?.problems && recorded.problems.length > 0) {
    const body = file.usableInPart && recorded.sha256 ? await snapshot.read(file.path) : undefined;
    const rows = body?.ok ? file.decode(body.value) : undefined;
    return { value: rows?.ok ? rows.value : undefined, problems: recorded.problems };
  }
  const body = await snapshot.read(file.path);
  if (body.ok) return readBody(file, body.value, 'file');
  const { code, fault, status = null } = body;
  const { api, operation, affects, path } = file;
  const problem = { api, operation, status, code, told: [{ text: 'in-file', path, fault }], affects } as const;
  return { value: undefined, problems: [problem] };
}
