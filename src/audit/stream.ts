import type { HeldUp } from '../core/coverage/held-up.js';
import { createWaivers } from '../core/gate/waivers.js';
import type { AuditClosing } from '../core/result.js';
import type { Source } from '../source/source.js';
import { readAccesses } from './accesses.js';
import { closingOf } from './closing.js';
import { createJudge, type JudgedUser } from './judge.js';
import { createOwnerSearch } from './owners.js';
import { prepare } from './prepare.js';
import type { AuditRequest } from './request.js';
import { createCount } from './tally.js';
import { readVendorSide } from './vendor-side.js';
import { createVerifier, type ObservedAccess } from './verification.js';

/**
 * Audits what a source knows against what is demanded, and hands over each system user as soon as it is judged; none
 * is kept. `at` tells the place of each among all, for a sample that is verified comes last. What was counted comes at the
 * end. Throws a UsageError when an expectation matches no service; what could not be read is among the problems, never an
 * exception.
 */
export async function auditEach(
  request: AuditRequest,
  source: Source,
  take: (user: JudgedUser, at: number) => void | Promise<void>,
): Promise<AuditClosing> {
  try {
    return await audited(request, source, take);
  } catch (error) {
    await source.close('abandoned');
    throw error;
  }
}

async function audited(
  request: AuditRequest,
  source: Source,
  take: (user: JudgedUser, at: number) => void | Promise<void>,
): Promise<AuditClosing> {
  const prepared = await prepare(request, source);
  const { users, catalogue, demand, context, problems } = prepared;
  const waivers = createWaivers(request.waivers, request.now);
  const vendor = await readVendorSide(prepared);
  const judge = createJudge(catalogue, demand, waivers, context, vendor);
  const owners = createOwnerSearch(prepared);
  const heldUp: HeldUp[] = [];
  const count = createCount(demand.namedParties, demand.overview);
  const places = new Map(users.systemUsers.map((user, at) => [user, at]));
  const takeJudged = async (access: ObservedAccess): Promise<void> => {
    const judged = judge(access);
    count.add(judged);
    owners.see(access.systemUser, access.parties);
    heldUp.push(...judged.heldUp.filter(({ kind }) => kind === 'package-not-registered'));
    await take(judged, places.get(access.systemUser) ?? 0);
  };
  const verifier = request.verify && createVerifier(prepared, request.verify.sample, takeJudged);
  const { unreached, retried } = await readAccesses(prepared, verifier?.add ?? takeJudged);
  await verifier?.end();
  const wrongOwners = await owners.end();
  // A recording that failed takes nothing from what was found, but the run is not what was asked for.
  for (const problem of await source.close('kept')) problems.add(problem);
  const vendorSide = { vendor, heldUp, wrongOwners };
  return closingOf({ ...prepared, waivers, count, unreached, retried, vendorSide });
}
