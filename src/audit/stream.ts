import type { HeldUp } from '../core/coverage/held-up.js';
import { createWaivers } from '../core/gate/waivers.js';
import type { AuditClosing } from '../core/result.js';
import type { Source } from '../source/source.js';
import { readAccesses } from './accesses.js';
import { closingOf } from './closing.js';
import { createJudge, type JudgedUser } from './judge.js';
import { createOwnerSearch } from './owners.js';
import { nothingPrepared, type Prepared, prepare } from './prepare.js';
import { interrupted } from './problems.js';
import type { AuditRequest } from './request.js';
import { STOPPED, stopBy } from './stop.js';
import { createCount } from './tally.js';
import { lacksPackages, unreadForGaps, type VendorReading } from './unread-register.js';
import { NOTHING_READ, readVendorSide } from './vendor-side.js';
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
  const stop = stopBy(request.signal);
  const begun = await stop.unlessStopped(begin(request, source));
  const isBegun = begun !== STOPPED;
  const prepared = isBegun ? begun.prepared : nothingPrepared(request, source);
  const { vendor, unreadRegister } = isBegun ? begun : NOTHING_READ;
  const { users, catalogue, demand, context, problems } = prepared;
  const waivers = createWaivers(request.waivers, request.now);
  const judge = createJudge(catalogue, demand, waivers, context, vendor);
  const owners = createOwnerSearch(prepared);
  const heldUp: HeldUp[] = [];
  let taken = 0;
  let isLacking = false;
  const count = createCount(demand.namedParties, demand.overview);
  const places = new Map(users.systemUsers.map((user, at) => [user, at]));
  const takeJudged = async (access: ObservedAccess): Promise<void> => {
    const judged = judge(access);
    count.add(judged);
    isLacking ||= !demand.overview && lacksPackages(judged.result);
    owners.see(access.systemUser, access.parties);
    heldUp.push(...judged.heldUp.filter(({ kind }) => kind === 'package-not-registered'));
    await take(judged, places.get(access.systemUser) ?? 0);
    taken += 1;
  };
  // Whoever comes after the run was stopped comes too late; whoever is being taken is taken whole.
  let taking = Promise.resolve();
  const takeVerified = async (access: ObservedAccess): Promise<void> => {
    if (stop.happened()) return;
    taking = takeJudged(access);
    await taking;
  };
  const verifier = request.verify && createVerifier(prepared, request.verify.sample, takeVerified);
  const { unreached, retried } = await readAccesses(
    prepared,
    verifier
      ? async (access) => {
          await stop.unlessStopped(verifier.add(access));
        }
      : takeJudged,
  );
  if (verifier) await stop.unlessStopped(verifier.end());
  await taking;
  if (isLacking) for (const problem of unreadForGaps(unreadRegister, problems)) problems.add(problem);
  const wrongOwners = await owners.end();
  // A recording that failed takes nothing from what was found, but the run is not what was asked for.
  for (const problem of await source.close(stop.happened() ? 'abandoned' : 'kept')) problems.add(problem);
  if (stop.happened()) problems.add(interrupted(taken, users.systemUsers.length));
  const vendorSide = { vendor, heldUp, wrongOwners };
  const listed = stop.happened() ? users.systemUsers.length : undefined;
  return closingOf({ ...prepared, waivers, count, unreached, retried, vendorSide, listed });
}

/** All that is read before the first system user. */
async function begin(request: AuditRequest, source: Source): Promise<VendorReading & { readonly prepared: Prepared }> {
  const prepared = await prepare(request, source);
  return { prepared, ...(await readVendorSide(prepared)) };
}
