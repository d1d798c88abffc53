import { UsageError } from '../core/errors.js';
import type { Journal } from '../journal/journal.js';
import { problemInWords } from '../messages/problem.js';
import { snapshotSource } from '../source/snapshot-source.js';
import type { Source } from '../source/source.js';
import { TOOL } from '../tool.js';
import type { AuditOptions } from './options.js';
import type { AuditRequest } from './request.js';

/** How old a kept catalogue may be, in seconds, where nobody says. */
export const MAX_AGE = 3600;

/**
 * Opens what the audit reads from: a snapshot, or Altinn's APIs, whose code is loaded only then. Throws a UsageError
 * for options that do not go together, a snapshot of another environment than the one that was asked for, and
 * whatever is missing or wrong in how Altinn is reached.
 */
export async function openSource(options: AuditOptions, request: AuditRequest, journal?: Journal): Promise<Source> {
  const source = await openReal(options, request, journal);
  const { supposition, language } = request;
  if (!supposition) return source;
  const { supposing } = await import('./supposed/supposed-source.js');
  return supposing(source, supposition, language);
}

async function openReal(options: AuditOptions, request: AuditRequest, journal?: Journal): Promise<Source> {
  const { record, force = false, cacheFolder, maxAge = MAX_AGE, connection = {} } = options;
  if (record?.trim() === '') throw new UsageError({ text: 'blank-value', flag: '--record' });
  if (options.snapshot !== undefined) return openSnapshotSource(options.snapshot, record, request);
  const { openLive } = await import('../source/live/open-live.js');
  return openLive({
    environment: request.environment ?? 'prod',
    connection,
    language: request.language,
    startedAt: request.now,
    clockOffset: options.now ? options.now.getTime() - Date.now() : 0,
    tool: TOOL,
    cache: cacheFolder === undefined ? undefined : { folder: cacheFolder, maxAgeSeconds: maxAge },
    record: record === undefined ? undefined : { folder: record, replace: force },
    inWords: (problem) => problemInWords(problem, request.language),
    listen: request.listen,
    pace: request.pace,
    journal,
  });
}

async function openSnapshotSource(
  snapshot: string,
  record: string | undefined,
  { environment, language }: AuditRequest,
): Promise<Source> {
  if (snapshot.trim() === '') throw new UsageError({ text: 'blank-value', flag: '--snapshot' });
  if (record !== undefined) throw new UsageError({ text: 'record-with-snapshot' });
  return mustBeOfEnvironment(environment, snapshot, await snapshotSource(snapshot, language));
}

/**
 * A snapshot's source, of the environment that was asked for; where it cannot tell its own, that one is believed. Throws a
 * UsageError for a snapshot of another.
 */
export function mustBeOfEnvironment<Of extends Pick<Source, 'environment' | 'problems'>>(
  environment: string | undefined,
  snapshot: string,
  source: Of,
): Of {
  const known = source.problems.length === 0;
  if (environment && known && environment.toLowerCase() !== source.environment.toLowerCase()) {
    const facts = { folder: snapshot, environment: source.environment, asked: environment };
    throw new UsageError({ text: 'snapshot-of-another', ...facts });
  }
  return known || !environment ? source : { ...source, environment };
}
