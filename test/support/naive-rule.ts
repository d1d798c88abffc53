/**
 * The rule of what Dialogporten's list shows a system user, a second time: plain loops over the raw rows, written
 * from DESIGN §1 and reference §6.4, §7 and §8 and not from the product, whose types are all that it uses. It is slow
 * and says everything where it is needed; property tests hold the product's rule against it.
 */
import type { AuthorizedParty } from '../../src/core/access/access.js';
import type { AccessPackage, Service } from '../../src/core/catalogue/catalogue.js';
import type { Cause } from '../../src/core/coverage/causes/index.js';
import type { Verdict } from '../../src/core/coverage/verdict.js';

/** A row of the Resource Registry's `bysubjects`, as received. */
export interface SubjectRow {
  readonly subject: string;
  readonly services: readonly string[];
}

/** All that was read, as received. */
interface Told {
  readonly userType: string;
  /** The authorised parties; undefined when they could not be read. */
  readonly parties: readonly AuthorizedParty[] | undefined;
  readonly subjects: readonly SubjectRow[];
  readonly services: readonly Service[];
  readonly packages: readonly AccessPackage[];
}

export interface Answer {
  readonly verdict: Verdict;
  /** What makes the service visible, each as `kind id` in lower case, sorted. */
  readonly via: readonly string[];
  readonly cause: Cause | undefined;
  /** Packages that would give the service and can be given: fewest services first, then by URN. */
  readonly candidates: readonly string[];
}

type PlacedRow = readonly [depth: number, row: AuthorizedParty];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The verdict for one service of one party, by DESIGN §1. */
export function naiveAnswer(told: Told, party: string, service: string): Answer {
  const registered = told.services.find(({ id }) => same(id, service));
  if (registered !== undefined && !naiveCanHaveDialogs(registered)) return plain('not-applicable');
  if (told.parties === undefined) return plain('unknown');

  const placed = naiveRows(told.parties, 0).filter(([, { urn }]) => urn === party);
  const seen = placed.filter(([depth]) => depth <= 1).map(([, row]) => row);
  const via = naiveVia(seen, told.subjects, service);
  const isPartial = via.length === 0 && naiveHasInstance(seen, service);

  // A reading: held, so it could be visible, but nothing says that its type can have dialogs. DESIGN §1 lists no such
  // case; "it could not be determined" is its word for a verdict that lacks what it depends on.
  if (registered === undefined && (via.length > 0 || isPartial)) return plain('unknown');
  if (via.length > 0) return { ...plain('visible'), via };

  const giving = told.packages.filter(({ urn }) => gives(told.subjects, urn, service));
  const canBeGiven = giving.filter((accessPackage) => naiveCanBeGiven(accessPackage, told.userType, party));
  const candidates = fewestServicesFirst(canBeGiven, told.subjects);
  const because = (cause: Cause): Answer => ({ ...plain('empty'), cause });

  // DESIGN §1 names candidates for one cause only; a partial row has them too, by its type.
  if (isPartial) return { ...plain('partial'), candidates };

  if (registered === undefined) return because('unknown-service');
  if (told.parties.length === 0) return because('no-parties');
  if (placed.length === 0) return because('party-not-delegated');
  if (seen.length === 0) return because('nested-too-deep');
  if (seen.every(({ isHierarchyOnly }) => isHierarchyOnly)) return because('hierarchy-only');
  if (candidates.length > 0) return { ...because('package-not-delegated'), candidates };
  if (same(told.userType, 'standard') && registered.delegable) return because('single-right-needed');
  if (giving.length > 0) return because('package-not-allowed');
  return because('unreachable');
}

/** The party URNs that are listed at any depth: each is a party to judge, those too deep among them. */
export const naiveParties = (parties: readonly AuthorizedParty[]): string[] => [
  ...new Set(naiveRows(parties, 0).map(([, { urn }]) => urn)),
];

/** The types and owners that can have dialogs: DESIGN §1 (`not-applicable`), reference §6.5 and §8 step 2. */
function naiveCanHaveDialogs({ type, owner }: Service): boolean {
  const types = ['GenericAccessResource', 'AltinnApp', 'MigratedApp', 'CorrespondenceService'];
  if (!types.some((known) => same(known, type))) return false;
  return (owner.code ?? '') !== '' && (owner.organizationNumber ?? '') !== '';
}

