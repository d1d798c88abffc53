import { nextPage } from '../altinn/paging.js';
import type { ProblemFacts, Reading } from '../core/problem.js';
import type { WholeFault } from '../core/told/faults.js';
import type { SnapshotFile } from './files.js';

/** Where a body comes from, as problems tell it. */
type BodySource = 'answer' | 'file';

/**
 * Decodes a body, live or from a snapshot alike. What is malformed is a problem and gives no value. A body that links
 * to a further page is a problem too, and gives the rows it has only where these can be used in part.
 */
export function readBody<T>(file: SnapshotFile<T>, json: unknown, from: BodySource): Reading<T> {
  const problem = (code: string, fault: WholeFault): ProblemFacts => ({
    api: file.api,
    operation: file.operation,
    status: from === 'answer' ? 200 : null,
    code,
    told: [from === 'answer' ? { text: 'in-answer', fault } : { text: 'in-file', path: file.path, fault }],
    affects: file.affects,
  });
  const decoded = file.decode(json);
  if (!decoded.ok)
    return { value: undefined, problems: [problem('malformed', { text: 'malformed', faults: decoded.faults })] };
  if (nextPage(json) === undefined) return { value: decoded.value, problems: [] };
  return {
    value: file.usableInPart ? decoded.value : undefined,
    problems: [problem('more-pages', { text: 'more-pages', rows: rowCount(decoded.value) })],
  };
}

const rowCount = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
