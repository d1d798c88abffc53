import type { Grants } from '../access/access.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { type PackageUrn, type PartyUrn, serviceKey } from '../identifiers.js';
import type { ExpectedServices } from './evaluate.js';

/**
 * Packages held that no package of the catalogue has as its URN: renamed, or a code that is not its URN's tail.
 * Dialogporten matches nothing for them unless the registry knows the glued URN (DESIGN §1).
 */
export const unknownPackages = (grants: Grants, { packages }: Catalogue): readonly PackageUrn[] =>
  packages ? grants.packages.filter((urn) => !packages.has(urn)) : [];

/**
 * Packages of the catalogue that are held and give nothing that is expected: more than is needed. Where nothing is
 * expected of a party, nothing can be said to be too much.
 */
export function surplusPackages(
  grants: Grants,
  expected: ExpectedServices,
  catalogue: Catalogue,
): readonly PackageUrn[] {
  const { packages, links } = catalogue;
  if (!packages || !links || expected.services.length === 0) return [];
  const wanted = new Set(expected.services.map(serviceKey));
  const givesWanted = (urn: PackageUrn) => [...(links.servicesOf.get(urn) ?? [])].some((key) => wanted.has(key));
  return grants.packages.filter((urn) => packages.has(urn) && !givesWanted(urn));
}

/** A party with the packages that are surplus there, and all that it holds. */
export interface Surplus {
  readonly urn: PartyUrn;
  readonly mainUnit: PartyUrn | null;
  readonly held: readonly PackageUrn[];
  readonly surplus: readonly PackageUrn[];
}

/**
 * What is surplus in each party once inheritance is seen: a subunit inherits from its main unit, so a package that
 * either of them needs is surplus in neither, and one that neither needs is told of the main unit alone.
 */
export function surplusByParty(parties: readonly Surplus[]): ReadonlyMap<PartyUrn, readonly PackageUrn[]> {
  const needed = new Set<string>();
  const familyOf = ({ urn, mainUnit }: Surplus): PartyUrn => mainUnit ?? urn;
  for (const party of parties) {
    for (const urn of party.held) if (!party.surplus.includes(urn)) needed.add(`${familyOf(party)} ${urn}`);
  }
  const heldByMain = new Map(parties.map((party) => [party.urn, party.held]));
  const isInherited = ({ mainUnit }: Surplus, urn: PackageUrn): boolean =>
    mainUnit !== null && (heldByMain.get(mainUnit)?.includes(urn) ?? false);
  return new Map(
    parties.map((party) => [
      party.urn,
      party.surplus.filter((urn) => !needed.has(`${familyOf(party)} ${urn}`) && !isInherited(party, urn)),
    ]),
  );
}
