import assert from 'node:assert/strict';
import { OPERATIONS } from '../../src/core/operations.js';
import { withBrokenBuild } from '../support/campaign/broken-build.js';
import { campaign } from '../support/campaign/campaign.js';
import { ASKED } from '../support/campaign/kinds.js';

/** Another seed is another sample: DEKNING_CAMPAIGN_SEED. */
const SEED = Number(process.env['DEKNING_CAMPAIGN_SEED'] ?? 6);
const LEAST = 150;

describe(`a campaign of faults (seed ${SEED})`, function () {
  this.timeout(600_000);

  it('never makes an answer of what could not be known, a success of a failure, or a stack of either', async () => {
    const flown = await campaign({ seed: SEED, count: LEAST, atOnce: 3, quick: true });
    assert.deepEqual(flown.wrong, []);
    assert.ok(flown.injected >= LEAST, `${flown.injected} faults were injected, in ${flown.runs} runs`);
    assert.ok(flown.idle <= flown.runs / 3, `${flown.idle} of ${flown.runs} runs had no fault`);
  });

  it('fails for a decoder that reads a list that is cut short as an empty one', async () => {
    await withBrokenBuild(async (binary) => {
      const { injected, wrong } = await campaign({
        seed: SEED,
        count: 1,
        atOnce: 1,
        binary,
        commands: ['audit, all green'],
        only: ({ operation, kind, requests }) =>
          operation === 'GET enduser/authorizedparties' && kind === 'cut before the last byte' && requests === 'all',
      });
      assert.ok(injected > 0);
      assert.deepEqual([...new Set(wrong.flatMap((one) => one.wrong.map(({ kind }) => kind)))], ['false answer']);
    });
  });

  it('leaves no operation out but those that no command asks for', () => {
    const never = [
      'GET resource/*',
      'GET systemregister/vendor/*',
      'GET systemuser/vendor/byquery',
      'GET metadata/limits',
    ];
    const flown = Object.keys(ASKED);
    assert.deepEqual(
      Object.keys(OPERATIONS)
        .filter((one) => !flown.includes(one))
        .sort(),
      never.sort(),
    );
  });
});
