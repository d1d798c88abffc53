import type { AuditResult } from '../core/result.js';
import type { Source } from '../source/source.js';
import { auditedUser, type JudgedUser } from './judge.js';
import type { AuditRequest } from './request.js';
import { auditEach } from './stream.js';

/**
 * Audits what a source knows against what is demanded, and keeps every system user's result. Throws a UsageError when
 * an expectation matches no service; what could not be read is among the problems of the result, never an exception.
 */
export async function runAudit(request: AuditRequest, source: Source): Promise<AuditResult> {
  const taken: { readonly user: JudgedUser; readonly at: number }[] = [];
  const closing = await auditEach(request, source, (user, at) => {
    taken.push({ user, at });
  });
  const users = taken.sort((a, b) => a.at - b.at).map(({ user }) => user);
  const otherFindings = iterable(function* () {
    for (const user of users) yield* user.otherFindings();
    yield* closing.runFindings;
  });
  return {
    ...closing,
    systemUsers: users.map((user) => user.result),
    audited: iterable(function* () {
      for (const user of users) yield auditedUser(user);
    }),
    findings: iterable(function* () {
      for (const user of users) yield* user.rowFindings();
      yield* otherFindings;
    }),
    otherFindings,
  };
}

/** Made anew at each reading. */
const iterable = <Item>(make: () => Generator<Item>): Iterable<Item> => ({ [Symbol.iterator]: make });
