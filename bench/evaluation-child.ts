import { decodeAuthorizedParties } from '../src/altinn/authorized-parties.js';
import type { Decoder } from '../src/altinn/decode.js';
import { decodeUsedServices } from '../src/altinn/dialogporten.js';
import { decodePackages } from '../src/altinn/metadata.js';
import { decodeServices, decodeSubjectLinks } from '../src/altinn/resource-registry.js';
import type { AuthorizedParty, Party } from '../src/core/access/access.js';
import { flattenParties } from '../src/core/access/flatten.js';
import { grantsPool } from '../src/core/access/grants.js';
import type { Catalogue } from '../src/core/catalogue/catalogue.js';
import { joinCatalogue } from '../src/core/catalogue/join.js';
import { createEvaluator } from '../src/core/coverage/evaluate.js';
import type { Coverage, Verdict } from '../src/core/coverage/verdict.js';
import { type PartyUrn, serviceId } from '../src/core/identifiers.js';
import { linksBody, packagesBody, servicesBody, usedBody } from './catalogue-bodies.js';
import { EVALUATION, type EvaluationOutcome } from './evaluation.js';
import { authorizedParty, oneOf, organizationNumbers, randomNumbers, type World, world } from './made-up.js';

/**
 * The evaluation budget (DESIGN §5), in a process of its own, so that its peak of memory is its own. Prints an
 * EvaluationOutcome. The clock runs from flattened parties to added-up counts; flattening is timed beside it.
 */

const SEED = 20_261_123;
const KNOWN_LOOKUPS = 1_000_000;

/** What a decoder makes of a body once it has been text, as every body has. */
function decoded<T>(decode: Decoder<T>, body: unknown): T {
  const answer = decode(JSON.parse(JSON.stringify(body)));
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

const catalogueOf = (of: World): Catalogue =>
  joinCatalogue({
    packages: decoded(decodePackages, packagesBody(of)),
    services: decoded(decodeServices, servicesBody(of)),
    links: decoded(decodeSubjectLinks, linksBody(of)),
    used: decoded(decodeUsedServices, usedBody(of)),
  });

function partyRows(random: () => number, { grantSets }: World): AuthorizedParty[] {
  const bodies = organizationNumbers(EVALUATION.partyRows).map((number, at) =>
    authorizedParty(at, number, oneOf(random, grantSets)),
  );
  return decoded(decodeAuthorizedParties, { links: { next: null }, data: bodies });
}

/** The parties of one system user: a stretch of all rows, from anywhere, around the end. */
function partiesOfOne(random: () => number, rows: readonly AuthorizedParty[]): AuthorizedParty[] {
  const start = Math.floor(random() * rows.length);
  const stretch = rows.slice(start, start + EVALUATION.partiesEach);
  return [...stretch, ...rows.slice(0, EVALUATION.partiesEach - stretch.length)];
}

type Counts = Record<Verdict, number>;

function measured(): EvaluationOutcome {
  const random = randomNumbers(SEED);
  const of = world(random, { ...EVALUATION, expectedServices: EVALUATION.services, otherServices: 0 });
  const rows = partyRows(random, of);
  const expected = { services: of.services.map(serviceId) };
  const pool = grantsPool();
  const evaluate = createEvaluator(catalogueOf(of));
  const coverageOf = ({ place, isPerson, isDeleted, grants }: Party): Coverage =>
    evaluate({ userType: 'agent', standing: place, isPerson, isDeleted, grants }, expected);
  const counts: Counts = { visible: 0, partial: 0, empty: 0, unknown: 0, 'not-applicable': 0 };
  let [flattening, milliseconds, baseline, parties, last] = [0, 0, 0, 0, [] as readonly Party[]];
  for (let user = 0; user < EVALUATION.systemUsers; user += 1) {
    const listed = partiesOfOne(random, rows);
    const start = performance.now();
    last = flattenParties(listed, pool);
    const flattened = performance.now();
    for (const party of last) add(counts, coverageOf(party).counts);
    const judged = performance.now();
    parties += byUrn(listed).size;
    baseline += performance.now() - judged;
    flattening += flattened - start;
    milliseconds += judged - flattened;
  }
  return {
    seconds: milliseconds / 1000,
    flatteningSeconds: flattening / 1000,
    baselineSeconds: baseline / 1000,
    knownMicroseconds: knownMicroseconds(last, coverageOf),
    parties,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    visible: counts.visible,
  };
}

function add(to: Counts, counts: Readonly<Counts>): void {
  to.visible += counts.visible;
  to.partial += counts.partial;
  to.empty += counts.empty;
  to.unknown += counts.unknown;
  to['not-applicable'] += counts['not-applicable'];
}

/** The baseline. */
function byUrn(listed: readonly AuthorizedParty[]): ReadonlyMap<PartyUrn, AuthorizedParty> {
  const rows = new Map<PartyUrn, AuthorizedParty>();
  for (const row of listed) rows.set(row.urn, row);
  return rows;
}

/** What it takes to judge a party whose situation was judged before. */
function knownMicroseconds(parties: readonly Party[], coverageOf: (party: Party) => Coverage): number {
  const rounds = Math.ceil(KNOWN_LOOKUPS / parties.length);
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const party of parties) coverageOf(party);
  return ((performance.now() - start) * 1000) / (rounds * parties.length);
}

process.stdout.write(`${JSON.stringify(measured())}\n`);
