import { dirname } from 'node:path/posix';
import type { AccessPackage } from '../core/catalogue/catalogue.js';
import { entry } from '../core/entry.js';
import type { SubjectUrn } from '../core/identifiers.js';
import type { Language } from '../core/language.js';
import { LANGUAGES } from '../core/language.js';
import type { ProblemFacts, Reading } from '../core/problem.js';
import type { FileFailure } from '../snapshot/json-file.js';
import { MANIFEST, openSnapshot, type Snapshot } from '../snapshot/snapshot.js';
import { foundByToken } from './by-token.js';
import type { CatalogueSource } from './catalogue-source.js';
import { FILES, type SnapshotFile } from './files.js';
import { observedIn } from './observed.js';
import { readRequests } from './requests.js';
import { readSnapshotFile } from './snapshot-file.js';
import type { FoundLinks, FoundSystemUsers, Source, Whom } from './source.js';
import { type ChosenSystems, chosenSystems, foundSystemUsers, isEverybody } from './whom.js';

/** What a result says of a snapshot whose manifest cannot be read. */
const UNKNOWN_ENVIRONMENT = 'unknown';

/**
 * A source that reads a snapshot. Throws a UsageError when the path is no snapshot folder; every other fault is a
 * problem of the reading that meets it.
 */
export async function snapshotSource(folder: string, language: Language): Promise<Source> {
  const snapshot = await openSnapshot(folder);
  const { manifest } = snapshot;
  const kept = new Map<string, Promise<boolean>>();
  return {
    kind: 'snapshot',
    folder,
    environment: manifest.ok ? manifest.value.environment : UNKNOWN_ENVIRONMENT,
    capturedAt: manifest.ok ? manifest.value.capturedAt : null,
    problems: manifest.ok ? [] : [manifestProblem(manifest)],
    catalogue: () => readCatalogue(snapshot, language),
    systemUsers: (whom) => readSystemUsers(snapshot, whom),
    authorizedParties: ({ id }) => readSnapshotFile(snapshot, FILES.authorizedParties(id)),
    linksOf: async (subjects) => linksOf(snapshot, subjects),
    systems: () => readSnapshotFile(snapshot, FILES.systems),
    requests: (user) => readRequests(user, (kind) => readSnapshotFile(snapshot, FILES.requests(kind, user.systemId))),
    requestList: (kind, systemId) => readUnlessLeftOut(snapshot, FILES.requests(kind, systemId)),
    observed: async ({ id }, organizationNumber) => {
      const file = FILES.observed(id, organizationNumber);
      return observedIn(file, await readSnapshotFile(snapshot, file));
    },
    keptObservation: async ({ id }, organizationNumber) => {
      const file = FILES.observed(id, organizationNumber);
      // It may be asked of very many parties, of users of whom nothing was kept at all.
      if (!(await entry(kept, id, () => snapshot.has(dirname(file.path))))) return { value: undefined, problems: [] };
      return observedIn(file, await readUnlessLeftOut(snapshot, file));
    },
    readsAtOnce: 1,
    close: async () => [],
  };
}

/** A snapshot as a source of the catalogue alone. Throws a UsageError as `snapshotSource` does. */
export async function snapshotCatalogue(folder: string, language: Language): Promise<CatalogueSource> {
  const [source, snapshot] = await Promise.all([snapshotSource(folder, language), openSnapshot(folder)]);
  const { kind, environment, capturedAt, problems, catalogue } = source;
  const packagesIn = async (other: Language): Promise<Reading<readonly AccessPackage[]> | undefined> =>
    (await snapshot.list('metadata')).includes(`packages.${other}`)
      ? readSnapshotFile(snapshot, FILES.packages(other))
      : undefined;
  const { manifest } = snapshot;
  const recorded = manifest.ok ? manifest.value.files[FILES.roles.path] : undefined;
  const roleProblems = () => recorded?.problems ?? [];
  const close = async () => undefined;
  return { kind, environment, capturedAt, problems, catalogue, packagesIn, roleProblems, close };
}

const manifestProblem = ({ code, fault }: FileFailure): ProblemFacts => ({
  api: 'snapshot',
  operation: 'read manifest.json',
  status: null,
  code,
  told: [{ text: 'in-file', path: MANIFEST, fault }],
  affects: { text: 'snapshot-itself' },
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
    readAt: (snapshot.manifest.ok && snapshot.manifest.value.catalogueReadAt) || null,
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

/** Whoever recorded it asked for every subject that anybody held; what could not be read of them is told again. */
function linksOf({ manifest }: Snapshot, subjects: readonly SubjectUrn[]): FoundLinks {
  const recorded = manifest.ok ? manifest.value.files[FILES.links.path] : undefined;
  const asked = new Set<string>(subjects);
  const told = (recorded?.unread ?? []).filter((one) => one.subjects.some((subject) => asked.has(subject)));
  const missing = new Set(told.flatMap((one) => one.subjects));
  return {
    links: [],
    unread: subjects.filter((subject) => missing.has(subject)),
    problems: told.map(({ problem }) => problem),
  };
}

/** What was recorded of somebody alone is a snapshot of nobody else: whom it names is whom it is about. */
async function readSystemUsers(snapshot: Snapshot, asked: Whom): Promise<FoundSystemUsers> {
  const recorded = snapshot.manifest.ok ? snapshot.manifest.value.whom : undefined;
  const whom = recorded && isEverybody(asked) ? recorded : asked;
  if (snapshot.manifest.ok && snapshot.manifest.value.byReadyToken) return readTokenUser(snapshot, whom);
  const systems = await chooseSystems(snapshot, whom);
  const readings = await Promise.all(systems.ids.map((id) => readSnapshotFile(snapshot, FILES.systemUsers(id))));
  return foundSystemUsers(whom, systems, readings);
}

/** Of a run with a ready token there is one list, of the one system user that could be told of. */
async function readTokenUser(snapshot: Snapshot, whom: Whom): Promise<FoundSystemUsers> {
  const lists = (await snapshot.list('system-users')).map((id) => readSnapshotFile(snapshot, FILES.systemUsers(id)));
  const readings = await Promise.all(lists);
  const [user] = readings.flatMap((reading) => reading.value ?? []);
  const problems = readings.flatMap((reading) => reading.problems);
  return user && problems.length === 0 ? foundByToken(user, whom) : { systemUsers: [], complete: false, problems };
}

/** The systems named, or all that the register or the snapshot's files know. The register itself may be left out. */
async function chooseSystems(snapshot: Snapshot, whom: Whom): Promise<ChosenSystems> {
  const filed = await snapshot.list('system-users');
  const register = await readRegister(snapshot);
  return chosenSystems(whom, [...filed, ...(register.value ?? [])], register.problems);
}

async function readRegister(snapshot: Snapshot): Promise<Reading<readonly string[]>> {
  const { value, problems } = await readUnlessLeftOut(snapshot, FILES.systems);
  return { value: value?.map((system) => system.id), problems };
}

/** A file that nobody said was recorded need not be there. */
async function readUnlessLeftOut<T>(snapshot: Snapshot, file: SnapshotFile<T>): Promise<Reading<T>> {
  const reading = await readSnapshotFile(snapshot, file);
  const isRecorded = snapshot.manifest.ok && file.path in snapshot.manifest.value.files;
  const isLeftOut = !isRecorded && reading.problems.every((problem) => problem.code === 'missing');
  return isLeftOut ? { value: reading.value, problems: [] } : reading;
}
