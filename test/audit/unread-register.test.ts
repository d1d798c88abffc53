import assert from 'node:assert/strict';
import type { AuditRequest } from '../../src/audit/request.js';
import { auditEach } from '../../src/audit/stream.js';
import type { ProblemFacts } from '../../src/core/problem.js';
import type { Source } from '../../src/source/source.js';
import { authorizedParty, catalogueOf, expecting, REQUEST, sourceOf, systemUser } from '../support/result.js';
import { english } from '../support/words.js';

const CLIENT = '311558900';
const agent = systemUser('a', 'agent', CLIENT);
const demand = expecting('one');

const unread: ProblemFacts = {
  api: 'system-register',
  operation: 'GET systemregister/vendor',
  status: 503,
  code: 'http-error',
  told: [{ text: 'api-down' }],
  affects: { text: 'which-systems' },
};

/** Audits a system user that holds a package, where only `p` gives what is expected, and the register is not read. */
async function audited(code: string, request: Partial<AuditRequest> = {}, told: Partial<Source> = {}) {
  const access = [{ systemUser: agent, parties: [authorizedParty(CLIENT, { packages: [code] })] }];
  const source: Source = {
    ...sourceOf({ records: catalogueOf({ one: ['p'], two: ['q'] }), access }),
    systems: async () => ({ value: undefined, problems: [unread] }),
    ...told,
  };
  return auditEach({ ...REQUEST, demand, ...request }, source, () => undefined);
}

describe('a register that could not be read', () => {
  it('leaves a run incomplete where it would tell whether what is lacking can be given at all', async () => {
    const { complete, problems, exitCode } = await audited('q', { failOn: ['never'] });
    assert.deepEqual(problems, [english({ ...unread, affects: { text: 'where-held-up' } })]);
    assert.equal(complete, false);
    assert.equal(exitCode, 3);
  });

  it('takes nothing from a run in which nothing is lacking, or expected', async () => {
    const overview = { ...demand, expect: [] };
    for (const closing of [await audited('p'), await audited('q', { demand: overview })]) {
      assert.deepEqual(closing.problems, []);
      assert.equal(closing.complete, true);
    }
  });

  it('is no problem where a snapshot leaves it out', async () => {
    const systems = async () => ({ value: undefined, problems: [{ ...unread, status: null, code: 'missing' }] });
    assert.deepEqual((await audited('q', {}, { kind: 'snapshot', systems })).problems, []);
  });

  it('is told once', async () => {
    const systemUsers = async () => ({ systemUsers: [agent], complete: false, problems: [unread] });
    assert.deepEqual((await audited('q', {}, { systemUsers })).problems, [english(unread)]);
  });
});