/** Every row with its depth: 0 is listed itself, 1 is a subunit, and Dialogporten drops the rest (§6.4 step 4). */
function naiveRows(parties: readonly AuthorizedParty[], depth: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (const row of parties) rows.push([depth, row], ...naiveRows(row.subunits, depth + 1));
  return rows;
}

/** What makes the service visible: DESIGN §1 items 1 to 3, reference §6.4 steps 5 and 7. */
function naiveVia(rows: readonly AuthorizedParty[], subjects: readonly SubjectRow[], service: string): string[] {
  const via = new Set<string>();
  for (const { packages, roles, services } of rows) {
    for (const code of packages) {
      const glued = isUrn(code) ? code.toLowerCase() : `urn:altinn:accesspackage:${code.toLowerCase()}`;
      if (gives(subjects, glued, service)) via.add(`package ${glued}`);
    }
    for (const code of roles) {
      const glued = `urn:altinn:rolecode:${code.toLowerCase()}`;
      if (gives(subjects, glued, service)) via.add(`role ${glued}`);
    }
    for (const right of services) {
      if (same(right, service)) via.add(`right ${right.toLowerCase()}`);
    }
  }
  return [...via].sort();
}

const isUrn = (code: string): boolean => code.toLowerCase().startsWith('urn:');

/** Whether the registry maps the subject to the service; what the Metadata API says does not count (DESIGN §1). */
function gives(subjects: readonly SubjectRow[], subject: string, service: string): boolean {
  for (const row of subjects) {
    if (same(row.subject, subject) && row.services.some((given) => same(given, service))) return true;
  }
  return false;
}

function naiveHasInstance(rows: readonly AuthorizedParty[], service: string): boolean {
  for (const { instances } of rows) {
    for (const instance of instances) {
      if (same(instance.service, service) && naiveRefParses(instance.instanceRef)) return true;
    }
  }
  return false;
}

/** The three forms of reference §6.4 step 9: dialog, correspondence, and instance with its party's number. */
function naiveRefParses(instanceRef: string | null): boolean {
  const ref = (instanceRef ?? '').toLowerCase();
  for (const prefix of ['urn:altinn:dialog-id:', 'urn:altinn:correspondence-id:']) {
    if (ref.startsWith(prefix)) return isGuid(ref.slice(prefix.length));
  }
  if (!ref.startsWith('urn:altinn:instance-id:')) return false;
  const [partyId = '', guid = '', ...more] = ref.slice('urn:altinn:instance-id:'.length).split('/');
  return more.length === 0 && isMadeOf('0123456789', partyId) && isGuid(guid);
}

function isGuid(text: string): boolean {
  const groups = text.split('-');
  return (
    groups.map((group) => group.length).join(' ') === '8 4 4 4 12' &&
    groups.every((group) => isMadeOf('0123456789abcdef', group))
  );
}

const isMadeOf = (characters: string, text: string): boolean =>
  text !== '' && [...text].every((character) => characters.includes(character));

/** What can be given: DESIGN §1, reference §7.1 and §7.4. An unknown type of system user may have either flag. */
function naiveCanBeGiven(accessPackage: AccessPackage, userType: string, party: string): boolean {
  const fromOrganisation = party.startsWith('urn:altinn:organization:identifier-no:');
  if (accessPackage.isPerson && fromOrganisation) return false;
  if (same(accessPackage.urn, 'urn:altinn:accesspackage:virksomhetens-representant-skjemaoppgaver')) return false;
  if (same(userType, 'standard')) return accessPackage.isAssignable;
  if (same(userType, 'agent')) return accessPackage.isDelegable;
  return accessPackage.isAssignable || accessPackage.isDelegable;
}

function fewestServicesFirst(packages: readonly AccessPackage[], subjects: readonly SubjectRow[]): string[] {
  const counted = packages.map(({ urn }): [count: number, urn: string] => [countServices(subjects, urn), urn]);
  counted.sort(([fewer, one], [more, other]) => fewer - more || (one < other ? -1 : 1));
  return counted.map(([, urn]) => urn);
}

function countServices(subjects: readonly SubjectRow[], subject: string): number {
  const services = new Set<string>();
  for (const row of subjects) {
    if (same(row.subject, subject)) for (const given of row.services) services.add(given.toLowerCase());
  }
  return services.size;
}

const plain = (verdict: Verdict): Answer => ({ verdict, via: [], cause: undefined, candidates: [] });
