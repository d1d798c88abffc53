import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { bodyFaults } from '../core/told/faults.js';
import { type FileFailure, type FileReading, failure, parseJson, readBytes } from './json-file.js';
import { type Manifest, type ManifestEntry, manifestSchema, SNAPSHOT_VERSION, versionSchema } from './manifest.js';

/** A folder of API bodies (DESIGN §3.4), of which each file is checked against the manifest when it is read. */
export interface Snapshot {
  readonly folder: string;
  readonly manifest: FileReading<Manifest>;
  /** The JSON body in a file, by its path in the snapshot. */
  readonly read: (path: string) => Promise<FileReading<unknown>>;
  /** The same with the bytes that it was read from. */
  readonly body: (path: string) => Promise<FileReading<FileBody>>;
  /** Names (decoded, without `.json`) of the files in a folder of the snapshot, also of those only the manifest lists. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** False where neither the snapshot nor its manifest has anything in a folder; true also where that cannot be told. */
  readonly has: (folder: string) => Promise<boolean>;
}

/** A JSON body, and the bytes that hold it. */
export interface FileBody {
  readonly json: unknown;
  readonly bytes: Buffer;
}

export const MANIFEST = 'manifest.json';
const EXTENSION = '.json';

/** An identifier as part of a file's name: percent-encoded. */
export const fileName = (identifier: string): string => `${folderName(identifier)}${EXTENSION}`;

/** An identifier as the name of a folder: percent-encoded, also where it is nothing but dots. */
export const folderName = (identifier: string): string =>
  encodeURIComponent(identifier.toWellFormed()).replace(/^\.+$/, (dots) => '%2E'.repeat(dots.length));

/**
 * Opens a snapshot. Throws a UsageError when the path is no folder, or when the snapshot was written in a format
 * that this version does not know; a manifest that cannot be read is told in `manifest`, and the rest can be used.
 */
export async function openSnapshot(folder: string): Promise<Snapshot> {
  await mustBeFolder(folder);
  const manifest = await readManifest(folder);
  const files = manifest.ok ? manifest.value.files : {};
  const entryOf = entriesByPath(files);
  return {
    folder,
    manifest,
    read: async (path) => {
      const body = await readBody(folder, path, entryOf);
      return body.ok ? { ok: true, value: body.value.json } : body;
    },
    body: (path) => readBody(folder, path, entryOf),
    list: async (name) => {
      const recorded = Object.keys(files).filter((path) => path.startsWith(`${name}/`));
      const present = await namesIn(join(folder, name));
      return [...new Set([...present, ...recorded.map((path) => path.slice(name.length + 1))])]
        .filter((file) => file.toLowerCase().endsWith(EXTENSION))
        .map((file) => decoded(file.slice(0, -EXTENSION.length)))
        .sort();
    },
    has: async (name) =>
      Object.keys(files).some((path) => path.startsWith(`${name}/`)) || (await isPresent(join(folder, name))),
  };
}

const isPresent = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );

async function mustBeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new UsageError({ text: found ? 'snapshot-no-folder' : 'snapshot-missing', folder });
}

async function readManifest(folder: string): Promise<FileReading<Manifest>> {
  const bytes = await readBytes(join(folder, MANIFEST));
  if (!bytes.ok) return bytes;
  const body = await parseJson(bytes.value);
  if (!body.ok) return body;
  const version = versionSchema.safeParse(body.value);
  if (version.success && version.data.schemaVersion !== SNAPSHOT_VERSION) {
    const { schemaVersion } = version.data;
    throw new UsageError({
      text: 'snapshot-version',
      folder,
      version: String(schemaVersion),
      ours: String(SNAPSHOT_VERSION),
    });
  }
  const parsed = manifestSchema.safeParse(body.value);
  if (!parsed.success) {
    return failure('malformed', { text: 'malformed', faults: bodyFaults(parsed.error.issues.slice(0, 1)) });
  }
  return { ok: true, value: parsed.data };
}

/** A file is found whichever case its name has, since identifiers are compared without case. */
async function readBody(folder: string, path: string, entryOf: EntryOf): Promise<FileReading<FileBody>> {
  const reading = await readFileBody(folder, path, entryOf);
  if (reading.ok || reading.code !== 'missing') return reading;
  const name = basename(path).toLowerCase();
  const other = (await namesIn(join(folder, dirname(path)))).find((one) => one.toLowerCase() === name);
  return other === undefined ? reading : readFileBody(folder, `${dirname(path)}/${other}`, entryOf);
}

async function readFileBody(folder: string, path: string, entryOf: EntryOf): Promise<FileReading<FileBody>> {
  const recorded = entryOf(path);
  const refusal = statusFailure(recorded?.status);
  if (refusal) return refusal;
  const bytes = await readBytes(join(folder, path));
  if (!bytes.ok) return bytes;
  if (recorded?.sha256 && createHash('sha256').update(bytes.value).digest('hex') !== recorded.sha256) {
    return failure('hash-mismatch', { text: 'changed' });
  }
  const json = await parseJson(bytes.value);
  return json.ok ? { ok: true, value: { json: json.value, bytes: bytes.value } } : json;
}

/** What the manifest has of a path, which it may write in another case, as the folder may. */
type EntryOf = (path: string) => ManifestEntry | undefined;

function entriesByPath(files: Manifest['files']): EntryOf {
  let inLowerCase: ReadonlyMap<string, ManifestEntry> | undefined;
  return (path) => {
    const entry = files[path];
    if (entry) return entry;
    inLowerCase ??= new Map(Object.entries(files).map(([other, one]) => [other.toLowerCase(), one]));
    return inLowerCase.get(path.toLowerCase());
  };
}

/** What was recorded may itself be a refusal; only 200 holds a body to read. */
function statusFailure(status: number | undefined): ({ ok: false } & FileFailure) | undefined {
  if (status === undefined || status === 200) return undefined;
  const code = status === 204 ? 'no-content' : 'http-error';
  return { ok: false, code, fault: { text: 'refused', status }, status };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
