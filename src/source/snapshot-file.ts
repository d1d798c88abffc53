import { nextPage } from '../altinn/paging.js';
import type { Problem, Reading } from '../core/problem.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { SnapshotFile } from './files.js';

/**
 * Reads and decodes one file of a snapshot. Whatever is wrong with it is a problem and gives no value. A body that
 * links to a further page is a problem too, and gives the rows it has only where these can be used in part.
 */
export async function readSnapshotFile<T>(snapshot: Snapshot, file: SnapshotFile<T>): Promise<Reading<T>> {
  const problem = (code: string, message: string, status?: number): Problem => ({
    api: file.api,
    operation: file.operation,
    status: status ?? null,
    code,
    message: `${file.path}: ${message}.`,
    affects: file.affects,
  });
  const body = await snapshot.read(file.path);
  if (!body.ok) return { value: undefined, problems: [problem(body.code, body.message, body.status)] };
  const decoded = file.decode(body.value);
  if (!decoded.ok) return { value: undefined, problems: [problem('malformed', decoded.message)] };
  const more = nextPage(body.value) !== undefined;
  return {
    value: more && !file.usableInPart ? undefined : decoded.value,
    problems: more
      ? [problem('more-pages', `only the first ${rowCount(decoded.value)} rows are there; more pages exist`)]
      : [],
  };
}

const rowCount = (value: unknown): string => (Array.isArray(value) ? String(value.length) : '');
