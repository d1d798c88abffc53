import type { SystemUser } from '../core/access/access.js';
import type { AccessRequest } from '../core/access/access-request.js';
import {
  isPending,
  latestOf,
  standingOf,
  systemOf,
  type ToldSystem,
  type VendorSide,
} from '../core/access/vendor-side.js';
import { type HeldUp, heldUp, type Lacking, lackingOf } from '../core/coverage/held-up.js';
import type { Coverage } from '../core/coverage/verdict.js';
import { entry } from '../core/entry.js';
import type { Finding } from '../core/finding.js';
import { organizationUrn, packageUrn } from '../core/identifiers.js';
import type { PartyResult, SystemUserResult } from '../core/result.js';
import { packageFacts } from '../messages/wording.js';
import { type FindingContext, finding } from './findings.js';

/** Where the packages that the parties of one system user lack were held up. Parties that do not count are not looked at. */
export function heldUpOf(user: SystemUser, parties: readonly PartyResult[], vendor: VendorSide): readonly HeldUp[] {
  const system = systemOf(vendor, user.systemId);
  const seen = new Set<Coverage>();
  const lacking = new Map<string, Lacking>();
  for (const { counted, coverage, packages } of parties) {
    if (!counted || seen.has(coverage)) continue;
    seen.add(coverage);
    for (const [key, one] of lackingIn(coverage, packages, system)) if (!lacking.has(key)) lacking.set(key, one);
  }
  const given = () => new Set(parties.flatMap(({ packages }) => packages));
  return heldUp(user, [...lacking.values()], given, vendor);
}

/** Parties with the same rows hold the same packages, and many system users are of one system. */
const known = new WeakMap<Coverage, Map<ToldSystem | undefined, readonly (readonly [string, Lacking])[]>>();

const lackingIn = (coverage: Coverage, held: readonly string[], system: ToldSystem | undefined) =>
  entry(
    entry(known, coverage, () => new Map()),
    system,
    () =>
      lackingOf(coverage.choices, held.map(packageUrn), system).map(
        (one) => [`${one.isRegistered} ${one.packages.join(' ')}`, one] as const,
      ),
  );

/** What was held up for one system user alone: a request about it, or that it is older than what its system has now. */
export function* heldUpFindings(
  context: FindingContext,
  user: SystemUserResult,
  places: readonly HeldUp[],
): Generator<Finding> {
  for (const place of places) {
    if (place.kind === 'request-pending') yield requestFinding(context, place.request, { user });
    if (place.kind !== 'older-system-user') continue;
    const facts = { system: place.system, ...packageFacts(context.names, [place.package]) };
    yield finding(context, place.kind, 'warning', { user, package: place.package }, facts);
  }
}

/** Packages that systems do not register: one finding for each system and package, whoever lacks it. */
export function* unregisteredFindings(context: FindingContext, places: Iterable<HeldUp>): Generator<Finding> {
  const found = new Map<string, Extract<HeldUp, { kind: 'package-not-registered' }>>();
  for (const place of places) {
    if (place.kind === 'package-not-registered') found.set(`${place.system} ${place.package}`.toLowerCase(), place);
  }
  for (const [subject, { system, package: urn }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const facts = { system, ...packageFacts(context.names, [urn]) };
    yield finding(context, 'package-not-registered', 'warning', { subject, package: urn }, facts);
  }
}

/** Organisations that were named and that nobody was found for: the last request to each, where it was not accepted. */
export function* awaitedFindings(
  context: FindingContext,
  numbers: readonly string[],
  { vendor, externalRef }: { readonly vendor: VendorSide; readonly externalRef: string | undefined },
): Generator<Finding> {
  const lists = (vendor.systems ?? []).map(({ id }) => vendor.requests(id));
  const requests = lists.flatMap(({ standard = [], agent = [] }) => [...standard, ...agent]);
  for (const number of new Set(numbers)) {
    const last = latestOf(requests.filter((request) => isTo(request, number, externalRef)));
    if (last && isPending(last))
      yield requestFinding(context, last, { party: { party: organizationUrn(number), name: null } });
  }
}

const isTo = (request: AccessRequest, number: string, externalRef: string | undefined): boolean =>
  request.organizationNumber === number &&
  (externalRef === undefined || (request.externalRef ?? number).toLowerCase() === externalRef.toLowerCase());

function requestFinding(
  context: FindingContext,
  request: AccessRequest,
  about: { readonly user: SystemUserResult } | { readonly party: Pick<PartyResult, 'party' | 'name'> },
): Finding {
  const facts = {
    request: request.id,
    requestStanding: standingOf(request),
    ...packageFacts(context.names, request.packages),
  };
  return finding(context, 'request-pending', 'warning', { ...about, subject: request.id }, facts);
}

/** A token of another environment than the run's. */
export const wrongEnvironmentFinding = (context: FindingContext): Finding =>
  finding(context, 'wrong-environment', 'warning', {}, { environment: context.environment });

/** An organisation that owns no system user, and is a party of those of these owners. */
export const wrongOwnerFinding = (
  context: FindingContext,
  {
    number,
    name,
    owners,
  }: { readonly number: string; readonly name: string | null; readonly owners: readonly string[] },
): Finding =>
  finding(context, 'wrong-owner', 'warning', { party: { party: organizationUrn(number), name } }, { owners });
