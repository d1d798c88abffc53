import type { Coverage, EmptyRow, PartialRow, ServiceRow } from '../coverage/verdict.js';
import { entry } from '../entry.js';
import type { FindingKind } from '../finding.js';
import { serviceKey } from '../identifiers.js';
import { dayInNorway, type StandingWaiver, standingOn, type Waiver } from './waiver.js';

/** All that waivers know a finding by: never its place, and never its text. */
export interface Identity {
  readonly kind: FindingKind;
  readonly systemUser: string | null;
  readonly party: string | null;
  readonly service: string | null;
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
  /** The gaps of one party that are named. */
  readonly gaps: (systemUser: string, party: string, coverage: Coverage) => readonly NamedGap[];
}

type GapRow = EmptyRow | PartialRow;

/** Waivers by the party that they name, else by the system user, else by the service alone. */
interface Shelves {
  readonly byParty: ReadonlyMap<string, readonly StandingWaiver[]>;
  readonly bySystemUser: ReadonlyMap<string, readonly StandingWaiver[]>;
  readonly byService: ReadonlyMap<string, readonly StandingWaiver[]>;
}

/** The gaps of a coverage in services that waivers name. */
interface GapsOfServices {
  readonly byService: ReadonlyMap<string, GapRow>;
  /** Those whose service is named whatever the party and the system user. */
  readonly ofAll: readonly GapRow[];
}

const NO_GAPS: readonly NamedGap[] = [];
const NO_WAIVERS: readonly StandingWaiver[] = [];

/**
 * Finds the waivers that name a finding. There may be thousands of them, and millions of parties that share coverages:
 * a party that is named by none, and whose system user is not either, is looked up and left; the rows of services that
 * are named are found once for each coverage; all rows are looked at only where no service is named.
 */
export function createWaivers(waivers: readonly Waiver[], now: Date): Waivers {
  const day = dayInNorway(now);
  const all = waivers.map((waiver) => standingOn(day, waiver));
  const shelves = shelvesOf(all);
  const services = new Set(waivers.flatMap(({ service }) => (service === undefined ? [] : serviceKey(service))));
  const known = new WeakMap<Coverage, GapsOfServices>();

  /** Those that name this party or this system user. */
  const ofOne = (systemUser: string | null, party: string | null): readonly StandingWaiver[] => {
    const byParty = (party !== null && shelves.byParty.get(party.toLowerCase())) || NO_WAIVERS;
    const byUser = (systemUser !== null && shelves.bySystemUser.get(systemUser.toLowerCase())) || NO_WAIVERS;
    return byUser.length === 0 ? byParty : [...byParty, ...byUser];
  };

  const named = (own: readonly StandingWaiver[], identity: Identity): readonly StandingWaiver[] => {
    const ofService = (identity.service !== null && shelves.byService.get(serviceKey(identity.service))) || NO_WAIVERS;
    return [...own, ...ofService].filter(({ waiver }) => agrees(waiver, identity));
  };

  const gapsOfServices = (coverage: Coverage): GapsOfServices => {
    const found = known.get(coverage);
    if (found) return found;
    const rows = coverage.rows.filter(isGap).filter((row) => services.has(serviceKey(row.service)));
    const gaps = {
      byService: new Map(rows.map((row) => [serviceKey(row.service), row])),
      ofAll: rows.filter((row) => shelves.byService.has(serviceKey(row.service))),
    };
    known.set(coverage, gaps);
    return gaps;
  };

  const rowsToLookAt = (own: readonly StandingWaiver[], coverage: Coverage): readonly GapRow[] => {
    if (own.some(({ waiver }) => waiver.service === undefined)) return coverage.rows.filter(isGap);
    if (services.size === 0) return [];
    const { byService, ofAll } = gapsOfServices(coverage);
    if (own.length === 0) return ofAll;
    const ofOwn = own.flatMap(({ waiver }) => byService.get(serviceKey(waiver.service ?? '')) ?? []);
    return [...new Set([...ofAll, ...ofOwn])];
  };

  return {
    all,
    naming: (identity) => (all.length === 0 ? NO_WAIVERS : named(ofOne(identity.systemUser, identity.party), identity)),
    gaps: (systemUser, party, coverage) => {
      if (all.length === 0) return NO_GAPS;
      const own = ofOne(systemUser, party);
      const rows = rowsToLookAt(own, coverage);
      if (rows.length === 0) return NO_GAPS;
      return rows.flatMap((row) => {
        const kind = row.verdict === 'empty' ? row.cause : row.verdict;
        const found = named(own, { kind, systemUser, party, service: row.service });
        return found.length > 0 ? [{ service: row.service, kind, waivers: found }] : [];
      });
    },
  };
}

const isGap = (row: ServiceRow): row is GapRow => row.verdict === 'empty' || row.verdict === 'partial';

function shelvesOf(waivers: readonly StandingWaiver[]): Shelves {
  const byParty = new Map<string, StandingWaiver[]>();
  const bySystemUser = new Map<string, StandingWaiver[]>();
  const byService = new Map<string, StandingWaiver[]>();
  for (const one of waivers) {
    const { service, party, systemUser } = one.waiver;
    if (party !== undefined) entry(byParty, party.toLowerCase(), () => []).push(one);
    else if (systemUser !== undefined) entry(bySystemUser, systemUser.toLowerCase(), () => []).push(one);
    else if (service !== undefined) entry(byService, serviceKey(service), () => []).push(one);
  }
  return { byParty, bySystemUser, byService };
}

/** All that a waiver gives must agree. */
const agrees = ({ service, party, systemUser, cause }: Waiver, identity: Identity): boolean =>
  isSame(service && serviceKey(service), identity.service && serviceKey(identity.service)) &&
  isSame(party, identity.party) &&
  isSame(systemUser, identity.systemUser) &&
  isSame(cause, identity.kind);

const isSame = (given: string | undefined, found: string | null): boolean =>
  given === undefined || given.toLowerCase() === found?.toLowerCase();
