import { UsageError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import type { EarlierRun } from '../core/gate/earlier-run.js';
import type { Scope } from '../core/result.js';
import { supposedOf } from './supposed/supposition.js';

/** What is needed of the result of a run, to tell what is new since then. */
export interface EarlierResult {
  readonly environment: string;
  readonly generatedAt: string;
  readonly findings: Iterable<Pick<Finding, 'id' | 'severity' | 'waived'>>;
  readonly scope: Pick<Scope, 'supposed'>;
}

/**
 * Reads the result of an earlier run, json or ndjson. Throws a UsageError for a file that is none, or that contradicts
 * itself.
 */
export async function earlierRun(path: string): Promise<EarlierRun> {
  const { readSavedResult } = await import('../saved/saved.js');
  const { result, close } = await readSavedResult(path);
  try {
    return earlierRunOf(result, path);
  } finally {
    close();
  }
}

/** Throws a UsageError for an earlier run of another environment: no finding of it could be one of this run's. */
export function mustBeOf(environment: string, since: EarlierRun | null): void {
  if (!since || since.environment.toLowerCase() === environment.toLowerCase()) return;
  const { path, environment: of } = since;
  throw new UsageError({ text: 'since-of-another', path, environment: of, asked: environment });
}

/** A result as an earlier run; of its findings only ids are kept, for there may be millions. */
export function earlierRunOf({ environment, generatedAt, findings, scope }: EarlierResult, path: string): EarlierRun {
  const open = new Set<string>();
  for (const { id, severity, waived } of findings) if (waived === null && severity !== 'note') open.add(id);
  return { path, generatedAt, environment, supposedOf: supposedOf(scope.supposed), isOpen: (id) => open.has(id) };
}
