/** A chain as a test tells it: one service that one package gives, on one system, and what is different about it. */
import type { AuthorizedParty, SystemUser } from '../../src/core/access/access.js';
import type { AccessRequest } from '../../src/core/access/access-request.js';
import type { RegisteredSystem } from '../../src/core/access/registered-system.js';
import type { CatalogueRecords } from '../../src/core/catalogue/catalogue.js';
import type { Situation } from '../../src/core/coverage/situation.js';
import type { ServiceRow } from '../../src/core/coverage/verdict.js';
import { type Breaks, breaksIn } from '../../src/core/explain/breaks.js';
import { chainOf } from '../../src/core/explain/chain.js';
import type { Link, LinkName } from '../../src/core/explain/link.js';
import { type Actor, actorOf, type Step, stepsOf } from '../../src/core/explain/steps.js';
import { packageUrn, serviceId } from '../../src/core/identifiers.js';
import { accessPackage, catalogue, given, grants, judged, service, situation, systemUser, used } from './build.js';

export const AMELDING = 'ske-innrapportering-amelding';

export interface Scenario {
  /** What was read of the catalogue, beside or in the place of the service and its package. */
  readonly records?: Partial<CatalogueRecords>;
  readonly id?: string;
  readonly user?: Partial<SystemUser>;
  /** What the party is listed with. */
  readonly gave?: Partial<AuthorizedParty>;
  readonly where?: Partial<Situation>;
  readonly systems?: readonly RegisteredSystem[] | undefined;
  readonly requests?: readonly AccessRequest[] | undefined;
  readonly near?: readonly string[];
  /** The services that Dialogporten showed, or that it was not asked, or that its answer could not be read. */
  readonly observed?: readonly string[] | 'unread' | 'not-asked';
}

export const system = (packages: readonly string[], services: readonly string[] = []): RegisteredSystem => ({
  id: systemUser().systemId,
  packages: packages.map(packageUrn),
  services: services.map(serviceId),
});

/** A request for the system user of every scenario, but for what is told. */
export const request = (told: Partial<AccessRequest> = {}): AccessRequest => ({
  id: 'a0c79e9c-dc4d-4a0e-8493-a76350c5b80c',
  status: 'Accepted',
  organizationNumber: systemUser().owner,
  externalRef: systemUser().externalRef,
  packages: [packageUrn('a-ordning')],
  services: [],
  created: null,
  ...told,
});

export interface Chain {
  readonly row: ServiceRow;
  readonly links: readonly Link[];
  readonly link: (name: LinkName) => Link;
  /** The states of all links, in one mark each. */
  readonly marks: string;
  readonly breaks: Breaks | null;
  readonly steps: readonly Step[];
  readonly actor: Actor | null;
}

const MARKS = { holds: '✔', broken: '✖', unknown: '?', moot: '–' } as const;

/** The service is registered, requested and in use, and nothing was delegated, but for what is told. */
export function chain(scenario: Scenario = {}): Chain {
  const { records, id = AMELDING, gave, near = [] } = scenario;
  const of = catalogue({
    services: [service(AMELDING)],
    packages: [accessPackage('a-ordning')],
    links: [given('a-ordning', AMELDING)],
    used: [used(AMELDING)],
    ...records,
  });
  const user = systemUser(scenario.user);
  const where = situation({ userType: user.type, ...(gave && { grants: grants(gave) }), ...scenario.where });
  const row = judged(of, where, id);
  const told = {
    catalogue: of,
    systemUser: user,
    situation: where,
    row,
    near,
    observed: observedOf(scenario),
    systems: 'systems' in scenario ? scenario.systems : [system(['a-ordning'], [AMELDING])],
    requests: 'requests' in scenario ? scenario.requests : [request()],
  };
  const links = chainOf(told);
  const steps = stepsOf(told, links);
  return {
    row,
    links,
    link: (name) => links.find((one) => one.name === name) ?? assertNever(name),
    marks: links.map(({ state }) => MARKS[state]).join(''),
    breaks: breaksIn(row, links),
    steps,
    actor: actorOf(told, steps),
  };
}

const observedOf = ({ observed = 'not-asked' }: Scenario) =>
  typeof observed === 'string' ? observed : observed.map(serviceId);

function assertNever(name: string): never {
  throw new Error(`there is no link ${name}`);
}
