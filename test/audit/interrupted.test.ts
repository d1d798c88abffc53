import assert from 'node:assert/strict';
import { auditEach } from '../../src/audit/stream.js';
import type { Source } from '../../src/source/source.js';
import { authorizedParty, catalogueOf, expecting, REQUEST, sourceOf, systemUser } from '../support/result.js';

const CLIENT = '311558900';
const world = {
  records: catalogueOf({ one: ['p'] }),
  access: ['a', 'b', 'c'].map((id) => ({
    systemUser: systemUser(id, 'agent', CLIENT),
    parties: [authorizedParty(CLIENT, { packages: ['p'] })],
  })),
};

/** Audits until somebody stops the run, and gives its end and how its source was left. */
async function stopped(told: (source: Source, stop: () => void) => Partial<Source>) {
  const stop = new AbortController();
  const left: string[] = [];
  const source: Source = {
    ...sourceOf(world),
    close: async (how) => {
      left.push(how);
      return [];
    },
  };
  const request = { ...REQUEST, demand: expecting('one'), signal: stop.signal };
  const closing = await auditEach(request, { ...source, ...told(source, () => stop.abort()) }, () => undefined);
  return { closing, left };
}

describe('an audit that is stopped', () => {
  it('ends with whoever was judged by then, and how many there are', async () => {
    const { closing, left } = await stopped((source, stop) => ({
      authorizedParties: async (user) => {
        if (user.id === 'b') stop();
        return source.authorizedParties(user);
      },
    }));
    assert.equal(closing.summary.systemUsers, 1);
    assert.equal(closing.scope.systemUsersListed, 3);
    assert.equal(closing.complete, false);
    assert.match(closing.problems[0]?.message ?? '', /when 1 of 3 system users/);
    assert.deepEqual(left, ['abandoned']);
  });

  it('has a result, incomplete, also where nothing was read yet', async () => {
    const { closing, left } = await stopped((_source, stop) => ({
      catalogue: () => {
        stop();
        return new Promise(() => undefined);
      },
    }));
    assert.equal(closing.complete, false);
    assert.equal(closing.exitCode, 3);
    assert.equal(closing.catalogue.services, null);
    assert.equal(closing.scope.allSystemUsersKnown, false);
    assert.deepEqual(closing.scope.unmet, []);
    assert.deepEqual(
      closing.problems.map(({ code, message }) => [code, message]),
      [
        [
          'interrupted',
          'The run was interrupted before any system user was judged, so nobody is in this result. Run it again.',
        ],
      ],
    );
    assert.deepEqual(left, ['abandoned']);
  });
});
