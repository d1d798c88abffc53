import assert from 'node:assert/strict';
import { userRow } from '../sandbox/made-up.js';
import { MADE_UP, withUsers } from '../support/made-up-vendor.js';
import { answering, comparable, type Fault, rehearse, withFaults } from '../support/rehearsal.js';

const SERVICE = 'ske-innrapportering-amelding';

describe('pages of system users', () => {
  for (const count of [0, 1, 50, 51, 100, 101]) {
    it(`are all read when there are ${count}`, async () => {
      await withUsers(count, {}, (snapshot) =>
        rehearse({ snapshot }, async ({ audit, served }) => {
          const { result, code } = await audit(MADE_UP);
          assert.equal(result.summary.systemUsers, count);
          assert.equal(result.summary.visible, count);
          assert.equal(
            served.filter(({ path }) => path.includes('bysystem')).length,
            Math.max(1, Math.ceil(count / 50)),
          );
          assert.equal(result.complete, count > 0);
          assert.equal(code, count > 0 ? 0 : 3, 'nobody to audit is no success');
        }),
      );
    });
  }

  it('leave the rest unknown when one fails for good, and count what was read only', async () => {
    await withUsers(101, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        await withFaults(rehearsal, answering(/bysystem.*token=/, 500), async (env) => {
          const { result, code } = await rehearsal.audit(MADE_UP, env);
          assert.equal(code, 3);
          assert.equal(result.complete, false);
          assert.equal(result.summary.systemUsers, 50);
          assert.equal(result.summary.visible, 50);
          const [problem, ...others] = result.problems;
          assert.deepEqual(others, []);
          assert.equal(problem?.status, 500);
          assert.match(problem?.message ?? '', /Only the first 50 were read; more exist\.$/);
          const { stdout } = await rehearsal.run(['audit', ...MADE_UP], env);
          assert.match(stdout, /50 of an unknown number of system users/);
        });
      }),
    );
  });

  it('give the same from a recording of such a run', async () => {
    await withUsers(101, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        await withFaults(rehearsal, answering(/bysystem.*token=/, 500), async (env) => {
          const live = await rehearsal.audit([...MADE_UP, '--record', 'kept'], env);
          const again = await rehearsal.run(['audit', '--json', '--snapshot', 'kept', '--service', SERVICE]);
          assert.equal(comparable(again.stdout), comparable(live.stdout));
          assert.equal(again.code, 3);
        });
      }),
    );
  });

  it('end with a problem when a page links to itself', async () => {
    await withUsers(60, {}, (snapshot) =>
      rehearse({ snapshot }, async (rehearsal) => {
        const next = 'http://internal/authentication/api/v1/systemuser/vendor/bysystem/991825827_smartcloud?token=x';
        const circle: Fault = ({ url = '' }, outgoing) => {
          if (!url.includes('bysystem')) return false;
          outgoing.writeHead(200, { 'content-type': 'application/json' });
          outgoing.end(JSON.stringify({ links: { next }, data: [userRow(1)] }));
          return true;
        };
        await withFaults(rehearsal, circle, async (env) => {
          const { result, code } = await rehearsal.audit(MADE_UP, env);
          assert.equal(code, 3);
          assert.deepEqual(
            result.problems.map((problem) => problem.code),
            ['page-repeated'],
          );
        });
      }),
    );
  });
});
