import * as z from 'zod';
import type { ProblemFacts } from '../core/problem.js';
import { fault } from '../core/told/faults.js';
import { recordedProblem } from './recorded-problem.js';

/** The only version of the snapshot format that there is. */
export const SNAPSHOT_VERSION = 1;

/** What a snapshot says of itself (DESIGN §3.4). A hand-made one may leave `files` out. */
export interface Manifest {
  readonly environment: string;
  /** ISO time. */
  readonly capturedAt: string;
  /** ISO time of the catalogue, where it was read before the rest. */
  readonly catalogueReadAt: string | undefined;
  /** It was recorded with the ready token of one system user, who alone can be told of. */
  readonly byReadyToken: boolean;
  /** Whom the recorded run was about; without it, everybody that the lists name. */
  readonly whom: RecordedWhom | undefined;
  /** What was kept of each file, by its path in the snapshot. */
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

/** Whom a recorded run was limited to. */
export interface RecordedWhom {
  readonly systems?: readonly string[] | undefined;
  readonly systemUsers?: readonly string[] | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly externalRef?: string | undefined;
}

/** Subjects that were asked for together, and why there is no answer. */
export interface UnreadSubjects {
  readonly subjects: readonly string[];
  readonly problem: ProblemFacts;
}

export interface ManifestEntry {
  /** Lower-case hexadecimal, of the bytes. */
  readonly sha256?: string | undefined;
  /** HTTP status of the answer that the file holds. */
  readonly status?: number | undefined;
  /** What went wrong when it was read. */
  readonly problems?: readonly ProblemFacts[] | undefined;
  /** Subjects that the file does not tell of, for they could not be read. */
  readonly unread?: readonly UnreadSubjects[] | undefined;
}

const entry = z.object({
  sha256: z.string().toLowerCase().nullish(),
  status: z.number().nullish(),
  problems: z.array(recordedProblem).optional(),
  unread: z.array(z.object({ subjects: z.array(z.string()), problem: recordedProblem })).optional(),
});

const time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], { error: fault('no-iso-time') });

const whom = z.object({
  systems: z.array(z.string()).optional(),
  systemUsers: z.array(z.string()).optional(),
  organizations: z.array(z.string()).optional(),
  externalRef: z.string().optional(),
});

/** A path as the manifest of every system should have it. Names have no backslash of their own: they are percent-encoded. */
const portable = (path: string): string => path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');

/** The version alone: another version may have any other shape. */
export const versionSchema = z.object({ schemaVersion: z.number() });

export const manifestSchema = z
  .object({
    schemaVersion: z.literal(SNAPSHOT_VERSION),
    environment: z.string().trim().min(1),
    capturedAt: time,
    catalogueReadAt: time.nullish(),
    whom: whom.nullish(),
    byReadyToken: z.boolean().nullish(),
    files: z.record(z.string(), entry).nullish(),
  })
  .transform(
    (body): Manifest => ({
      environment: body.environment,
      capturedAt: new Date(body.capturedAt).toISOString(),
      catalogueReadAt: body.catalogueReadAt ? new Date(body.catalogueReadAt).toISOString() : undefined,
      byReadyToken: body.byReadyToken ?? false,
      whom: body.whom ?? undefined,
      files: Object.fromEntries(
        Object.entries(body.files ?? {}).map(([path, { sha256, status, ...told }]) => [
          portable(path),
          { sha256: sha256 ?? undefined, status: status ?? undefined, ...told },
        ]),
      ),
    }),
  );
