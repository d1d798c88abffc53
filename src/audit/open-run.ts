import { resolve, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { Journal } from '../journal/journal.js';
import type { Source } from '../source/source.js';
import { openSource } from './open-source.js';
import { type AuditOptions, requestOf } from './options.js';
import type { AuditRequest } from './request.js';

/** What is asked of a run, and what it reads from. */
export interface Run {
  readonly request: AuditRequest;
  readonly source: Source;
}

/**
 * Opens a run: what it is asked, and what it reads from. One that was cut goes on from its journal, and is judged by the
 * time that it began. Throws a UsageError as `requestOf`, `openSource` and `openJournal` do.
 */
export async function openRun(options: AuditOptions): Promise<Run> {
  const request = await requestOf(options);
  if (options.resume === undefined) return { request, source: await openSource(options, request) };
  if (options.resume.trim() === '') throw new UsageError({ text: 'blank-value', flag: '--resume' });
  if (options.snapshot !== undefined) throw new UsageError({ text: 'resume-with-snapshot' });
  if (options.record !== undefined && areNested(options.resume, options.record)) {
    throw new UsageError({ text: 'journal-in-recording' });
  }
  const { journalOf } = await import('./resumed.js');
  const journal = await journalOf(options.resume, options, request);
  try {
    return await resumed(options, request, journal);
  } catch (error) {
    journal.close();
    throw error;
  }
}

/** What is recorded lies beside its place until the end: in a journal's folder, that would be no journal's any more. */
function areNested(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => `${resolve(path)}${sep}`);
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

async function resumed(options: AuditOptions, asked: AuditRequest, journal: Journal): Promise<Run> {
  const request = { ...asked, now: new Date(journal.startedAt) };
  const source = await openSource(options, request, journal);
  if (journal.isResumed) {
    const systemUsers = (await journal.list('authorized-parties')).length;
    request.listen?.({ kind: 'resumed', startedAt: journal.startedAt, systemUsers });
  }
  return {
    request,
    source: {
      ...source,
      close: async (how) => {
        const problems = await source.close(how);
        journal.close();
        return problems;
      },
    },
  };
}
