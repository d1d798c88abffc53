import type { SystemUser } from '../core/access/access.js';
import { nearNames } from '../core/near.js';
import type { Problem } from '../core/problem.js';
import type { Whom } from './source.js';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const within = (names: readonly string[] | undefined, value: string): boolean =>
  names === undefined || names.some((name) => same(name, value));

/** Whether a system user is one of those asked for. Systems are chosen before their users are read. */
export const isAskedFor = (whom: Whom, user: SystemUser): boolean =>
  within(whom.systemUsers, user.id) &&
  within(whom.organizations, user.owner) &&
  (whom.externalRef === undefined || same(user.externalRef ?? '', whom.externalRef));

/** One problem for each system user and organisation that was named but is not among those found. */
export function notFound(whom: Whom, found: readonly SystemUser[]): Problem[] {
  const missing = (names: readonly string[] | undefined, of: (user: SystemUser) => string) =>
    (names ?? []).filter((name) => !found.some((user) => same(of(user), name)));
  return [
    ...missing(whom.systemUsers, (user) => user.id).map((id) => namedButNotFound('system-user', 'system user', id)),
    ...missing(whom.organizations, (user) => user.owner).map((number) =>
      namedButNotFound('organization', 'system user of organisation', number),
    ),
  ];
}

/** A system that was named but that neither the register nor the system users know. */
export const systemNotFound = (id: string, known: readonly string[]): Problem =>
  namedButNotFound('system', 'system', id, nearNames(id, known));

const namedButNotFound = (code: string, what: string, name: string, near: readonly string[] = []): Problem => ({
  api: code === 'system' ? 'system-register' : 'system-users',
  operation: `find ${what} ${name}`,
  status: null,
  code: `${code}-not-found`,
  message: `There is no ${what} ${name}.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`,
  affects: `${what} ${name}`,
});
