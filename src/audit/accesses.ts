import type { SystemUser } from '../core/access/access.js';
import type { ProblemFacts } from '../core/problem.js';
import type { Retried } from '../core/result.js';
import { problemInWords } from '../messages/problem.js';
import { inOrder } from './in-order.js';
import { createPartyChooser, type JudgedAccess } from './parties.js';
import type { Prepared } from './prepare.js';
import { accessReader, type ReadAccess } from './reading.js';
import { createSecondTries } from './second-tries.js';
import { stopBy, untilStopped } from './stop.js';

/** What shows once everybody was read. */
export interface Accessed {
  /** The named parties that no system user reaches, where that is certain. */
  readonly unreached: readonly string[];
  readonly retried: Retried;
}

/**
 * Reads what each system user was given, and hands over each as soon as it is settled which parties it is judged for.
 * Those who could not be read are asked once more when everybody was, and come last.
 */
export async function readAccesses(
  { request, source, users, settle, demand, problems }: Prepared,
  take: (access: JudgedAccess) => void | Promise<void>,
): Promise<Accessed> {
  const chooser = createPartyChooser({ named: demand.namedParties, only: request.demand.onlyParties });
  const takeAll = async (accesses: readonly JudgedAccess[]): Promise<void> => {
    for (const access of accesses) {
      await take(access);
      await interruption();
    }
  };
  const read = accessReader(source, settle);
  const later = createSecondTries(source, read);
  const met = new Map<SystemUser, readonly ProblemFacts[]>();
  let done = 0;
  const takeRead = async (access: ReadAccess): Promise<void> => {
    met.set(access.systemUser, access.problems);
    done += 1;
    const last = access.problems.at(-1);
    const problem = last && problemInWords(last, request.language).message;
    request.listen?.({ kind: 'progress', done, total: users.systemUsers.length, problem });
    await takeAll(chooser.next(access));
  };
  const stop = stopBy(request.signal);
  for await (const access of untilStopped(inOrder(users.systemUsers, source.readsAtOnce, read), stop)) {
    if (!later.puts(access)) await takeRead(access);
  }
  for await (const access of untilStopped(later.read(), stop)) await takeRead(access);
  // In the order of the system users, whenever each was read: two runs that met the same tell it in the same way.
  for (const user of users.systemUsers) for (const problem of met.get(user) ?? []) problems.add(problem);
  const rest = chooser.end(users.complete && !stop.happened());
  await takeAll(rest.accesses);
  return { unreached: rest.unreached, retried: later.counted() };
}

/** Lets Ctrl-C and other events in between two system users. */
const interruption = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
