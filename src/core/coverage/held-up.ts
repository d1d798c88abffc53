import type { SystemUser } from '../access/access.js';
import type { AccessRequest } from '../access/access-request.js';
import { userKind } from '../access/user-kind.js';
import { isAbout, isPending, latestOf, systemOf, type VendorSide } from '../access/vendor-side.js';
import type { PackageUrn } from '../identifiers.js';
import { leastEffortFirst } from './client-only.js';

/** Where a package that is lacking was held up on its way from the vendor: the first place that breaks is the answer. */
export type HeldUp =
  | { readonly kind: 'package-not-registered'; readonly system: string; readonly package: PackageUrn }
  | { readonly kind: 'request-pending'; readonly request: AccessRequest; readonly package: PackageUrn }
  | { readonly kind: 'older-system-user'; readonly system: string; readonly package: PackageUrn };

/** What a party lacks: packages any of which would do, and what it gave. */
export interface Lacking {
  readonly candidates: readonly PackageUrn[];
  readonly held: readonly PackageUrn[];
}

/**
 * Where the packages that a system user lacks were held up, each place once: no candidate is on its system; the last
 * request for one was not accepted; or its system has one now that it was not given. What was not read is not concluded
 * from (docs/decisions/0020).
 */
export function heldUp(
  user: SystemUser,
  lacking: readonly Lacking[],
  given: ReadonlySet<PackageUrn>,
  vendor: VendorSide,
): readonly HeldUp[] {
  const places = new Map<string, HeldUp>();
  for (const one of lacking) {
    const place = placeOf(user, one, given, vendor);
    if (place) places.set(`${place.kind} ${'request' in place ? place.request.id : place.package}`, place);
  }
  return [...places.values()];
}

function placeOf(
  user: SystemUser,
  { candidates, held }: Lacking,
  given: ReadonlySet<PackageUrn>,
  vendor: VendorSide,
): HeldUp | undefined {
  const system = systemOf(vendor, user.systemId);
  const registered = system ? candidates.filter((urn) => system.packages.includes(urn)) : candidates;
  const [best] = leastEffortFirst(registered.length > 0 ? registered : candidates, held);
  if (!best) return undefined;
  if (system && registered.length === 0) return { kind: 'package-not-registered', system: system.id, package: best };
  const last = latestOf(
    requestsFor(user, vendor).filter(({ packages }) => packages.some((urn) => registered.includes(urn))),
  );
  if (last)
    return isPending(last)
      ? { kind: 'request-pending', request: last, package: askedIn(last, registered, best) }
      : undefined;
  const isGivenElsewhere = registered.some((urn) => given.has(urn));
  return system && !isGivenElsewhere && wasMadeWithout(user, vendor)
    ? { kind: 'older-system-user', system: system.id, package: best }
    : undefined;
}

const askedIn = ({ packages }: AccessRequest, registered: readonly PackageUrn[], best: PackageUrn): PackageUrn =>
  packages.includes(best) ? best : (registered.find((urn) => packages.includes(urn)) ?? best);

const requestsFor = (user: SystemUser, vendor: VendorSide): readonly AccessRequest[] => {
  const { standard = [], agent = [], change = [] } = vendor.requests(user.systemId);
  return [...standard, ...agent, ...change].filter((request) => isAbout(request, user));
};

/**
 * Whether a system user that no request asked a package for was made without it. Its owner alone gives to an own-system
 * user, so that what it lacks it was not given. An agent's clients give too: only the request that it was made by tells
 * it apart.
 */
function wasMadeWithout(user: SystemUser, vendor: VendorSide): boolean {
  if (userKind(user.type) === 'standard') return true;
  const { agent, standard, change } = vendor.requests(user.systemId);
  const made = [...(agent ?? []), ...(standard ?? [])].some(({ id }) => id.toLowerCase() === user.id.toLowerCase());
  return made && change !== undefined;
}
