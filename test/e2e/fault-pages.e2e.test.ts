import assert from 'node:assert/strict';
import type { Fault, PlannedFault } from '../../src/core/fault-plan.js';
import { MADE_UP, withUsers } from '../support/made-up-vendor.js';
import { type Rehearsal, rehearse } from '../support/rehearsal.js';

const operation = 'GET systemuser/vendor/bysystem/*';

/** An audit of 101 system users, on three pages, of which the list is befallen by a fault. */
const audited = (fault: Fault & Pick<PlannedFault, 'requests'>, use: Use): Promise<void> =>
  withUsers(101, {}, (snapshot) =>
    rehearse({ snapshot, faults: { faults: [{ ...fault, operation }] } }, async ({ audit, served }) => {
      const ran = await audit(MADE_UP);
      assert.ok(served.some(({ faults }) => faults.length > 0));
      use(ran);
    }),
  );

type Use = (ran: Awaited<ReturnType<Rehearsal['audit']>>) => void;

describe('a list of system users that moves while it is read', () => {
  it('has nobody twice where rows come again, on a page or as a whole', async () => {
    for (const fault of [
      { fault: 'changed-page', rows: 3, requests: 'second' },
      { fault: 'repeat-page', requests: 'first' },
    ] as const) {
      await audited(fault, ({ result, code }) => {
        const ids = result.systemUsers.map(({ id }) => id);
        assert.deepEqual([ids.length, new Set(ids).size], [101, 101], fault.fault);
        assert.deepEqual([code, result.complete, result.summary.visible], [0, true, 101]);
      });
    }
  });

  it('is not whole where a page cannot be read, by whatever fault', async () => {
    for (const fault of [
      { fault: 'truncate', at: -1, requests: 'second' },
      { fault: 'expired-token', requests: 'second' },
      { fault: 'proxy-page', requests: 'second' },
      { fault: 'repeat-page', requests: { from: 2 } },
      { fault: 'missing-field', path: 'data', requests: 'second' },
      { fault: 'field', path: 'links', set: { next: 7 }, requests: 'second' },
    ] as const) {
      await audited(fault, ({ result, code, stderr }) => {
        assert.deepEqual([code, result.complete, stderr], [3, false, ''], fault.fault);
        const [problem] = result.problems;
        assert.equal(problem?.api, 'system-users', fault.fault);
        assert.match(problem?.message ?? '', /more exist/, fault.fault);
      });
    }
  });
});
