import type { PartyUrn } from '../identifiers.js';
import type { AuthorizedParty, Party } from './access.js';
import type { GrantsPool } from './grants.js';

interface Placed {
  readonly row: AuthorizedParty;
  readonly nested: boolean;
  readonly mainUnit: PartyUrn | null;
}

/**
 * The parties of a system user as Dialogporten sees them: those listed and the first level of their subunits
 * (reference §6.4 step 4). What lies deeper is kept, marked `nested`, so that it can be explained.
 * A party that is listed twice is one party, and what its rows give adds up.
 */
export function flattenParties(listed: readonly AuthorizedParty[], pool: GrantsPool): Party[] {
  const rowsOf = new Map<PartyUrn, Placed[]>();
  const add = (row: AuthorizedParty, depth: number, mainUnit: PartyUrn | null): void => {
    const placed = { row, nested: depth > 1, mainUnit };
    const others = rowsOf.get(row.urn);
    if (others) others.push(placed);
    else rowsOf.set(row.urn, [placed]);
    for (const subunit of row.subunits) add(subunit, depth + 1, row.urn);
  };
  for (const row of listed) add(row, 0, null);
  return [...rowsOf.values()].map((placed) => asParty(placed, pool));
}

function asParty(placed: readonly Placed[], pool: GrantsPool): Party {
  const reached = placed.filter((one) => !one.nested);
  const counting = reached.length > 0 ? reached : placed;
  const rows = counting.map((one) => one.row);
  const [first] = rows as [AuthorizedParty];
  return {
    urn: first.urn,
    name: rows.find((row) => row.name)?.name ?? null,
    isPerson: first.isPerson,
    isDeleted: rows.every((row) => row.isDeleted),
    place: reached.length === 0 ? 'nested' : rows.every((row) => row.isHierarchyOnly) ? 'hierarchy-only' : 'authorised',
    mainUnit: counting.some((one) => one.mainUnit === null) ? null : (counting[0]?.mainUnit ?? null),
    grants: pool(rows),
  };
}
