import type { Language } from '../core/language.js';
import { LANGUAGES } from '../core/language.js';
import type { Problem, Reading } from '../core/problem.js';
import { openSnapshot, type Snapshot } from '../snapshot/snapshot.js';
import { FILES } from './files.js';
import { readSnapshotFile } from './snapshot-file.js';
import type { FoundSystemUsers, Source, Whom } from './source.js';
import { isAskedFor, notFound, systemNotFound } from './whom.js';

/** What a result says of a snapshot whose manifest cannot be read. */
const UNKNOWN_ENVIRONMENT = 'unknown';

/**
 * A source that reads a snapshot. Throws a UsageError when the path is no snapshot folder; every other fault is a
 * problem of the reading that meets it.
 */
export async function snapshotSource(folder: string, language: Language): Promise<Source> {
  const snapshot = await openSnapshot(folder);
  const { manifest } = snapshot;
  return {
    kind: 'snapshot',
    environment: manifest.ok ? manifest.value.environment : UNKNOWN_ENVIRONMENT,
    capturedAt: manifest.ok ? manifest.value.capturedAt : null,
    problems: manifest.ok ? [] : [manifestProblem(manifest.code, manifest.message)],
    catalogue: () => readCatalogue(snapshot, language),
    systemUsers: (whom) => readSystemUsers(snapshot, whom),
    authorizedParties: ({ id }) => readSnapshotFile(snapshot, FILES.authorizedParties(id)),
  };
}

const manifestProblem = (code: string, message: string): Problem => ({
  api: 'snapshot',
  operation: 'read manifest.json',
  status: null,
  code,
  message: `manifest.json: ${message}.`,
  affects: 'the environment, the time of capture, and whether the files are as recorded',
});

async function readCatalogue(snapshot: Snapshot, language: Language): ReturnType<Source['catalogue']> {
  const [packages, services, links, used] = await Promise.all([
    readPackages(snapshot, language),
    readSnapshotFile(snapshot, FILES.services),
    readSnapshotFile(snapshot, FILES.links),
    readSnapshotFile(snapshot, FILES.used),
  ]);
  return {
    records: { packages: packages.value, services: services.value, links: links.value, used: used.value },
    problems: [packages, services, links, used].flatMap((reading) => reading.problems),
  };
}

/** Packages are the same in every language but for their names: another language's file will do where one is there. */
async function readPackages(snapshot: Snapshot, language: Language) {
  const present = await snapshot.list('metadata');
  const others = LANGUAGES.filter((other) => other !== language && present.includes(`packages.${other}`));
  const chosen = present.includes(`packages.${language}`) ? language : (others[0] ?? language);
  return readSnapshotFile(snapshot, FILES.packages(chosen));
}

async function readSystemUsers(snapshot: Snapshot, whom: Whom): Promise<FoundSystemUsers> {
  const systems = await chooseSystems(snapshot, whom);
  const readings = await Promise.all(systems.ids.map((id) => readSnapshotFile(snapshot, FILES.systemUsers(id))));
  const systemUsers = distinctBy(
    readings.flatMap((reading) => reading.value ?? []),
    (user) => user.id,
  ).filter((user) => isAskedFor(whom, user));
  const missing = notFound(whom, systemUsers);
  const unread = [...systems.unread, ...readings.flatMap((reading) => reading.problems)];
  // Whoever was named one by one and found needs no other list.
  const allNamedFound = whom.systemUsers !== undefined && missing.length === 0;
  const problems = [...systems.notFound, ...(allNamedFound ? [] : unread), ...missing];
  return { systemUsers, complete: problems.length === 0, problems };
}

interface ChosenSystems {
  readonly ids: readonly string[];
  /** Named, but not known. */
  readonly notFound: readonly Problem[];
  /** What could not be read of the systems. */
  readonly unread: readonly Problem[];
}

/** The systems named, or all that the register or the snapshot's files know. The register itself may be left out. */
async function chooseSystems(snapshot: Snapshot, whom: Whom): Promise<ChosenSystems> {
  const filed = await snapshot.list('system-users');
  const register = await readRegister(snapshot);
  const known = distinctBy([...filed, ...(register.value ?? [])], (id) => id).sort();
  if (!whom.systems) return { ids: known, notFound: [], unread: register.problems };
  const choices = whom.systems.map((id) => ({
    id,
    match: known.find((one) => one.toLowerCase() === id.toLowerCase()),
  }));
  return {
    ids: [...new Set(choices.flatMap(({ match }) => match ?? []))],
    notFound: choices.flatMap(({ id, match }) => (match ? [] : [systemNotFound(id, known)])),
    unread: [],
  };
}

async function readRegister(snapshot: Snapshot): Promise<Reading<readonly string[]>> {
  const reading = await readSnapshotFile(snapshot, FILES.systems);
  const isRecorded = snapshot.manifest.ok && FILES.systems.path in snapshot.manifest.value.files;
  const isLeftOut = !isRecorded && reading.problems.every((problem) => problem.code === 'missing');
  return { value: reading.value?.map((system) => system.id), problems: isLeftOut ? [] : reading.problems };
}

/** The first of those that have the same identifier, in whatever case. */
function distinctBy<Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const id = idOf(row).toLowerCase();
    return !seen.has(id) && seen.add(id);
  });
}
