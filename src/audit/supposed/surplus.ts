import type { Catalogue } from '../../core/catalogue/catalogue.js';
import { surplusPackages } from '../../core/coverage/packages-held.js';
import type { ResolvedDemand } from '../../core/expectation/resolve.js';
import type { PackageUrn } from '../../core/identifiers.js';
import { cannotTellSurplus, type SurplusOf } from '../surplus.js';

/**
 * Finds the packages that nothing expected needs, of whichever type of system user it is expected: a system registers
 * a package once for all of them. Each is told once, of the first that is given it.
 */
export function createSupposedSurplus(catalogue: Catalogue, demand: ResolvedDemand): SurplusOf {
  const told = new Set<PackageUrn>();
  return (_user, listed) => {
    if (cannotTellSurplus(demand)) return new Map();
    return new Map(
      listed.map(({ urn, grants }) => {
        const surplus = surplusPackages(grants, demand, catalogue).filter((one) => !told.has(one));
        for (const one of surplus) told.add(one);
        return [urn, surplus];
      }),
    );
  };
}
