import assert from 'node:assert/strict';
import { get } from 'node:http';
import { bodyOf, type Client, PATHS, SCOPES, SYSTEM } from '../support.js';
import { RESOURCES, resources, withFaults } from './support.js';

const NOW = new Date('2026-11-23T08:00:00Z');

/** The bytes of an answer as they came, and whether the connection broke before its end. */
const received = (client: Client, path: string): Promise<{ text: string; pieces: number; broke: boolean }> =>
  new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const done = (broke: boolean) => resolve({ text: Buffer.concat(pieces).toString(), pieces: pieces.length, broke });
    get(client.url + path, (answer) => {
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', () => done(true));
      answer.on('end', () => done(false));
    }).on('error', () => done(true));
  });

describe('a fault that the sandbox is told to give', () => {
  it('is a status with body and headers, and Retry-After in either form', () =>
    withFaults(
      [
        { fault: 'status', status: 503, requests: 1, retryAfter: 2, body: { code: 'AUTH-1' } },
        { fault: 'status', status: 429, requests: 2, retryAfter: 90, retryAfterForm: 'date', headers: { 'X-A': 'b' } },
        { fault: 'status', status: 500, requests: 3, body: 'plain' },
      ],
      async (client) => {
        const [first, second, third] = [await resources(client), await resources(client), await resources(client)];
        assert.equal(first.status, 503);
        assert.equal(first.headers.get('retry-after'), '2');
        assert.deepEqual(await first.json(), { code: 'AUTH-1' });
        assert.equal(second.headers.get('retry-after'), 'Mon, 23 Nov 2026 08:01:30 GMT');
        assert.equal(second.headers.get('x-a'), 'b');
        assert.equal(await third.text(), 'plain');
        assert.equal((await resources(client)).status, 200);
      },
      () => NOW,
    ));

  it('is a page of a proxy, another content type, nothing at all, or no content', () =>
    withFaults(
      [
        { fault: 'proxy-page', requests: 1 },
        { fault: 'content-type', type: 'text/plain', requests: 2 },
        { fault: 'empty', requests: 3 },
        { fault: 'no-content', requests: 4 },
      ],
      async (client) => {
        const page = await resources(client);
        assert.equal(page.status, 200);
        assert.match(page.headers.get('content-type') ?? '', /html/);
        assert.match(await page.text(), /^<!doctype html>/);
        const other = await resources(client);
        assert.equal(other.headers.get('content-type'), 'text/plain');
        assert.ok(Array.isArray(await other.json()));
        const nothing = await resources(client);
        assert.deepEqual([nothing.status, await nothing.text()], [200, '']);
        assert.equal((await resources(client)).status, 204);
      },
    ));

  it('is a redirect to another host, to the same one without the query, or to an address', () =>
    withFaults(
      [
        { fault: 'redirect', to: 'other-host', requests: 1 },
        { fault: 'redirect', to: 'same-host', status: 301, requests: 2 },
        { fault: 'redirect', to: 'http://127.0.0.1:9/x', requests: 3 },
      ],
      async (client) => {
        const asked = async () => {
          const answer = await fetch(`${client.url}${PATHS.resources}?a=b`, { redirect: 'manual' });
          return [answer.status, answer.headers.get('location')];
        };
        assert.deepEqual(await asked(), [307, `https://another-host.invalid${PATHS.resources}?a=b`]);
        assert.deepEqual(await asked(), [301, `${PATHS.resources}/`]);
        assert.deepEqual(await asked(), [307, 'http://127.0.0.1:9/x']);
      },
    ));

  it('is a body that is cut short, whatever its length was said to be', () =>
    withFaults(
      [
        { fault: 'truncate', at: 10, requests: 1 },
        { fault: 'truncate', at: -1, requests: 2 },
        { fault: 'truncate', at: 10, announced: 'whole', requests: 3 },
        { fault: 'truncate', at: 10_000_000, requests: 4 },
      ],
      async (client) => {
        const first = await received(client, PATHS.resources);
        assert.deepEqual([first.text.length, first.broke], [10, false]);
        const second = await received(client, PATHS.resources);
        assert.throws(() => JSON.parse(second.text));
        assert.deepEqual(JSON.parse(`${second.text}]`).length > 0, true);
        assert.equal(second.broke, false);
        const third = await received(client, PATHS.resources);
        assert.deepEqual([third.text.length, third.broke], [10, true]);
        assert.equal((await resources(client)).status, 200);
        assert.deepEqual(client.served.at(-1)?.faults, [], 'the body is shorter, so nothing befell it');
      },
    ));

  it('is a connection that is reset, before the headers or in the body', () =>
    withFaults(
      [
        { fault: 'reset', requests: 1 },
        { fault: 'reset', after: 20, requests: 2 },
      ],
      async (client) => {
        assert.deepEqual(await received(client, PATHS.resources), { text: '', pieces: 0, broke: true });
        assert.equal((await received(client, PATHS.resources)).broke, true);
        assert.equal((await resources(client)).status, 200);
      },
    ));

  it('is an answer that comes late, drips, or is larger than anyone should take', () =>
    withFaults(
      [
        { fault: 'delay', milliseconds: 60, requests: 1 },
        { fault: 'drip', bytes: 4000, milliseconds: 1, requests: 2 },
        { fault: 'giant', bytes: 3_000_000, requests: 3 },
      ],
      async (client) => {
        const began = performance.now();
        const whole = await (await resources(client)).text();
        assert.ok(performance.now() - began >= 59);
        const dripped = await received(client, PATHS.resources);
        assert.equal(dripped.text, whole);
        assert.ok(dripped.pieces > 1);
        const giant = await (await resources(client)).text();
        assert.equal(giant.length, whole.length + 3_000_000);
        assert.deepEqual(JSON.parse(giant), JSON.parse(whole));
      },
    ));

  it('is a field that is null, of another type, new or gone, at any place of the body', () =>
    withFaults(
      [
        { fault: 'field', path: '[0].identifier', set: null, requests: 1 },
        { fault: 'field', path: '[*].resourceType', set: 7, requests: 1 },
        { fault: 'missing-field', path: '[1].identifier', requests: 1 },
        { fault: 'field', path: '[1].isNew', set: true, requests: 1 },
        { fault: 'field', path: '$', set: [], requests: 2 },
        { fault: 'missing-field', path: '[0].nothing.there', requests: 2 },
      ],
      async (client) => {
        const rows = await bodyOf<Record<string, unknown>[]>(await resources(client));
        assert.equal(rows[0]?.['identifier'], null);
        assert.ok(rows.every((row) => row['resourceType'] === 7));
        assert.equal('identifier' in (rows[1] ?? {}), false);
        assert.equal(rows[1]?.['isNew'], true);
        assert.deepEqual(await (await resources(client)).json(), []);
        assert.deepEqual(client.served.at(-1)?.faults, [{ number: 5, fault: 'field' }]);
      },
    ));

  it('is a page that is its own next one, or that moved since the one before was read', () => {
    const operation = 'GET systemuser/vendor/bysystem/*';
    let token: string | undefined;
    const list = async (client: Client, query = '') => {
      token ??= await client.vendorToken(SCOPES.register);
      return client.body<{ links: { next?: string }; data: { id: string }[] }>(PATHS.usersOf(SYSTEM) + query, {
        token,
      });
    };
    return withFaults(
      [
        { fault: 'repeat-page', operation, requests: { from: 1, to: 2 } },
        { fault: 'changed-page', operation, rows: 1, requests: 3 },
        { fault: 'changed-page', operation, rows: -1, requests: 4 },
      ],
      async (client) => {
        const first = await list(client);
        const next = new URL(first.links.next ?? '').search;
        assert.deepEqual(await list(client, next), first);
        const ids = first.data.map(({ id }) => id);
        assert.deepEqual(
          (await list(client)).data.map(({ id }) => id),
          [ids.at(-1), ...ids],
        );
        assert.deepEqual(
          (await list(client)).data.map(({ id }) => id),
          ids.slice(1),
        );
      },
    );
  });

  it('is a token that expired, where one is given and where one is taken', () =>
    withFaults(
      [
        { fault: 'expired-token', operation: 'POST token', requests: 1 },
        { fault: 'expired-token', operation: 'GET systemregister/vendor', requests: 2 },
        { fault: 'expired-token', operation: RESOURCES },
      ],
      async (client) => {
        const token = await client.vendorToken(SCOPES.register);
        assert.equal((await client.ask(PATHS.register, { token })).status, 401, 'it had expired when it came');
        const fresh = await client.vendorToken(SCOPES.register);
        const refused = await client.ask(PATHS.register, { token: fresh });
        assert.equal(refused.status, 401);
        assert.match(refused.headers.get('www-authenticate') ?? '', /expired/);
        assert.equal((await client.ask(PATHS.register, { token: fresh })).status, 200);
        assert.equal((await resources(client)).status, 200);
        assert.deepEqual(client.served.at(-1)?.faults, [], 'nobody needs a token there');
      },
    ));

  it('is a clock that is off, in the Date header and in what is said of grants and tokens', () =>
    withFaults(
      [
        { fault: 'clock', seconds: 300, operation: '*', requests: 1 },
        { fault: 'clock', seconds: -300, operation: '*', requests: 2 },
        { fault: 'clock', seconds: 3600, operation: 'POST token', requests: 1 },
      ],
      async (client) => {
        assert.equal((await resources(client)).headers.get('date'), 'Mon, 23 Nov 2026 08:05:00 GMT');
        assert.equal((await resources(client)).headers.get('date'), 'Mon, 23 Nov 2026 07:55:00 GMT');
        const refused = await client.grant();
        assert.equal(refused.status, 400);
        assert.equal((await client.grant()).status, 200);
      },
      () => NOW,
    ));

  it('comes together with others, in the order of the plan', () =>
    withFaults(
      [
        { fault: 'delay', milliseconds: 1 },
        { fault: 'status', status: 503, body: 'down' },
        { fault: 'truncate', at: 2 },
      ],
      async (client) => {
        const answer = await resources(client);
        assert.deepEqual([answer.status, await answer.text()], [503, 'do']);
        assert.deepEqual(
          client.served[0]?.faults.map(({ number, fault }) => `${number} ${fault}`),
          ['1 delay', '2 status', '3 truncate'],
        );
      },
    ));
});
