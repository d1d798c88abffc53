import type { RequestLists } from '../core/access/vendor-side.js';
import type { ProblemFacts } from '../core/problem.js';
import type { RequestKind } from '../source/source.js';
import type { Prepared } from './prepare.js';
import type { VendorReading } from './unread-register.js';

const KINDS: readonly RequestKind[] = ['standard', 'agent', 'change'];

/** Where the run ended before, or has no customer. */
export const NOTHING_READ: VendorReading = { vendor: { systems: undefined, requests: () => ({}) }, unreadRegister: [] };

/**
 * Reads what the vendor registered, and what it asked its customers for. The register was read already, to know whose
 * system users there are. Requests are read where they cost no call, or where they were asked for (docs/decisions/0020).
 * Of a supposed system user there is none: nothing was held up on the way to somebody who is not there.
 */
export async function readVendorSide({ request, source, users, problems }: Prepared): Promise<VendorReading> {
  if (request.supposition) return NOTHING_READ;
  const { value: systems, problems: unread } = await source.systems();
  // A snapshot need not have the register (DESIGN §3.4).
  const unreadRegister = unread.filter(({ code }) => source.kind === 'live' || code !== 'missing');
  const lists = new Map<string, RequestLists>();
  const isRead = source.kind === 'snapshot' || request.readsRequests;
  const named = request.whom.systems?.map((id) => id.toLowerCase());
  const registered = (systems ?? []).map(({ id }) => id).filter((id) => named?.includes(id.toLowerCase()) ?? true);
  const ids = isRead ? new Set([...users.systemUsers.map(({ systemId }) => systemId), ...registered]) : [];
  for (const id of ids) {
    const read = await Promise.all(KINDS.map((kind) => source.requestList(kind, id)));
    for (const problem of read.flatMap((reading): readonly ProblemFacts[] => reading.problems)) problems.add(problem);
    const failed = KINDS.filter((_kind, at) => read[at] && read[at].problems.length > 0);
    lists.set(id.toLowerCase(), { ...Object.fromEntries(KINDS.map((kind, at) => [kind, read[at]?.value])), failed });
  }
  return { vendor: { systems, requests: (systemId) => lists.get(systemId.toLowerCase()) ?? {} }, unreadRegister };
}
