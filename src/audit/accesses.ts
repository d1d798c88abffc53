import { problemInWords } from '../messages/problem.js';
import { inOrder } from './in-order.js';
import { createPartyChooser, type JudgedAccess } from './parties.js';
import type { Prepared } from './prepare.js';
import { accessReader } from './reading.js';
import { stopBy, untilStopped } from './stop.js';

/**
 * Reads what each system user was given, and hands over each as soon as it is settled which parties it is judged for.
 * Gives the named parties that no system user reaches, where that is certain.
 */
export async function readAccesses(
  { request, source, users, settle, demand, problems }: Prepared,
  take: (access: JudgedAccess) => void | Promise<void>,
): Promise<readonly string[]> {
  const chooser = createPartyChooser({ named: demand.namedParties, only: request.demand.onlyParties });
  const takeAll = async (accesses: readonly JudgedAccess[]): Promise<void> => {
    for (const access of accesses) {
      await take(access);
      await interruption();
    }
  };
  let done = 0;
  const stop = stopBy(request.signal);
  const reading = inOrder(users.systemUsers, source.readsAtOnce, accessReader(source, settle));
  for await (const access of untilStopped(reading, stop)) {
    for (const problem of access.problems) problems.add(problem);
    done += 1;
    const last = access.problems.at(-1);
    const problem = last && problemInWords(last, request.language).message;
    request.listen?.({ kind: 'progress', done, total: users.systemUsers.length, problem });
    await takeAll(chooser.next(access));
  }
  const rest = chooser.end(users.complete && !stop.happened());
  await takeAll(rest.accesses);
  return rest.unreached;
}

/** Lets Ctrl-C and other events in between two system users. */
const interruption = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
