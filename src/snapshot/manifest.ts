import * as z from 'zod';

/** The only version of the snapshot format that there is. */
export const SNAPSHOT_VERSION = 1;

/** What a snapshot says of itself (DESIGN §3.4). A hand-made one may leave `files` out. */
export interface Manifest {
  readonly environment: string;
  /** ISO time. */
  readonly capturedAt: string;
  /** What was kept of each file, by its path in the snapshot. */
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

export interface ManifestEntry {
  /** Lower-case hexadecimal, of the bytes. */
  readonly sha256?: string | undefined;
  /** HTTP status of the answer that the file holds. */
  readonly status?: number | undefined;
}

const entry = z.object({
  sha256: z.string().toLowerCase().nullish(),
  status: z.number().nullish(),
});

/** The version alone: another version may have any other shape. */
export const versionSchema = z.object({ schemaVersion: z.number() });

export const manifestSchema = z
  .object({
    schemaVersion: z.literal(SNAPSHOT_VERSION),
    environment: z.string().min(1),
    capturedAt: z.union([z.iso.datetime({ offset: true }), z.iso.date()], { error: 'is no ISO time' }),
    files: z.record(z.string(), entry).nullish(),
  })
  .transform(
    (body): Manifest => ({
      environment: body.environment,
      capturedAt: new Date(body.capturedAt).toISOString(),
      files: Object.fromEntries(
        Object.entries(body.files ?? {}).map(([path, { sha256, status }]) => [
          path,
          { sha256: sha256 ?? undefined, status: status ?? undefined },
        ]),
      ),
    }),
  );
