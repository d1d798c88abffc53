import type { Catalogue } from '../catalogue/catalogue.js';
import type { ExpectedServices } from '../coverage/evaluate.js';
import { entry } from '../entry.js';
import { organizationNumberOf, type PartyUrn, type ServiceId, serviceId, serviceKey } from '../identifiers.js';
import type { ProblemFacts } from '../problem.js';
import type { Demand, Expectation, ResolvedExpectation } from './expectation.js';
import { globMatches } from './glob.js';
import { selectServices, servicesInUse } from './select.js';

/** What one party is judged by. */
export interface Expected extends ExpectedServices {
  /** Where the expectations stand that name these services. */
  readonly origins: readonly string[];
}

/** The demand with its services found in the catalogue. */
export interface ResolvedDemand {
  /** True when nothing was expected: every service in use is shown and none is a violation. */
  readonly overview: boolean;
  /** The services to judge a party by. The same object for the same answer, so that evaluations are shared. */
  readonly expectedFor: (userType: string, party: PartyUrn) => Expected;
  /** The registry's services stood in for the list of services in use, which was needed and not read. */
  readonly standIn: boolean;
  /** Where the expectations stand, each once. */
  readonly origins: readonly string[];
  /** Each expectation with its services. */
  readonly expectations: readonly { readonly origin: string; readonly services: readonly ServiceId[] }[];
  /** Distinct services that anyone is judged by. */
  readonly services: readonly ServiceId[];
  /** Organisation numbers that must be reachable: those named alone and those named by an expectation. */
  readonly namedParties: readonly string[];
  /** Expectations whose services could not be told because the catalogue was not read. */
  readonly problems: readonly ProblemFacts[];
}

/**
 * Finds the services of every expectation. Throws a UsageError for a glob, owner or package that matches none.
 */
export function resolveDemand(demand: Demand, catalogue: Catalogue): ResolvedDemand {
  const overview = demand.expect.length === 0;
  const kept = (services: readonly ServiceId[]) =>
    services.filter((id) => !demand.exclude.some((pattern) => globMatches(serviceId(pattern), id)));
  const problems: ProblemFacts[] = [];
  const resolved: ResolvedExpectation[] = overview
    ? [{ services: kept(servicesInUse(catalogue) ?? []), parties: undefined, userTypes: undefined, origin: 'overview' }]
    : demand.expect.map((expectation) => {
        const services = selectServices(expectation.selector, catalogue);
        if (!services) problems.push(notResolved(expectation));
        return {
          services: kept(services ?? []),
          origin: expectation.selector.origin,
          parties: expectation.parties && new Set(expectation.parties),
          userTypes: expectation.userTypes && new Set(expectation.userTypes.map((type) => type.toLowerCase())),
        };
      });
  const narrowed = new Set(resolved.flatMap((one) => [...(one.parties ?? [])]));
  return {
    overview,
    standIn:
      !catalogue.used &&
      catalogue.services !== undefined &&
      (overview || demand.expect.some(({ selector }) => selector.kind === 'owner')),
    expectedFor: expectedFor(resolved, narrowed),
    origins: overview ? [] : [...new Set(resolved.map((one) => one.origin))],
    expectations: overview ? [] : resolved.map(({ origin, services }) => ({ origin, services })),
    services: distinct(resolved.flatMap((one) => one.services)),
    namedParties: namedParties(demand, narrowed),
    problems,
  };
}

/** With `--party`, all other parties are filtered away, however they were named. */
function namedParties({ parties, onlyParties }: Demand, narrowed: ReadonlySet<string>): readonly string[] {
  return onlyParties ?? [...new Set([...parties, ...narrowed])];
}

/** The services to judge a party by are the same object wherever the same expectations apply. */
function expectedFor(
  resolved: readonly ResolvedExpectation[],
  narrowed: ReadonlySet<string>,
): ResolvedDemand['expectedFor'] {
  const byNeed = new Map<string, Expected>();
  const byParty = new Map<string, Expected>();
  return (userType, party) => {
    const type = userType.toLowerCase();
    const number = narrowed.size > 0 ? (organizationNumberOf(party) ?? '') : '';
    const key = `${type} ${narrowed.has(number) ? number : ''}`;
    return entry(byParty, key, () => {
      const applying = resolved.filter(
        (one) => (one.userTypes?.has(type) ?? true) && (one.parties?.has(number) ?? true),
      );
      const need = applying.map((one) => resolved.indexOf(one)).join();
      return entry(byNeed, need, () => ({
        services: distinct(applying.flatMap((one) => one.services)),
        origins: applying.map((one) => one.origin),
      }));
    });
  };
}

const distinct = (ids: readonly ServiceId[]): ServiceId[] =>
  [...new Map(ids.map((id) => [serviceKey(id), id])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, id]) => id);

const notResolved = ({ selector: { kind, value, origin } }: Expectation): ProblemFacts => ({
  api: 'audit',
  operation: `resolve ${kind} "${value}"`,
  status: null,
  code: 'expectation-not-resolved',
  told: [{ text: 'expectation-not-resolved', origin, value }],
  affects: { text: 'selected-services', selector: kind, value },
});
