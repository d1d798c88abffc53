import assert from 'node:assert/strict';
import { fetchAuthorizedParties } from '../../src/altinn/authorized-parties.js';
import { fetchLimits, fetchServiceResources } from '../../src/altinn/dialogporten.js';
import type { Http } from '../../src/altinn/http/http.js';
import { fetchPackages, fetchRoles } from '../../src/altinn/metadata.js';
import { fetchBySubjects, fetchResourceList } from '../../src/altinn/resource-registry.js';
import { SCOPES } from '../../src/altinn/scopes.js';
import { fetchSystem, fetchSystems } from '../../src/altinn/system-register.js';
import { fetchSystemUser, fetchSystemUsers } from '../../src/altinn/system-users.js';
import { packageUrn, roleUrn } from '../../src/core/identifiers.js';
import { Secret } from '../../src/core/secret.js';
import { httpTo, USER_AGENT, upstream } from '../support/http-client.js';
import { useNock } from '../support/nock.js';

const PLATFORM = 'https://platform.tt02.altinn.no';
const http = httpTo(PLATFORM);
const token = async (): Promise<Secret> => new Secret('a.b.c');
describe('the clients of the live APIs', () => {
  const nock = useNock();

  /** The platform as anybody may ask it: a token is refused, for a public API gets none (DESIGN §4). */
  const anonymous = (headers: Record<string, string> = {}) =>
    nock(PLATFORM, { reqheaders: { 'user-agent': USER_AGENT, ...headers }, badheaders: ['authorization', 'cookie'] });

  /** The platform as one asks it with a token. */
  const authorized = () => nock(PLATFORM, { reqheaders: { authorization: 'Bearer a.b.c', 'user-agent': USER_AGENT } });

  const ROWS = [{ a: 1 }];

  describe('the Metadata API is asked', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      it(`for all packages with their services by a blank term, in ${language}, without a token`, async () => {
        anonymous({ 'accept-language': language, accept: 'application/json' })
          .get('/accessmanagement/api/v1/meta/info/accesspackages/search?term=&searchInResources=true')
          .reply(200, ROWS);
        assert.deepEqual((await fetchPackages(http, language)).json, ROWS);
      });

      it(`for all roles, in ${language}, without a token`, async () => {
        anonymous({ 'accept-language': language }).get('/accessmanagement/api/v1/meta/info/roles').reply(200, ROWS);
        assert.deepEqual((await fetchRoles(http, language)).json, ROWS);
      });
    }
  });

  describe('the Resource Registry is asked', () => {
    it('for every service, apps and migrated apps among them, without a token', async () => {
      anonymous()
        .get('/resourceregistry/api/v1/resource/resourcelist?includeApps=true&includeMigratedApps=true')
        .reply(200, ROWS);
      assert.deepEqual((await fetchResourceList(http)).json, ROWS);
    });

    it('for the services of subjects by POST, in lower case, for it compares by case', async () => {
      anonymous({ 'content-type': 'application/json' })
        .post('/resourceregistry/api/v1/resource/bysubjects', [
          'urn:altinn:accesspackage:skattegrunnlag',
          'urn:altinn:rolecode:dagl',
        ])
        .reply(200, { links: {}, data: ROWS });
      const { json } = await fetchBySubjects(http, [packageUrn('Skattegrunnlag'), roleUrn('DAGL')]);
      assert.deepEqual(json, { links: {}, data: ROWS });
    });
  });

  describe('Dialogporten is asked', () => {
    it('for the services in use, below its own base, without a token', async () => {
      anonymous().get('/dialogporten/api/v1/metadata/serviceresources').reply(200, { items: ROWS });
      assert.deepEqual((await fetchServiceResources(http)).json, { items: ROWS });
    });

    it('for its limits, without a token', async () => {
      anonymous().get('/dialogporten/api/v1/metadata/limits').reply(200, {});
      assert.deepEqual((await fetchLimits(http)).json, {});
    });
  });

  describe('the system register is asked', () => {
    const BASE = '/authentication/api/v1/systemregister/vendor';

    it('for the vendor’s systems, with its token', async () => {
      authorized().get(BASE).reply(200, ROWS);
      assert.deepEqual((await fetchSystems(http, token)).json, ROWS);
    });

    it('for one system, whose identifier cannot lead to another path', async () => {
      authorized().get(`${BASE}/991825827_smartcloud`).reply(200, {});
      await fetchSystem(http, token, '991825827_smartcloud');
      authorized().get(`${BASE}/..%2F..%2Fx%3Fy%23z%20%C3%A5`).reply(200, {});
      await fetchSystem(http, token, '../../x?y#z å');
    });
  });

  describe('system users are asked for', () => {
    const BASE = '/authentication/api/v1/systemuser/vendor';

    it('by system, every page, with the vendor’s token', async () => {
      const path = `${BASE}/bysystem/991825827_smartcloud`;
      const next = `https://internal.invalid${path}?token=eyJ2`;
      authorized()
        .get(path)
        .reply(200, { links: { next }, data: [1] });
      authorized()
        .get(`${path}?token=eyJ2`)
        .reply(200, { links: {}, data: [2] });
      assert.deepEqual(await fetchSystemUsers(http, token, '991825827_smartcloud'), {
        rows: [1, 2],
        failure: undefined,
      });
    });

    it('by query, with the external reference only where there is one', async () => {
      const query = { systemId: '991825827_smart cloud', organizationNumber: '313775429' };
      authorized()
        .get(`${BASE}/byquery`)
        .query({ 'system-id': '991825827_smart cloud', orgno: '313775429' })
        .reply(200, { a: 1 });
      assert.deepEqual((await fetchSystemUser(http, token, query)).json, { a: 1 });
      authorized()
        .get(`${BASE}/byquery`)
        .query({ 'system-id': '991825827_smart cloud', orgno: '313775429', 'external-ref': 'a&b=c' })
        .reply(200, { a: 2 });
      assert.deepEqual((await fetchSystemUser(http, token, { ...query, externalRef: 'a&b=c' })).json, { a: 2 });
    });

    it('and are not found with the code of the API', async () => {
      const problem = { code: 'AUTH-00015', status: 404, title: 'System user not found' };
      authorized()
        .get(`${BASE}/byquery`)
        .query(true)
        .reply(404, problem, { 'Content-Type': 'application/problem+json' });
      const { failure } = await upstream(fetchSystemUser(http, token, { systemId: 'x', organizationNumber: '1' }));
      assert.deepEqual([failure.status, failure.code], [404, 'AUTH-00015']);
    });
  });

  describe('authorised parties are asked for', () => {
    const PATH = '/accessmanagement/api/v1/enduser/authorizedparties';

    it('with every list, each of which is left empty otherwise, and the system user’s token', async () => {
      authorized()
        .get(`${PATH}?includeAccessPackages=true&includeResources=true&includeInstances=true&includeRoles=true`)
        .reply(200, { links: { next: null }, data: [] });
      assert.deepEqual((await fetchAuthorizedParties(http, token)).json, { links: { next: null }, data: [] });
    });
  });

  describe('every client', () => {
    const clients: Readonly<Record<string, (http: Http) => Promise<unknown>>> = {
      fetchPackages: (by) => fetchPackages(by, 'nb'),
      fetchRoles: (by) => fetchRoles(by, 'nb'),
      fetchResourceList,
      fetchBySubjects: (by) => fetchBySubjects(by, [packageUrn('skatt')]),
      fetchServiceResources,
      fetchLimits,
      fetchSystems: (by) => fetchSystems(by, token),
      fetchSystem: (by) => fetchSystem(by, token, 'x'),
      fetchSystemUsers: (by) => fetchSystemUsers(by, token, 'x'),
      fetchSystemUser: (by) => fetchSystemUser(by, token, { systemId: 'x', organizationNumber: '1' }),
      fetchAuthorizedParties: (by) => fetchAuthorizedParties(by, token),
    };

    for (const [name, ask] of Object.entries(clients)) {
      it(`takes 204 for a fault, never for nothing: ${name}`, async () => {
        nock(PLATFORM)
          .intercept(/./, name === 'fetchBySubjects' ? 'POST' : 'GET')
          .reply(204);
        assert.equal((await upstream(ask(http))).failure.code, 'no-content');
      });
    }

    it('says which scope it needs when it is refused', async () => {
      const needs: Readonly<Record<string, string>> = {
        fetchSystems: SCOPES.systemRegister.name,
        fetchSystem: SCOPES.systemRegister.name,
        fetchSystemUsers: SCOPES.systemRegister.name,
        fetchSystemUser: SCOPES.requestsWrite.name,
        fetchAuthorizedParties: SCOPES.authorizedParties.name,
      };
      for (const [name, scope] of Object.entries(needs)) {
        nock(PLATFORM).get(/./).reply(403);
        const ask = clients[name];
        assert.ok(ask);
        assert.equal((await upstream(ask(http))).failure.scope?.name, scope, name);
      }
    });
  });
});
