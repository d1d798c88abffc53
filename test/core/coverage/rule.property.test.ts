import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuthorizedParty } from '../../../src/core/access/access.js';
import { flattenParties } from '../../../src/core/access/flatten.js';
import { grantsPool } from '../../../src/core/access/grants.js';
import type { CatalogueRecords } from '../../../src/core/catalogue/catalogue.js';
import { joinCatalogue } from '../../../src/core/catalogue/join.js';
import type { Cause } from '../../../src/core/coverage/causes/index.js';
import { createEvaluator } from '../../../src/core/coverage/evaluate.js';
import { NO_GRANTS, type Situation, type Standing } from '../../../src/core/coverage/situation.js';
import type { ServiceRow, Verdict } from '../../../src/core/coverage/verdict.js';
import { type Answer, naiveAnswer, naiveParties } from '../../support/naive-rule.js';
import { expectedOf, recordsOf, UNLISTED_PARTIES, USER_TYPES, type World, world } from '../../support/world.js';

/** Fixed, so that a run is the same everywhere; fast-check prints it, with the path to the counterexample. */
const SEED = 20261120;
const PAIRS_AT_LEAST = 100_000;
/** So often at least must every verdict and every cause come up, lest the comparison says nothing about it. */
const EACH_AT_LEAST = 1_000;

const OUTCOMES = {
  visible: true,
  partial: true,
  unknown: true,
  'not-applicable': true,
  'unknown-service': true,
  'no-parties': true,
  'party-not-delegated': true,
  'nested-too-deep': true,
  'hierarchy-only': true,
  'package-not-delegated': true,
  'single-right-needed': true,
  'package-not-allowed': true,
  unreachable: true,
} satisfies Record<Cause | Exclude<Verdict, 'empty'>, true>;

/** A situation, and the authorised parties by which the naive rule knows it. */
interface Case {
  readonly party: string;
  readonly parties: readonly AuthorizedParty[] | undefined;
  readonly situation: Situation;
}

describe("the rule of what Dialogporten's list shows", function () {
  this.timeout(120_000);

  it('answers as DESIGN §1 and reference §6.4, §7 and §8 say, for every party, service and type of user', () => {
    let pairs = 0;
    const seen = new Map<string, number>();
    const answersAsTold = fc.property(world, (one) => {
      const evaluate = createEvaluator(joinCatalogue(recordsOf(one)));
      const expected = expectedOf(one);
      for (const { party, parties, situation } of casesOf(one)) {
        const { rows } = evaluate(situation, expected);
        assert.equal(rows.length, expected.services.length);
        for (const [at, service] of expected.services.entries()) {
          const row = rows[at];
          assert.ok(row);
          const naive = naiveAnswer({ ...one, userType: situation.userType, parties }, party, service);
          const asked = `${service} of ${party} (${situation.standing}) for ${situation.userType}`;
          assert.equal(row.service, spellingOf(one, service), asked);
          assertSame(answerOf(row), naive, asked);
          pairs += 1;
          const outcome = naive.cause ?? naive.verdict;
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        }
      }
    });
    fc.assert(answersAsTold, { seed: SEED, numRuns: 500 });
    assert.ok(pairs >= PAIRS_AT_LEAST, `only ${pairs} pairs were compared`);
    for (const outcome of Object.keys(OUTCOMES)) {
      assert.ok((seen.get(outcome) ?? 0) >= EACH_AT_LEAST, `${outcome} came up ${seen.get(outcome) ?? 0} times only`);
    }
  });

  it('says nothing for certain without a part of the catalogue that it would not say with all of it', () => {
    const kept = new Map<string, number>();
    const certainStaysTrue = fc.property(world, fc.constantFrom(...UNREAD_PARTS), (one, unread) => {
      const records = recordsOf(one);
      const expected = expectedOf(one);
      const evaluateAll = createEvaluator(joinCatalogue(records));
      const evaluateLess = createEvaluator(joinCatalogue(without(records, unread)));
      for (const { situation } of casesOf(one)) {
        const withAll = evaluateAll(situation, expected).rows;
        for (const [at, row] of evaluateLess(situation, expected).rows.entries()) {
          const full = withAll[at];
          assert.ok(full);
          if (row.verdict === 'unknown') continue;
          const asked = `${row.service} (${situation.standing}) for ${situation.userType} without ${unread}`;
          assert.equal(row.verdict, full.verdict, asked);
          assert.equal(answerOf(row).cause, answerOf(full).cause, asked);
          for (const what of ['via', 'candidates'] as const) {
            const all = new Set(answerOf(full)[what]);
            assert.ok(
              answerOf(row)[what].every((id) => all.has(id)),
              `${asked}: more ${what}`,
            );
          }
          kept.set(row.verdict, (kept.get(row.verdict) ?? 0) + 1);
        }
      }
    });
    fc.assert(certainStaysTrue, { seed: SEED, numRuns: 500 });
    for (const verdict of ['visible', 'empty']) {
      assert.ok((kept.get(verdict) ?? 0) >= EACH_AT_LEAST, `${verdict} stayed ${kept.get(verdict) ?? 0} times only`);
    }
  });

  it('evaluates equal grants once: parties that were given the same have the very same coverage', () => {
    let shared = 0;
    const sharesCoverage = fc.property(world, fc.constantFrom(...USER_TYPES), (one, userType) => {
      const evaluate = createEvaluator(joinCatalogue(recordsOf(one)));
      const expected = expectedOf(one);
      const pool = grantsPool();
      const apart = { isDeleted: false, isHierarchyOnly: false, subunits: [] };
      for (const listed of one.parties) {
        const restated = { ...listed, ...apart, ...inOtherWords(listed) };
        const [first] = flattenParties([{ ...listed, ...apart }], pool);
        const [again] = flattenParties([restated], pool);
        assert.ok(first && again);
        assert.equal(again.grants, first.grants);
        const situationOf = ({ place: standing, isPerson, isDeleted, grants }: typeof first): Situation => ({
          userType,
          standing,
          isPerson,
          isDeleted,
          grants,
        });
        assert.equal(evaluate(situationOf(again), expected), evaluate(situationOf(first), expected));
        shared += 1;
      }
    });
    fc.assert(sharesCoverage, { seed: SEED, numRuns: 500 });
    assert.ok(shared >= EACH_AT_LEAST);
  });
});

