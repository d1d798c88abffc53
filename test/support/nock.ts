import assert from 'node:assert/strict';
import nock from 'nock';

// Importing it takes over every request of the process; the tests of other files need the real ones.
nock.restore();

/**
 * Stands in for the network in the tests of a block: what is not expected is refused, what is expected must come. To be
 * called within a `describe`: at the top of a file its hooks would be those of every test there is.
 */
export function useNock(): typeof nock {
  before(() => {
    nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => {
    const missing = nock.pendingMocks();
    nock.cleanAll();
    assert.deepEqual(missing, [], 'was never asked for');
  });
  after(() => {
    nock.enableNetConnect();
    nock.restore();
  });
  return nock;
}
