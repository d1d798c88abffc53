import type { Finding } from '../core/finding.js';
import type { EarlierRun } from '../core/gate/earlier-run.js';

/** What is needed of the result of a run, to tell what is new since then. */
export interface EarlierResult {
  readonly environment: string;
  readonly generatedAt: string;
  readonly findings: Iterable<Pick<Finding, 'id' | 'severity' | 'waived'>>;
}

/** A result as an earlier run; of its findings only ids are kept, for there may be millions. */
export function earlierRunOf({ environment, generatedAt, findings }: EarlierResult, path: string): EarlierRun {
  const open = new Set<string>();
  for (const { id, severity, waived } of findings) if (waived === null && severity !== 'note') open.add(id);
  return { path, generatedAt, environment, isOpen: (id) => open.has(id) };
}
