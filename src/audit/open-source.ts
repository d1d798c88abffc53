import { UsageError } from '../core/errors.js';
import type { Language } from '../core/language.js';
import { snapshotSource } from '../source/snapshot-source.js';
import type { Source } from '../source/source.js';

/** Where to read from. */
export interface SourceChoice {
  readonly snapshot: string | undefined;
  /** The environment that was asked for. */
  readonly environment: string | undefined;
  readonly language: Language;
}

/**
 * Opens what the audit reads from. Throws a UsageError when there is nothing to read, or when a snapshot is of
 * another environment than the one that was asked for.
 */
export async function openSource({ snapshot, environment, language }: SourceChoice): Promise<Source> {
  if (!snapshot) {
    throw new UsageError('There is nothing to read: this version audits snapshots only.', [
      'Give --snapshot the folder of a snapshot.',
      'To see one at work: dekning audit --snapshot fixtures/example',
    ]);
  }
  const source = await snapshotSource(snapshot, language);
  const known = source.problems.length === 0;
  if (environment && known && environment.toLowerCase() !== source.environment.toLowerCase()) {
    throw new UsageError(`The snapshot ${snapshot} is of ${source.environment}, but ${environment} was asked for.`, [
      'Leave --env, DEKNING_ENV and environment in dekning.yaml out, or use a snapshot of that environment.',
    ]);
  }
  return known || !environment ? source : { ...source, environment };
}
