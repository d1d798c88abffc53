import assert from 'node:assert/strict';
import fc from 'fast-check';
import { serviceEntries } from '../../../../src/core/catalogue/browse/services.js';
import { isNotGrantable, isUnreachable } from '../../../../src/core/catalogue/browse/tally.js';
import { joinCatalogue } from '../../../../src/core/catalogue/join.js';
import type { ServiceRow } from '../../../../src/core/coverage/verdict.js';
import { judged } from '../../../support/build.js';
import { recordsOf, world } from '../../../support/world.js';

const SEED = 20261126;

/** What an audit says of a service to a system user that was given nothing, or undefined where that is no gap. */
const causeOf = (row: ServiceRow) => (row.verdict === 'empty' ? row.cause : undefined);
const NOTHING_HELPS = ['package-not-allowed', 'unreachable'];

describe('what the catalogue says that a system user can be given', () => {
  it('is what an audit says to one that has nothing', () => {
    const met = { unreachable: 0, notGrantable: 0, grantable: 0 };
    fc.assert(
      fc.property(world, (one) => {
        const catalogue = joinCatalogue(recordsOf(one));
        for (const entry of serviceEntries(catalogue) ?? []) {
          if (!entry.canHaveDialogs || entry.takers === null) continue;
          const standard = causeOf(judged(catalogue, { userType: 'standard' }, entry.id));
          const agent = causeOf(judged(catalogue, { userType: 'agent' }, entry.id));
          assert.ok(standard && agent);
          assert.equal(entry.takers.includes('standard'), !NOTHING_HELPS.includes(standard));
          assert.equal(entry.takers.includes('agent'), !NOTHING_HELPS.includes(agent));
          assert.equal(isNotGrantable(entry), NOTHING_HELPS.includes(standard) && NOTHING_HELPS.includes(agent));
          assert.equal(isUnreachable(entry), agent === 'unreachable');
          assert.equal(isUnreachable(entry) && isNotGrantable(entry), standard === 'unreachable');
          if (isUnreachable(entry)) met.unreachable += 1;
          if (isNotGrantable(entry)) met.notGrantable += 1;
          else met.grantable += 1;
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
    for (const [what, count] of Object.entries(met)) assert.ok(count > 100, `${what}: ${count}`);
  });
});
