import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuditRequest } from '../../src/audit/request.js';
import { FAIL_ON } from '../../src/core/gate/gate.js';
import type { Waiver } from '../../src/core/gate/waiver.js';
import { organizationUrn, serviceId } from '../../src/core/identifiers.js';
import { auditWorld, expecting, systemUser, type TestWorld } from '../support/result.js';
import { everyReport, SAVED_FORMATS, savedText, whenRead } from '../support/saved.js';
import { recordsOf, USER_TYPES, type World, world } from '../support/world.js';

const NUMBERS = ['310111111', '310222222', '310333333', '310444444'];
/** Of these two exist; the others nobody reaches or knows. */
const OWNERS = ['310111111', '310222222', '310999999'];

/** What is held, and by whom: everybody may hold the same, and of some it could not be read. */
interface Holding {
  readonly type: string;
  readonly owner: string;
  /** How many of the parties, from which on; undefined is unread. */
  readonly parties: readonly [from: number, count: number] | undefined;
}

const holding: fc.Arbitrary<Holding> = fc.record({
  type: fc.constantFrom(...USER_TYPES),
  owner: fc.constantFrom(...OWNERS),
  parties: fc.option(fc.tuple(fc.nat(4), fc.nat(5)), { nil: undefined, freq: 8 }),
});

interface WaiverChoice {
  readonly service: number | undefined;
  readonly party: string | undefined;
  readonly reason: string;
  readonly expires: string;
}

const waiverChoice: fc.Arbitrary<WaiverChoice> = fc.record({
  service: fc.option(fc.nat(14), { nil: undefined, freq: 3 }),
  party: fc.option(fc.constantFrom(...NUMBERS), { nil: undefined, freq: 2 }),
  reason: fc.constantFrom('Filed on paper', 'Another', 'TODO'),
  expires: fc.constantFrom('2027-03-31', '2026-11-24', '2026-11-01'),
});

function waiversOf({ expected }: World, choices: readonly WaiverChoice[]): Waiver[] {
  return choices.flatMap(({ service, party, reason, expires }, at) => {
    const named = {
      ...(service !== undefined && { service: serviceId(expected[service] ?? '') }),
      ...(party !== undefined && { party: organizationUrn(party) }),
    };
    if (Object.keys(named).length === 0) return [];
    return [{ ...named, reason, expires, owner: 'me@example.no', origin: `dekning.yaml:${at + 2}:5` }];
  });
}

const asked = fc.record({
  holdings: fc.array(holding, { maxLength: 4 }),
  waivers: fc.array(waiverChoice, { maxLength: 5 }),
  failOn: fc.subarray(
    FAIL_ON.filter((kind) => kind !== 'never'),
    { minLength: 1 },
  ),
  strict: fc.boolean(),
  overview: fc.constantFrom(false, false, true),
  named: fc.subarray(NUMBERS),
  only: fc.option(fc.subarray(NUMBERS, { minLength: 1 }), { nil: undefined }),
  allKnown: fc.constantFrom(true, true, false),
  verify: fc.constantFrom(null, { sample: null }, { sample: { size: 2, seed: 's' } }),
  /** What Dialogporten shows of every organisation, by their place; of the last there is no answer. */
  seen: fc.array(fc.array(fc.nat(14), { maxLength: 15 }), { minLength: 3, maxLength: 3 }),
});

/** What everybody is shown of each organisation: services that exist and some that do not. */
const shown = ({ expected }: World, seen: readonly (readonly number[])[]): Record<string, readonly string[]> =>
  Object.fromEntries(seen.map((places, at) => [NUMBERS[at], places.map((place) => expected[place] ?? '')]));

describe('a saved result of any small world', function () {
  this.timeout(120_000);

  it('is taken, and gives every report as the audit did', async () => {
    const sameReports = fc.asyncProperty(world, asked, async (one, told) => {
      const access = told.holdings.map(({ type, owner, parties }, at) => ({
        systemUser: systemUser(`user-${at}`, type, owner),
        parties: parties && one.parties.slice(parties[0], parties[0] + parties[1]),
        seen: shown(one, told.seen),
      }));
      const testWorld: TestWorld = { records: recordsOf(one), access, allKnown: told.allKnown };
      const demand = told.overview ? expecting() : expecting(...one.expected);
      const request: Partial<AuditRequest> = {
        demand: { ...demand, parties: told.named, onlyParties: told.only },
        waivers: waiversOf(one, told.waivers),
        failOn: told.failOn,
        strict: told.strict,
        verify: told.verify,
      };
      const result = await auditWorld(testWorld, request);
      const reports = await everyReport(result, 'en');
      for (const format of SAVED_FORMATS) {
        const saved = await whenRead(await savedText(result, format), (read) => everyReport(read, 'en'));
        assert.deepEqual(saved, reports);
      }
    });
    await fc.assert(sameReports, { seed: 20261120, numRuns: 60 });
  });
});
