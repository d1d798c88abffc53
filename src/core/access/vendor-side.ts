import { entry } from '../entry.js';
import type { PackageUrn } from '../identifiers.js';
import type { SystemUser } from './access.js';
import type { AccessRequest } from './access-request.js';
import type { RegisteredSystem } from './registered-system.js';
import { userKind } from './user-kind.js';

/** What the vendor registered and asked for: what a customer can be given begins there (reference §3.1, §3.3). */
export interface VendorSide {
  /** The vendor's systems; undefined when they were not read. */
  readonly systems: readonly RegisteredSystem[] | undefined;
  /** The vendor's requests for a system; each list is undefined when it was not read. */
  readonly requests: (systemId: string) => RequestLists;
}

/** The lists of requests for one system (reference §3.3). */
export interface RequestLists {
  readonly standard?: readonly AccessRequest[] | undefined;
  readonly agent?: readonly AccessRequest[] | undefined;
  readonly change?: readonly AccessRequest[] | undefined;
  /** Those that were asked for and could not be read, or not to their end. */
  readonly failed?: readonly RequestList[] | undefined;
}

type RequestList = 'standard' | 'agent' | 'change';

/** Whether a list that may tell of a system user could not be read: then it is not known what was asked for it. */
export function isRequestUnread({ failed = [] }: RequestLists, { type }: SystemUser): boolean {
  const kind = userKind(type);
  return failed.some((list) => list === 'change' || kind === 'other' || list === kind);
}

/** A system of which the register tells the packages. */
export type ToldSystem = RegisteredSystem & { readonly packages: readonly PackageUrn[] };

/** The system of a system user, as the register has it; undefined when it, or which packages it has, is not known. */
export const systemOf = ({ systems }: VendorSide, systemId: string): ToldSystem | undefined =>
  systems?.find(
    (system): system is ToldSystem =>
      system.id.toLowerCase() === systemId.toLowerCase() && system.packages !== undefined,
  );

/**
 * Whether a request is about a system user. A request becomes the system user of the same id (reference §3.3); any other
 * names the owner, and the external reference, which is the owner's number where it is left out. One organisation may own
 * several system users.
 */
export const isAbout = (request: AccessRequest, user: SystemUser): boolean =>
  request.id.toLowerCase() === user.id.toLowerCase() ||
  (request.organizationNumber === user.owner &&
    (request.externalRef ?? user.owner) === (user.externalRef ?? user.owner));

/** The requests about a system user, of every list that was read. */
export function requestsAbout(lists: RequestLists, user: SystemUser): readonly AccessRequest[] {
  const index = entry(indexes, lists, () => indexOf(lists));
  const named = [user.id, user.owner].flatMap((key) => index.get(key.toLowerCase()) ?? []);
  return [...new Set(named)].filter((request) => isAbout(request, user));
}

/** Requests by their id and by whom they were sent to: there may be as many as there are system users. */
const indexes = new WeakMap<RequestLists, ReadonlyMap<string, readonly AccessRequest[]>>();

function indexOf({ standard = [], agent = [], change = [] }: RequestLists): ReadonlyMap<string, AccessRequest[]> {
  const index = new Map<string, AccessRequest[]>();
  for (const request of [...standard, ...agent, ...change]) {
    for (const key of [request.id, request.organizationNumber ?? '']) {
      entry(index, key.toLowerCase(), (): AccessRequest[] => []).push(request);
    }
  }
  return index;
}

/** The request that was made last; among those without a time, the last that is listed. */
export const latestOf = (requests: readonly AccessRequest[]): AccessRequest | undefined =>
  [...requests].sort((a, b) => madeAt(a) - madeAt(b)).at(-1);

const madeAt = ({ created }: AccessRequest): number => Date.parse(created ?? '') || 0;

/** How a request stands; `other` for a status that Altinn added. */
export type RequestStanding = 'waiting' | 'accepted' | 'rejected' | 'timed-out' | 'other';

const STANDINGS: Readonly<Record<string, RequestStanding>> = {
  new: 'waiting',
  accepted: 'accepted',
  rejected: 'rejected',
  denied: 'rejected',
  timedout: 'timed-out',
};

export const standingOf = ({ status }: AccessRequest): RequestStanding => STANDINGS[status.toLowerCase()] ?? 'other';

/** The standings of a request that gave nothing: nobody answered it, or the answer was no. */
export const isPending = (request: AccessRequest): boolean =>
  ['waiting', 'rejected', 'timed-out'].includes(standingOf(request));
