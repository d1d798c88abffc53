import type { SystemUser } from '../core/access/access.js';
import type { ProblemFacts } from '../core/problem.js';
import type { Thing } from '../core/told/problems.js';
import type { FoundSystemUsers, Whom } from './source.js';

/** The one system user of a ready token, where it is the one that was asked for: live, or in a recording of such a run. */
export function foundByToken(user: SystemUser, whom: Whom): FoundSystemUsers {
  const asked = [
    named('system', whom.systems, user.systemId),
    named('system-user', whom.systemUsers, user.id),
    named('organization', whom.organizations, user.owner),
    // A token need not say its external reference (reference §0.4): then there is nothing to hold against it.
    ...(whom.externalRef && user.externalRef !== null
      ? [named('external-ref', [whom.externalRef], user.externalRef)]
      : []),
  ];
  const problems = asked.flatMap(({ thing, others }) => others.map((name) => notTheTokens(user, thing, name)));
  const isAskedFor = asked.every(({ isNamed }) => isNamed);
  return { systemUsers: isAskedFor ? [user] : [], complete: problems.length === 0, problems };
}

/** What was named, whether the token's is among it, and which others are. */
function named(thing: Thing, names: readonly string[] | undefined, its: string) {
  const isIts = (name: string) => name.toLowerCase() === its.toLowerCase();
  return { thing, isNamed: names?.some(isIts) ?? true, others: (names ?? []).filter((name) => !isIts(name)) };
}

/** With a ready token nobody else can be looked for, so it cannot be said that there is no such thing. */
const notTheTokens = (user: SystemUser, thing: Thing, name: string): ProblemFacts => ({
  api: 'token-exchange',
  operation: 'use the ready token',
  status: null,
  code: `${thing}-not-found`,
  told: [{ text: 'not-of-token', systemUser: user.id, owner: user.owner, system: user.systemId, thing, name }],
  affects: { text: 'one-thing', thing, name },
});
