import type { PartyUrn } from '../identifiers.js';
import type { AuthorizedParty, Party, Place } from './access.js';
import { added, type GrantsPool } from './grants.js';

/** One row of a party, and where it stands. */
interface Listing {
  readonly row: AuthorizedParty;
  readonly depth: number;
  readonly mainUnit: PartyUrn | null;
}

/** Dialogporten reads those listed and the first level of their subunits. */
const LAST_DEPTH_READ = 1;

/**
 * The parties of a system user as Dialogporten sees them: those listed and the first level of their subunits
 * (reference §6.4 step 4). What lies deeper is kept, marked `nested`, so that it can be explained.
 * A party that is listed twice is one party, and what its rows give adds up.
 */
export function flattenParties(listed: readonly AuthorizedParty[], pool: GrantsPool): Party[] {
  const first = new Map<PartyUrn, Listing>();
  const further = new Map<PartyUrn, Listing[]>();
  const add = (row: AuthorizedParty, depth: number, mainUnit: PartyUrn | null): void => {
    const listing = { row, depth, mainUnit };
    if (first.has(row.urn)) further.set(row.urn, [...(further.get(row.urn) ?? []), listing]);
    else first.set(row.urn, listing);
    for (const subunit of row.subunits) add(subunit, depth + 1, row.urn);
  };
  for (const row of listed) add(row, 0, null);
  return Array.from(first, ([urn, listing]) => {
    const others = further.get(urn);
    return others ? merged([listing, ...others], pool) : single(listing, pool);
  });
}

const isRead = ({ depth }: Listing): boolean => depth <= LAST_DEPTH_READ;

const placeOf = (listing: Listing, isHierarchyOnly: boolean): Place =>
  isRead(listing) ? (isHierarchyOnly ? 'hierarchy-only' : 'authorised') : 'nested';

/** A party that is listed once: nearly every one is. */
const single = (listing: Listing, pool: GrantsPool): Party => ({
  urn: listing.row.urn,
  name: listing.row.name,
  isPerson: listing.row.isPerson,
  isDeleted: listing.row.isDeleted,
  place: placeOf(listing, listing.row.isHierarchyOnly),
  mainUnit: listing.mainUnit,
  grants: pool(listing.row),
});

/** A party that is listed more than once. Rows that lie too deep count only where there are no others. */
function merged(listings: readonly [Listing, ...Listing[]], pool: GrantsPool): Party {
  const read = listings.filter(isRead);
  const counting = read.length > 0 ? read : listings;
  const rows = counting.map((listing) => listing.row);
  const [lead = listings[0]] = counting;
  return {
    urn: lead.row.urn,
    name: rows.find((row) => row.name)?.name ?? null,
    isPerson: lead.row.isPerson,
    isDeleted: rows.every((row) => row.isDeleted),
    place: placeOf(
      lead,
      rows.every((row) => row.isHierarchyOnly),
    ),
    mainUnit: counting.some((listing) => listing.mainUnit === null) ? null : lead.mainUnit,
    grants: pool(added(rows)),
  };
}
