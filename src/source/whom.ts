import type { SystemUser } from '../core/access/access.js';
import { nearNames } from '../core/near.js';
import type { ProblemFacts, Reading } from '../core/problem.js';
import type { FoundSystemUsers, Whom } from './source.js';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const within = (names: readonly string[] | undefined, value: string): boolean =>
  names === undefined || names.some((name) => same(name, value));

/** Whether nobody was named. */
export const isEverybody = ({ systems, systemUsers, organizations }: Whom): boolean =>
  systems === undefined && systemUsers === undefined && organizations === undefined;

/** The systems whose users are read. */
export interface ChosenSystems {
  readonly ids: readonly string[];
  /** Named, but not known. */
  readonly notFound: readonly ProblemFacts[];
  /** What could not be read of the systems. */
  readonly unread: readonly ProblemFacts[];
}

/** The systems that are named, as the source spells them, or all that it knows. */
export function chosenSystems(whom: Whom, all: readonly string[], unread: readonly ProblemFacts[]): ChosenSystems {
  const known = distinctBy(all, (id) => id).sort();
  if (!whom.systems) return { ids: known, notFound: [], unread };
  const choices = whom.systems.map((id) => ({ id, match: known.find((one) => same(one, id)) }));
  return {
    ids: [...new Set(choices.flatMap(({ match }) => match ?? []))],
    notFound: choices.flatMap(({ id, match }) => (match ? [] : [systemNotFound(id, known)])),
    unread: [],
  };
}

/** The system users that were asked for, of those that were read; each is there once, whichever list names it again. */
export function foundSystemUsers(
  whom: Whom,
  systems: ChosenSystems,
  readings: readonly Reading<readonly SystemUser[]>[],
): FoundSystemUsers {
  const all = distinctBy(
    readings.flatMap((reading) => reading.value ?? []),
    (user) => user.id,
  );
  const systemUsers = all.filter((user) => isAskedFor(whom, user));
  const unread = [...systems.unread, ...readings.flatMap((reading) => reading.problems)];
  const missing = notFound(whom, systemUsers, unread.length === 0).map((problem) => byExternalRef(whom, all, problem));
  // Whoever was named one by one and found needs no other list.
  const allNamedFound = whom.systemUsers !== undefined && missing.length === 0;
  const problems = [...systems.notFound, ...(allNamedFound ? [] : unread), ...missing];
  return { systemUsers, complete: problems.length === 0, problems };
}

/** An organisation that has system users, but none with the external reference that was asked for. */
function byExternalRef({ externalRef }: Whom, all: readonly SystemUser[], problem: ProblemFacts): ProblemFacts {
  const { affects } = problem;
  if (externalRef === undefined || affects.text !== 'one-thing' || affects.thing !== 'organization') return problem;
  const refs = all.filter(({ owner }) => same(owner, affects.name)).flatMap((user) => user.externalRef ?? []);
  if (refs.length === 0) return problem;
  return {
    ...problem,
    code: 'external-ref-not-found',
    told: [{ text: 'other-external-ref', organization: affects.name, name: externalRef, refs }],
  };
}

/** Whether a system user is one of those asked for. Systems are chosen before their users are read. */
export const isAskedFor = (whom: Whom, user: SystemUser): boolean =>
  within(whom.systemUsers, user.id) &&
  within(whom.organizations, user.owner) &&
  (whom.externalRef === undefined || same(user.externalRef ?? '', whom.externalRef));

/**
 * One problem for each system user and organisation that was named but is not among those found. Only where every list
 * was read can it be said that there is none.
 */
export function notFound(whom: Whom, found: readonly SystemUser[], allRead = true): ProblemFacts[] {
  const missing = (names: readonly string[] | undefined, of: (user: SystemUser) => string) =>
    (names ?? []).filter((name) => !found.some((user) => same(of(user), name)));
  return [
    ...missing(whom.systemUsers, (user) => user.id).map((id) => namedButNotFound('system-user', id, { allRead })),
    ...missing(whom.organizations, (user) => user.owner).map((number) =>
      namedButNotFound('organization', number, { allRead }),
    ),
  ];
}

/** A system that was named but that neither the register nor the system users know. */
export const systemNotFound = (id: string, known: readonly string[]): ProblemFacts =>
  namedButNotFound('system', id, { near: nearNames(id, known) });

/** What is looked for, in the words of an operation, which are the same in every language. */
const OPERATIONS = {
  system: 'system',
  'system-user': 'system user',
  organization: 'system user of organisation',
} as const;

const namedButNotFound = (
  thing: keyof typeof OPERATIONS,
  name: string,
  { near = [], allRead = true }: { readonly near?: readonly string[]; readonly allRead?: boolean },
): ProblemFacts => ({
  api: thing === 'system' ? 'system-register' : 'system-users',
  operation: `find ${OPERATIONS[thing]} ${name}`,
  status: null,
  code: `${thing}-not-found`,
  told: [allRead ? { text: 'not-found', thing, name, near } : { text: 'not-among-read', thing, name }],
  affects: { text: 'one-thing', thing, name },
});

/** The first of those that have the same identifier, in whatever case. */
function distinctBy<Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const id = idOf(row).toLowerCase();
    return !seen.has(id) && seen.add(id);
  });
}