type Part = 'packages' | 'services' | 'links';

/** Every choice of parts that may go unread together. */
const UNREAD_PARTS: readonly (readonly Part[])[] = [
  ['packages'],
  ['services'],
  ['links'],
  ['packages', 'services'],
  ['packages', 'links'],
  ['services', 'links'],
  ['packages', 'services', 'links'],
];

const without = (records: CatalogueRecords, unread: readonly Part[]): CatalogueRecords => ({
  ...records,
  ...Object.fromEntries(unread.map((part) => [part, undefined])),
});

/** Every party of the world where it stands, and the standings of parties that are not there, for every user type. */
function casesOf({ parties }: World): Case[] {
  const flattened = flattenParties(parties, grantsPool());
  assert.deepEqual(flattened.map(({ urn }) => urn).sort(), naiveParties(parties).sort());
  return USER_TYPES.flatMap((userType) => {
    const listed = flattened.map(({ urn, place: standing, isPerson, isDeleted, grants }) => ({
      party: urn,
      parties,
      situation: { userType, standing, isPerson, isDeleted, grants },
    }));
    const unlisted = UNLISTED_PARTIES.flatMap(({ urn, isPerson }) => {
      const caseOf = (standing: Standing, authorised: Case['parties']): Case => ({
        party: urn,
        parties: authorised,
        situation: { userType, standing, isPerson, isDeleted: false, grants: NO_GRANTS },
      });
      return [caseOf('not-authorised', parties), caseOf('no-parties', []), caseOf('unread', undefined)];
    });
    return [...listed, ...unlisted];
  });
}

/** A row of the product in the naive rule's words; how a single right is spelled makes no difference. */
function answerOf(row: ServiceRow): Answer {
  const via = row.verdict === 'visible' ? row.via : [];
  return {
    verdict: row.verdict,
    via: [...new Set(via.map(({ kind, id }) => `${kind} ${kind === 'right' ? id.toLowerCase() : id}`))].sort(),
    cause: row.verdict === 'empty' ? row.cause : undefined,
    candidates: row.verdict === 'empty' || row.verdict === 'partial' ? row.candidates : [],
  };
}

/** `deepEqual` is asked only where there is a difference to show: half a million times it is slow. */
function assertSame(product: Answer, naive: Answer, asked: string): void {
  const same =
    product.verdict === naive.verdict &&
    product.cause === naive.cause &&
    product.via.join() === naive.via.join() &&
    product.candidates.join() === naive.candidates.join();
  if (!same) assert.deepEqual(product, naive, asked);
}

/** The registry's spelling of a service, or the expectation's where the registry does not know it. */
const spellingOf = ({ services }: World, service: string): string =>
  services.find(({ id }) => id.toLowerCase() === service.toLowerCase())?.id ?? service;

/**
 * The same grants, listed otherwise: in reverse, everything twice, codes as URNs and shouted. Single rights keep the
 * spelling received, so that they are only reversed, and not where one is spelled in two ways.
 */
function inOtherWords({ packages, roles, services, instances }: AuthorizedParty): Partial<AuthorizedParty> {
  const isSpelledTwoWays = new Set(services.map((id) => id.toLowerCase())).size < new Set(services).size;
  return {
    packages: [...packages, ...packages.map(shoutedUrn)].reverse(),
    roles: [...roles, ...roles.map((role) => role.toUpperCase())].reverse(),
    services: isSpelledTwoWays ? services : [...services, ...services].reverse(),
    instances: [...instances, ...instances].reverse(),
  };
}

const shoutedUrn = (code: string): string =>
  (code.toLowerCase().startsWith('urn:') ? code : `urn:altinn:accesspackage:${code}`).toUpperCase();
