import type { Grants, Party, SystemUser } from '../core/access/access.js';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { surplusByParty, surplusPackages } from '../core/coverage/packages-held.js';
import { entry } from '../core/entry.js';
import type { Expected, ResolvedDemand } from '../core/expectation/resolve.js';
import type { PackageUrn, PartyUrn } from '../core/identifiers.js';

/** What is surplus at each party of a system user, of all that it has. */
export type SurplusOf = (user: SystemUser, listed: readonly Party[]) => ReadonlyMap<PartyUrn, readonly PackageUrn[]>;

/**
 * Finds what is surplus at each party of a system user. All its parties are looked at, also those that `--party`
 * leaves out: a subunit inherits from its main unit.
 */
export function createSurplus(catalogue: Catalogue, demand: ResolvedDemand): SurplusOf {
  const known = new Map<Expected, Map<Grants, readonly PackageUrn[]>>();
  return (user, listed) => {
    if (cannotTellSurplus(demand)) return new Map();
    return surplusByParty(
      listed.map(({ urn, mainUnit, grants }) => {
        const expected = demand.expectedFor(user.type, urn);
        const byGrants = entry(known, expected, () => new Map<Grants, readonly PackageUrn[]>());
        const surplus = entry(byGrants, grants, () => surplusPackages(grants, expected, catalogue));
        return { urn, mainUnit, held: grants.packages, surplus };
      }),
    );
  };
}

/** While it is not known what is expected, nothing can be said to be too much. */
export const cannotTellSurplus = ({ overview, problems }: ResolvedDemand): boolean => overview || problems.length > 0;
