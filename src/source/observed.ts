import type { ObservedServices } from '../altinn/dialogporten.js';
import type { ServiceId } from '../core/identifiers.js';
import type { ProblemFacts, Reading } from '../core/problem.js';
import type { SnapshotFile } from './files.js';

/**
 * What an answer of Dialogporten tells of access. The whole catalogue, which it falls back on for callers with very many
 * parties, tells nothing (reference §6.3): that is a problem, and no list of services.
 */
export function observedIn(
  { api, operation, affects }: SnapshotFile<ObservedServices>,
  { value, problems }: Reading<ObservedServices>,
): Reading<readonly ServiceId[]> {
  if (!value?.isFallback) return { value: value?.services, problems };
  const code = 'full-catalogue-fallback';
  const fallback: ProblemFacts = { api, operation, status: 200, code, told: [{ text: 'full-catalogue' }], affects };
  return { value: undefined, problems: [...problems, fallback] };
}
