import assert from 'node:assert/strict';
import { userRow, vendorFiles } from './made-up.js';
import { BAKERY, bodyOf, PATHS, type ProblemBody, SCOPES, withFiles, withSandbox } from './support.js';

interface ServicesBody {
  readonly items: readonly { readonly serviceResource: object }[];
  readonly isFullCatalogueFallback?: boolean;
}

const urn = (number: string) => `urn:altinn:organization:identifier-no:${number}`;
const item = (id: string) => ({ serviceResource: { id, status: null }, roles: [] });
const USER = userRow(1);
const party = (organizationNumber: string, subunits: unknown[] = []) => ({ organizationNumber, subunits });
const files = {
  ...vendorFiles([USER]),
  [`authorized-parties/${USER.id}.json`]: {
    data: [party('310000001', [party('310000002')]), party('310000003'), party('310000004')],
  },
  [`dialogporten/authorized/${USER.id}/310000001.json`]: { items: [item('a'), item('b')] },
  [`dialogporten/authorized/${USER.id}/310000002.json`]: { items: [item('b'), item('c')] },
  [`dialogporten/authorized/${USER.id}/310000003.json`]: { items: [], isFullCatalogueFallback: true },
};

describe('Dialogporten in the sandbox', () => {
  it('gives the services in use to anyone, without nulls', () =>
    withSandbox({}, async (client) => {
      const body = await client.body<ServicesBody>('/dialogporten/api/v1/metadata/serviceresources');
      assert.deepEqual(Object.keys(body), ['items']);
      assert.ok(body.items.length > 50);
      assert.doesNotMatch(JSON.stringify(body), /:null/);
    }));

  it('tells its limits to anyone', () =>
    withSandbox({}, async (client) => {
      assert.deepEqual(await client.body('/dialogporten/api/v1/metadata/limits'), {
        endUserSearch: {
          maxPartyFilterValues: 100,
          maxServiceResourceFilterValues: 20,
          maxOrgFilterValues: 20,
          maxExtendedStatusFilterValues: 20,
        },
      });
    }));

  const asked = (parties: readonly string[]) =>
    withFiles(files, async (client) => {
      const token = await client.userToken(USER.reporteeOrgNo);
      const query = parties.map((one) => `party=${encodeURIComponent(one)}`).join('&');
      const response = await client.ask(`${PATHS.ownServices}?${query}`, { token });
      return { status: response.status, body: await bodyOf<ServicesBody & ProblemBody>(response) };
    });
  const services = async (...numbers: string[]) =>
    (await asked(numbers.map(urn))).body.items.map((row) => row.serviceResource);

  it('gives the services that were recorded for a party, and of several parties each service once', async () => {
    assert.deepEqual(await services('310000001'), [{ id: 'a' }, { id: 'b' }]);
    assert.deepEqual(await services('310000001', '310000002'), [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });

  it('drops a party that the user has nothing to do with, and fails for one that was not recorded', async () => {
    assert.deepEqual(await services('310999999'), []);
    assert.equal((await asked([urn('310000004')])).status, 500);
  });

  it('says when the answer was the whole catalogue', async () => {
    assert.equal((await asked([urn('310000003')])).body.isFullCatalogueFallback, true);
    assert.equal('isFullCatalogueFallback' in (await asked([urn('310000001')])).body, false);
  });

  it('refuses a blank or malformed party, and more than a hundred', async () => {
    for (const parties of [[''], ['310000001'], [urn('31')], Array.from({ length: 101 }, () => urn('310000001'))]) {
      const { status, body } = await asked(parties);
      assert.equal(status, 400);
      assert.ok(body.errors?.['Party']);
    }
  });

  it('does not guess at what no snapshot holds: every party at once, or a person', async () => {
    assert.equal((await asked([])).status, 501);
    assert.equal((await asked(['urn:altinn:person:identifier-no:01010112345'])).status, 501);
  });

  it('takes either token of a system user with its scope', () =>
    withFiles(files, async (client) => {
      const path = `${PATHS.ownServices}?party=${urn('310000001')}`;
      const token = await client.userToken(USER.reporteeOrgNo);
      await client.body(path, { token });
      await client.body(path, { token: await client.exchanged(token) });
      const statusFor = async (other?: string) =>
        (await client.ask(path, other === undefined ? {} : { token: other })).status;
      assert.equal(await statusFor(), 401);
      assert.equal(await statusFor(await client.userToken(USER.reporteeOrgNo, SCOPES.parties)), 403);
      assert.equal(await statusFor(await client.vendorToken(SCOPES.dialogporten)), 403);
    }));

  it('has no dialogs, whoever asks', () =>
    withSandbox({}, async (client) => {
      const token = await client.userToken(BAKERY.owner);
      for (const path of ['dialogs', 'dialogs/x', 'parties', 'dialoglookup']) {
        const response = await client.ask(`/dialogporten/api/v1/enduser/${path}`, { token });
        assert.deepEqual([response.status, await response.text()], [404, '']);
      }
    }));
});
