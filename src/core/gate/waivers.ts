import type { Coverage, EmptyRow, PartialRow, ServiceRow } from '../coverage/verdict.js';
import { entry } from '../entry.js';
import type { FindingKind } from '../finding.js';
import { serviceKey } from '../identifiers.js';
import { dayInNorway } from '../norwegian-clock.js';
import { type StandingWaiver, standingOn, type Waiver } from './waiver.js';

/** All that waivers know a finding by: never its place, and never its text. */
export interface Identity {
  readonly kind: FindingKind;
  readonly systemUser: string | null;
  readonly party: string | null;
  readonly service: string | null;
  /** URN of the package that it is about, when it is about one and no service. */
  readonly package: string | null;
}

/** An empty or partial row that waivers name, whether they hold or not. */
export interface NamedGap {
  readonly service: string;
  readonly kind: FindingKind;
  readonly waivers: readonly StandingWaiver[];
}

export interface Waivers {
  readonly all: readonly StandingWaiver[];
  /** Those that name a finding, whether they hold or not. */
  readonly naming: (identity: Identity) => readonly StandingWaiver[];
  /** The gaps of one party that are named. Parties that share a coverage and that none names share the list. */
  readonly gaps: (systemUser: string, party: string, coverage: Coverage) => readonly NamedGap[];
}

type GapRow = EmptyRow | PartialRow;

/** Waivers by the service or package that they name. */
type Shelf = ReadonlyMap<string, readonly StandingWaiver[]>;

/** Waivers by the party that they name, else by the system user; else they name neither. */
interface Shelves {
  readonly byParty: ReadonlyMap<string, Shelf>;
  readonly bySystemUser: ReadonlyMap<string, Shelf>;
  readonly ofAll: Shelf;
}

/** Stands for a waiver that names neither service nor package. */
const NOTHING = '';

const NO_GAPS: readonly NamedGap[] = [];
const NO_WAIVERS: readonly StandingWaiver[] = [];

/**
 * Finds the waivers that name a finding. There may be thousands of them, and millions of parties that share coverages:
 * what no party or system user is named for is found once for each coverage, and only services that are named are looked
 * at.
 */
export function createWaivers(waivers: readonly Waiver[], now: Date): Waivers {
  // To ask for the day in Norway costs a short run more than all else here.
  const day = waivers.length > 0 ? dayInNorway(now) : '';
  const all = waivers.map((waiver) => standingOn(day, waiver));
  const shelves = shelvesOf(all);
  const naming = (identity: Identity): readonly StandingWaiver[] => {
    if (all.length === 0) return NO_WAIVERS;
    const own = [...ownShelves(shelves, identity.systemUser, identity.party), shelves.ofAll];
    const keys = keysOf(identity);
    return own
      .flatMap((shelf) => keys.flatMap((key) => shelf.get(key) ?? NO_WAIVERS))
      .filter(({ waiver }) => agrees(waiver, identity));
  };
  return { all, naming, gaps: gapFinder(waivers, shelves, naming) };
}

function gapFinder(waivers: readonly Waiver[], shelves: Shelves, naming: Waivers['naming']): Waivers['gaps'] {
  const services = new Set(waivers.flatMap(({ service }) => (service === undefined ? [] : serviceKey(service))));
  const known = new WeakMap<Coverage, ReadonlyMap<string, GapRow>>();
  const shared = new WeakMap<Coverage, readonly NamedGap[]>();

  const named = (rows: Iterable<GapRow>, systemUser: string, party: string): readonly NamedGap[] =>
    [...rows].flatMap((row) => {
      const kind = row.verdict === 'empty' ? row.cause : row.verdict;
      const found = naming({ kind, systemUser, party, service: row.service, package: null });
      return found.length > 0 ? [{ service: row.service, kind, waivers: found }] : [];
    });

  /** The gaps of services that some waiver names. */
  const gapsOfServices = (coverage: Coverage): ReadonlyMap<string, GapRow> =>
    entry(known, coverage, () => {
      const rows = coverage.rows.filter(isGap).filter((row) => services.has(serviceKey(row.service)));
      return new Map(rows.map((row) => [serviceKey(row.service), row]));
    });

  return (systemUser, party, coverage) => {
    if (waivers.length === 0) return NO_GAPS;
    const own = ownShelves(shelves, systemUser, party);
    if (own.length === 0) {
      if (shelves.ofAll.size === 0) return NO_GAPS;
      return entry(shared, coverage, () => named(inBoth(gapsOfServices(coverage), shelves.ofAll), systemUser, party));
    }
    if (own.some((shelf) => shelf.has(NOTHING))) return named(coverage.rows.filter(isGap), systemUser, party);
    const gaps = gapsOfServices(coverage);
    return named(new Set([...own, shelves.ofAll].flatMap((shelf) => inBoth(gaps, shelf))), systemUser, party);
  };
}

const isGap = (row: ServiceRow): row is GapRow => row.verdict === 'empty' || row.verdict === 'partial';

/** The gaps whose services are on a shelf. Either may be very long; the shorter one is gone through. */
function inBoth(gaps: ReadonlyMap<string, GapRow>, shelf: Shelf): readonly GapRow[] {
  if (shelf.size < gaps.size) return [...shelf.keys()].flatMap((key) => gaps.get(key) ?? []);
  return [...gaps].flatMap(([key, row]) => (shelf.has(key) ? row : []));
}

/** The shelves of those that name this party, or this system user. */
function ownShelves({ byParty, bySystemUser }: Shelves, systemUser: string | null, party: string | null): Shelf[] {
  const ofParty = party === null ? undefined : byParty.get(party.toLowerCase());
  const ofUser = systemUser === null ? undefined : bySystemUser.get(systemUser.toLowerCase());
  return [ofParty, ofUser].filter((shelf) => shelf !== undefined);
}

function shelvesOf(waivers: readonly StandingWaiver[]): Shelves {
  const byParty = new Map<string, Map<string, StandingWaiver[]>>();
  const bySystemUser = new Map<string, Map<string, StandingWaiver[]>>();
  const ofAll = new Map<string, StandingWaiver[]>();
  for (const one of waivers) {
    const { party, systemUser } = one.waiver;
    const shelf =
      party !== undefined
        ? entry(byParty, party.toLowerCase(), () => new Map())
        : systemUser !== undefined
          ? entry(bySystemUser, systemUser.toLowerCase(), () => new Map())
          : ofAll;
    entry(shelf, keyOf(one.waiver), () => []).push(one);
  }
  return { byParty, bySystemUser, ofAll };
}

/** No service looks like the URN of a package. */
const keyOf = ({ service, package: urn }: Waiver): string =>
  service === undefined ? (urn ?? NOTHING) : serviceKey(service);

const keysOf = ({ service, package: urn }: Identity): readonly string[] => [
  ...(service === null ? [] : [serviceKey(service)]),
  ...(urn === null ? [] : [urn.toLowerCase()]),
  NOTHING,
];

/** All that a waiver gives must agree. */
const agrees = ({ service, package: urn, party, systemUser, cause }: Waiver, identity: Identity): boolean =>
  isSame(service && serviceKey(service), identity.service && serviceKey(identity.service)) &&
  isSame(urn, identity.package) &&
  isSame(party, identity.party) &&
  isSame(systemUser, identity.systemUser) &&
  isSame(cause, identity.kind);

const isSame = (given: string | undefined, found: string | null): boolean =>
  given === undefined || given.toLowerCase() === found?.toLowerCase();
