import assert from 'node:assert/strict';
import { runAudit } from '../../src/audit/audit.js';
import type { Source } from '../../src/source/source.js';
import { authorizedParty, catalogueOf, expecting, REQUEST, sourceOf, systemUser } from '../support/result.js';

const OWNER = '310479713';
const records = catalogueOf({ one: ['p'] });
const access = ['a', 'b', 'c'].map((id) => ({
  systemUser: systemUser(id, 'agent', OWNER),
  parties: [authorizedParty(OWNER, { packages: ['p'] })],
}));

/** A source where these fail so many times, with or without the hope of more. */
function failing(times: Readonly<Record<string, number>>, isWorthAnotherTry = true) {
  const asked: string[] = [];
  const world = sourceOf({ records, access });
  const unread = sourceOf({ records, access: [] });
  const source: Source = {
    ...world,
    authorizedParties: async (user) => {
      asked.push(user.id);
      const before = asked.filter((id) => id === user.id).length;
      if (before > (times[user.id] ?? 0)) return world.authorizedParties(user);
      return { ...(await unread.authorizedParties(user)), isWorthAnotherTry };
    },
    askOnceMore: () => asked.push('once more'),
  };
  return { source, asked };
}

const audited = (source: Source) => runAudit({ ...REQUEST, demand: expecting('one') }, source);

describe('a system user that gave no answer', () => {
  it('is asked once more when everybody was, and judged as anybody else', async () => {
    const { source, asked } = failing({ a: 1 });
    const result = await audited(source);
    assert.deepEqual(asked, ['a', 'b', 'c', 'once more', 'a']);
    assert.deepEqual(
      result.systemUsers.map(({ id, wasRead }) => [id, wasRead]),
      [
        ['a', true],
        ['b', true],
        ['c', true],
      ],
    );
    assert.deepEqual(result.summary.retried, { systemUsers: 1, read: 1, unread: 0 });
    assert.deepEqual([result.problems, result.complete, result.exitCode], [[], true, 0]);
  });

  it('is unknown when it gives none again, and is not asked a third time', async () => {
    const { source, asked } = failing({ a: 9, c: 1 });
    const result = await audited(source);
    assert.equal(asked.filter((id) => id === 'a').length, 2);
    assert.deepEqual(result.summary.retried, { systemUsers: 2, read: 1, unread: 1 });
    assert.equal(result.problems.length, 1);
    assert.deepEqual([result.summary.unknown, result.summary.visible, result.exitCode], [1, 2, 3]);
  });

  it('is not asked again when it was refused', async () => {
    const { source, asked } = failing({ b: 9 }, false);
    const result = await audited(source);
    assert.deepEqual(asked, ['a', 'b', 'c']);
    assert.equal(result.summary.retried, undefined);
    assert.equal(result.exitCode, 3);
  });
});
