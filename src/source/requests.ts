import { type RequestKind, requestKinds } from '../altinn/requests.js';
import type { SystemUser } from '../core/access/access.js';
import type { AccessRequest } from '../core/access/access-request.js';
import type { Reading } from '../core/problem.js';

/** The requests of every list that may tell of a system user. One list that was not read leaves all of them open. */
export async function readRequests(
  user: SystemUser,
  read: (kind: RequestKind) => Promise<Reading<readonly AccessRequest[]>>,
): Promise<Reading<readonly AccessRequest[]>> {
  const readings = await Promise.all(requestKinds(user).map(read));
  const problems = readings.flatMap((reading) => reading.problems);
  const isWhole = problems.length === 0 && readings.every(({ value }) => value !== undefined);
  return { value: isWhole ? readings.flatMap(({ value }) => value ?? []) : undefined, problems };
}
