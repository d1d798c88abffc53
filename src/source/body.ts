import { nextPage } from '../altinn/paging.js';
import type { Problem, Reading } from '../core/problem.js';
import type { SnapshotFile } from './files.js';

/**
 * Decodes a body, live or from a snapshot alike. What is malformed is a problem and gives no value. A body that links
 * to a further page is a problem too, and gives the rows it has only where these can be used in part.
 */
export function readBody<T>(
  file: SnapshotFile<T>,
  json: unknown,
  told: { readonly prefix: string; readonly status: number | null },
): Reading<T> {
  const problem = (code: string, message: string): Problem => ({
    api: file.api,
    operation: file.operation,
    status: told.status,
    code,
    message: `${told.prefix}${message}.`,
    affects: file.affects,
  });
  const decoded = file.decode(json);
  if (!decoded.ok) return { value: undefined, problems: [problem('malformed', decoded.message)] };
  if (nextPage(json) === undefined) return { value: decoded.value, problems: [] };
  return {
    value: file.usableInPart ? decoded.value : undefined,
    problems: [problem('more-pages', `only the first ${rowCount(decoded.value)} rows are there; more pages exist`)],
  };
}

const rowCount = (value: unknown): string => (Array.isArray(value) ? String(value.length) : '');
