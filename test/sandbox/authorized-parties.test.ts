import assert from 'node:assert/strict';
import { userRow, vendorFiles } from './made-up.js';
import { ACCOUNTANT, BAKERY, type List, PATHS, SCOPES, withFiles, withSandbox } from './support.js';

const ALL =
  '?includeAccessPackages=true&includeResources=true&includeInstances=true&includeRoles=true&includePartiesViaKeyRoles=auto';

interface Party extends Readonly<Record<string, unknown>> {
  readonly subunits: readonly Readonly<Record<string, unknown>>[] | null;
}
type Parties = List<Party>;

const party = (uuid: string, told: Readonly<Record<string, unknown>> = {}) => ({
  partyUuid: uuid,
  name: uuid.toUpperCase(),
  organizationNumber: '312714051',
  type: 'Organization',
  authorizedAccessPackages: ['a-ordning'],
  authorizedResources: ['x'],
  authorizedRoles: ['DAGL'],
  authorizedInstances: [{ resourceId: 'x', instanceId: 'i', instanceRef: 'r' }],
  ...told,
});

const files = {
  ...vendorFiles([userRow(1)]),
  [`authorized-parties/${userRow(1).id}.json`]: {
    data: [party('main', { subunits: [party('sub'), party('other')] }), party('second')],
  },
};
const OWNER = userRow(1).reporteeOrgNo;

describe('the authorized parties of the sandbox', () => {
  it('are those of the token’s own system user', () =>
    withSandbox({}, async (client) => {
      const namesFor = async (owner: string) =>
        (await client.body<Parties>(PATHS.parties + ALL, { token: await client.exchangedUserToken(owner) })).data.map(
          (row) => row['name'],
        );
      assert.deepEqual(await namesFor(BAKERY.owner), ['BAKERIET PÅ BRYGGA AS']);
      assert.equal((await namesFor(ACCOUNTANT.owner)).length, 5);
    }));

  it('have every key, null where nothing was recorded, and come on one page', () =>
    withFiles(files, async (client) => {
      const body = await client.body<Parties>(PATHS.parties + ALL, { token: await client.exchangedUserToken(OWNER) });
      assert.deepEqual(body.links, { next: null });
      assert.deepEqual(body.data[1], {
        ...party('second'),
        parentId: null,
        personId: null,
        dateOfBirth: null,
        partyId: null,
        emailId: null,
        unitType: null,
        isDeleted: null,
        onlyHierarchyElementWithNoAccess: null,
        subunits: null,
      });
      assert.equal(body.data[0]?.subunits?.[0]?.['parentId'], null);
    }));

  const lists = {
    includeAccessPackages: 'authorizedAccessPackages',
    includeResources: 'authorizedResources',
    includeRoles: 'authorizedRoles',
    includeInstances: 'authorizedInstances',
  };
  it('come with empty lists when nothing is included, in subunits too', () =>
    withFiles(files, async (client) => {
      const { data } = await client.body<Parties>(PATHS.parties, { token: await client.exchangedUserToken(OWNER) });
      for (const row of [data[0], data[0]?.subunits?.[0]]) {
        for (const list of Object.values(lists)) assert.deepEqual(row?.[list], [], list);
      }
    }));

  for (const [flag, included] of Object.entries(lists)) {
    it(`come with ${included} by ${flag}, and with no other list`, () =>
      withFiles(files, async (client) => {
        const recorded: Readonly<Record<string, unknown>> = party('sub');
        const token = await client.exchangedUserToken(OWNER);
        const { data } = await client.body<Parties>(`${PATHS.parties}?${flag}=true`, { token });
        for (const list of Object.values(lists)) {
          assert.deepEqual(data[0]?.subunits?.[0]?.[list], list === included ? recorded[list] : [], list);
        }
        assert.equal((await client.ask(`${PATHS.parties}?${flag}=perhaps`, { token })).status, 400);
      }));
  }

  it('can be chosen by uuid; a subunit comes under a main unit that gives nothing itself', () =>
    withFiles(files, async (client) => {
      const token = await client.exchangedUserToken(OWNER);
      const chosen = async (...uuids: string[]) =>
        (
          await client.body<Parties>(`${PATHS.parties}${ALL}${uuids.map((uuid) => `&partyFilter=${uuid}`).join('')}`, {
            token,
          })
        ).data;
      assert.deepEqual(
        (await chosen('second')).map((row) => row['partyUuid']),
        ['second'],
      );
      assert.deepEqual(
        (await chosen('second', 'MAIN')).map((row) => row['partyUuid']),
        ['main', 'second'],
      );
      const [carrier, ...others] = await chosen('sub');
      assert.equal(others.length, 0);
      assert.equal(carrier?.['onlyHierarchyElementWithNoAccess'], true);
      assert.deepEqual(carrier?.['authorizedAccessPackages'], []);
      assert.deepEqual(
        carrier?.subunits?.map((row) => [row['partyUuid'], row['authorizedAccessPackages']]),
        [['sub', ['a-ordning']]],
      );
      assert.deepEqual(await chosen('nobody'), []);
    }));

  it('are for an exchanged token of a system user with the scope only', () =>
    withSandbox({}, async (client) => {
      const unexchanged = await client.userToken(BAKERY.owner);
      const ofVendor = await client.exchanged(await client.vendorToken(SCOPES.parties));
      const withoutScope = await client.exchangedUserToken(BAKERY.owner, SCOPES.dialogporten);
      const statusFor = async (token?: string) =>
        (await client.ask(PATHS.parties, token === undefined ? {} : { token })).status;
      assert.deepEqual(
        [await statusFor(), await statusFor(unexchanged), await statusFor(ofVendor), await statusFor(withoutScope)],
        [401, 401, 401, 403],
      );
      const refused = await client.ask(PATHS.parties, { token: withoutScope });
      assert.equal(await refused.text(), '');
    }));

  it('are not trimmed to resources, which a snapshot cannot tell', () =>
    withFiles(files, async (client) => {
      const token = await client.exchangedUserToken(OWNER);
      assert.equal((await client.ask(`${PATHS.parties}?anyOfResourceIds=x`, { token })).status, 501);
    }));
});
