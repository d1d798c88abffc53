import type { SystemUser } from '../core/access/access.js';
import type { Problem } from '../core/problem.js';
import type { FoundSystemUsers, Whom } from './source.js';

/** The one system user of a ready token, where it is the one that was asked for: live, or in a recording of such a run. */
export function foundByToken(user: SystemUser, whom: Whom): FoundSystemUsers {
  const asked = [
    named('system', 'system', whom.systems, user.systemId),
    named('system-user', 'system user', whom.systemUsers, user.id),
    named('organization', 'organisation', whom.organizations, user.owner),
    // A token need not say its external reference (reference §0.4): then there is nothing to hold against it.
    ...(whom.externalRef && user.externalRef !== null
      ? [named('external-ref', 'external reference', [whom.externalRef], user.externalRef)]
      : []),
  ];
  const problems = asked.flatMap(({ code, what, others }) =>
    others.map((name) => notTheTokens(user, code, what, name)),
  );
  const isAskedFor = asked.every(({ isNamed }) => isNamed);
  return { systemUsers: isAskedFor ? [user] : [], complete: problems.length === 0, problems };
}

/** What was named, whether the token's is among it, and which others are. */
function named(code: string, what: string, names: readonly string[] | undefined, its: string) {
  const isIts = (name: string) => name.toLowerCase() === its.toLowerCase();
  return { code, what, isNamed: names?.some(isIts) ?? true, others: (names ?? []).filter((name) => !isIts(name)) };
}

/** With a ready token nobody else can be looked for, so it cannot be said that there is no such thing. */
const notTheTokens = (user: SystemUser, code: string, what: string, name: string): Problem => ({
  api: 'token-exchange',
  operation: 'use the ready token',
  status: null,
  code: `${code}-not-found`,
  message: `The token is for the system user ${user.id} of organisation ${user.owner}, in the system ${user.systemId}. The ${what} ${name} cannot be looked for with it.`,
  affects: `${what} ${name}`,
});
