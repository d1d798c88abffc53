import assert from 'node:assert/strict';
import { BAKERY, type Client, PATHS, SCOPES, SYSTEM, withSandbox } from '../support.js';
import { RESOURCES, resources, withFaults } from './support.js';

describe('the requests that a fault befalls', () => {
  const statuses = async (client: Client, count: number): Promise<number[]> => {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) found.push((await resources(client)).status);
    return found;
  };
  const fault = { fault: 'status', status: 500 } as const;

  it('are the first, the second, one by its number, some in a row, or all', async () => {
    for (const [requests, expected] of [
      ['first', [500, 200, 200, 200]],
      ['second', [200, 500, 200, 200]],
      [3, [200, 200, 500, 200]],
      [{ from: 2, to: 3 }, [200, 500, 500, 200]],
      [{ from: 3 }, [200, 200, 500, 500]],
      ['all', [500, 500, 500, 500]],
      [undefined, [500, 500, 500, 500]],
    ] as const) {
      await withFaults([{ ...fault, requests }], async (client) => {
        assert.deepEqual(await statuses(client, 4), expected, JSON.stringify(requests));
      });
    }
  });

  it('are a share of them, the same for the same seed', async () => {
    const chosen = async (seed: number): Promise<number[]> => {
      let found: number[] = [];
      await withFaults([{ ...fault, requests: { share: 0.3, seed } }], async (client) => {
        found = await statuses(client, 60);
      });
      return found;
    };
    const [one, again, other] = [await chosen(7), await chosen(7), await chosen(8)];
    assert.deepEqual(one, again);
    assert.notDeepEqual(one, other);
    const hit = one.filter((status) => status === 500).length;
    assert.ok(hit > 5 && hit < 35, `${hit} of 60`);
  });

  it('are those of its operation only, and counted anew with another plan', () =>
    withSandbox({ faults: { faults: [{ ...fault, operation: RESOURCES, requests: 'first' }] } }, async (client) => {
      assert.equal((await client.ask(PATHS.packages)).status, 200);
      assert.deepEqual(await statuses(client, 2), [500, 200]);
      client.followFaults({ faults: [{ ...fault, operation: 'GET *', requests: 'first' }] });
      assert.equal((await client.ask(PATHS.packages)).status, 500);
      client.followFaults({ faults: [] });
      assert.deepEqual(await statuses(client, 2), [200, 200]);
    }));

  it('may be of one system, by the name that a problem has of it', () =>
    withSandbox(
      { faults: { faults: [{ ...fault, operation: `GET systemuser/vendor/bysystem/${SYSTEM}` }] } },
      async (client) => {
        const token = await client.vendorToken(SCOPES.register);
        assert.equal((await client.ask(PATHS.usersOf(SYSTEM), { token })).status, 500);
        assert.equal((await client.ask(PATHS.usersOf('no-such-system'), { token })).status, 404);
        assert.ok(await client.userToken(BAKERY.owner));
      },
    ));
});
