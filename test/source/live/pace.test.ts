import assert from 'node:assert/strict';
import { limitsOf, readsAtOnce } from '../../../src/source/live/pace.js';

describe('the pace of a live source', () => {
  it('is eight requests at once unless told otherwise', () => {
    assert.deepEqual(limitsOf(), { concurrency: 8, rate: undefined });
    assert.deepEqual(limitsOf({ concurrency: 16, rate: 5 }), { concurrency: 16, rate: 5 });
  });

  it('reads so many system users that every place in flight is busy', () => {
    assert.equal(readsAtOnce(), 24);
    assert.equal(readsAtOnce({ concurrency: 1 }), 3);
    assert.equal(readsAtOnce({ concurrency: 32 }), 96);
  });

  it('lets nobody wait for longer than a token lasts, however slow it is', () => {
    for (const rate of [1, 2, 10, 50, 1000]) {
      const users = readsAtOnce({ concurrency: 32, rate });
      assert.ok(users >= 1);
      assert.ok((users * users) / rate <= 30, `${users} users with as many parties each at ${rate} a second`);
    }
  });
});
