import type { SystemUser } from '../access/access.js';
import type { AccessRequest } from '../access/access-request.js';
import { userKind } from '../access/user-kind.js';
import {
  isPending,
  isRequestUnread,
  latestOf,
  requestsAbout,
  systemOf,
  type ToldSystem,
  type VendorSide,
} from '../access/vendor-side.js';
import type { PackageUrn } from '../identifiers.js';
import { leastEffortFirst } from './client-only.js';

/** Where a package that is lacking was held up on its way from the vendor: the first place that breaks is the answer. */
export type HeldUp =
  | { readonly kind: 'package-not-registered'; readonly system: string; readonly package: PackageUrn }
  | { readonly kind: 'request-pending'; readonly request: AccessRequest }
  | { readonly kind: 'older-system-user'; readonly system: string; readonly package: PackageUrn };

/** Packages any of which would close a gap: those on the system, or all where none is, or where that is not known. */
export interface Lacking {
  readonly packages: readonly PackageUrn[];
  /** Of these, the one that takes the party the least to give. */
  readonly best: PackageUrn;
  readonly isRegistered: boolean;
}

/** What is lacking where these are the candidates of each gap, and these packages are held; each once. */
export function lackingOf(
  choices: readonly (readonly PackageUrn[])[],
  held: readonly PackageUrn[],
  system: ToldSystem | undefined,
): readonly Lacking[] {
  const lacking = new Map<string, Lacking>();
  for (const candidates of choices) {
    const registered = system ? candidates.filter((urn) => system.packages.includes(urn)) : candidates;
    const isRegistered = registered.length > 0;
    const packages = isRegistered ? registered : candidates;
    const [best] = leastEffortFirst(packages, held);
    if (best) lacking.set(`${isRegistered} ${best} ${packages.join(' ')}`, { packages, best, isRegistered });
  }
  return [...lacking.values()];
}

/**
 * Where what a system user lacks was held up, each place once: no candidate is on its system; the last request for one was
 * not accepted; or its system has one now that it was not given. `given` are the packages that any party gave it. What
 * was not read is not concluded from (docs/decisions/0020).
 */
export function heldUp(
  user: SystemUser,
  lacking: readonly Lacking[],
  given: () => ReadonlySet<string>,
  vendor: VendorSide,
): readonly HeldUp[] {
  if (lacking.length === 0) return [];
  const system = systemOf(vendor, user.systemId);
  const lists = vendor.requests(user.systemId);
  // Where a list of requests was not read, one of it may have been answered.
  const requests = isRequestUnread(lists, user) ? undefined : requestsAbout(lists, user);
  const afterRequests = (about: readonly AccessRequest[], { packages, best }: Lacking): HeldUp | undefined => {
    const last = latestOf(about.filter((request) => request.packages.some((urn) => packages.includes(urn))));
    if (last) return isPending(last) ? { kind: 'request-pending', request: last } : undefined;
    const isOlder = system && wasMadeWithout(user, vendor) && !packages.some((urn) => given().has(urn));
    return isOlder ? { kind: 'older-system-user', system: system.id, package: best } : undefined;
  };
  const places = new Map<string, HeldUp>();
  for (const one of lacking) {
    const found: HeldUp | undefined =
      system && !one.isRegistered
        ? { kind: 'package-not-registered', system: system.id, package: one.best }
        : requests && afterRequests(requests, one);
    if (found) places.set(`${found.kind} ${'request' in found ? found.request.id : found.package}`, found);
  }
  return [...places.values()];
}

/**
 * Whether a system user that no request asked a package for was made without it. Its owner alone gives to an own-system
 * user, so that what it lacks it was not given. An agent's clients give too: only the request that it was made by tells
 * it apart.
 */
function wasMadeWithout(user: SystemUser, vendor: VendorSide): boolean {
  if (userKind(user.type) === 'standard') return true;
  const lists = vendor.requests(user.systemId);
  const isMadeBy = ({ id }: AccessRequest): boolean => id.toLowerCase() === user.id.toLowerCase();
  return lists.change !== undefined && requestsAbout(lists, user).some(isMadeBy);
}
