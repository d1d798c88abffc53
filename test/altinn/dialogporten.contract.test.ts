import assert from 'node:assert/strict';
import {
  decodeLimits,
  decodeObservedServices,
  decodeUsedServices,
  fetchOwnServices,
} from '../../src/altinn/dialogporten.js';
import type { Call } from '../../src/altinn/http/call.js';
import { organizationUrn, type PartyUrn } from '../../src/core/identifiers.js';
import { Secret } from '../../src/core/secret.js';
import { assertNeeds, changed, decoded, refused } from '../support/build.js';

/** A row as the model of reference §6.3 has it. */
const ROW = {
  serviceResource: {
    id: 'app_skd_Mva-melding',
    resourceType: 'AltinnApp',
    status: null,
    isDelegable: true,
    minimumAuthenticationLevel: 4,
    name: [{ languageCode: 'nb', value: 'Mva-melding' }],
    links: { metadata: 'https://platform.tt02.altinn.no/…' },
  },
  roles: [{ urn: 'urn:altinn:rolecode:dagl', name: [], links: {} }],
  accessPackages: [{ urn: 'urn:altinn:accesspackage:skatt', name: [], links: {} }],
  serviceOwner: { orgNumber: '974761076', code: 'skd', name: [] },
};
const LEVEL = ['serviceResource', 'minimumAuthenticationLevel'];

describe('the services in use in Dialogporten', () => {
  it('are read as metadata/serviceresources gives them', () => {
    assert.deepEqual(decoded(decodeUsedServices, { items: [ROW] }), [
      {
        id: 'app_skd_Mva-melding',
        ownerCode: 'skd',
        type: ROW.serviceResource.resourceType,
        packages: ['urn:altinn:accesspackage:skatt'],
        minimumLevel: 4,
      },
    ]);
  });

  it('are read in the envelope of Dialogporten, or bare', () => {
    assert.match(refused(decodeUsedServices, { data: [ROW] }), /^expected a list of rows/);
    for (const body of [[ROW], { items: [[ROW]] }, { items: [ROW], hasNextPage: false }]) {
      assert.equal(decoded(decodeUsedServices, body).length, 1);
    }
  });

  it('may lack a level, and have an identifier with URN prefix', () => {
    for (const level of [null, undefined]) {
      assert.equal(decoded(decodeUsedServices, [changed(ROW, LEVEL, level)])[0]?.minimumLevel, undefined);
    }
    const urn = 'urn:altinn:resource:app_skd_mva-melding';
    const [row] = decoded(decodeUsedServices, [changed(ROW, ['serviceResource', 'id'], urn)]);
    assert.equal(row?.id, 'app_skd_mva-melding');
  });

  it('may be of any type, lack all that is not needed, and have fields that are new', () => {
    const bare = { serviceResource: { id: 'x', resourceType: 'NewType', isNew: true }, isNew: [1] };
    assert.deepEqual(decoded(decodeUsedServices, { items: [bare] }), [
      { id: 'x', ownerCode: undefined, type: 'NewType', packages: undefined, minimumLevel: undefined },
    ]);
    // What is only compared with other sources refuses nothing.
    const odd = { serviceResource: { id: 'x', resourceType: 7 }, accessPackages: ['urn:altinn:accesspackage:a'] };
    const [row] = decoded(decodeUsedServices, { items: [odd] });
    assert.deepEqual([row?.type, row?.packages], [undefined, undefined]);
  });

  it('are refused when what they rest on is missing, null or of another type', () => {
    assertNeeds(decodeUsedServices, { items: [ROW] }, ['items', 0], ['serviceResource', 'serviceResource.id']);
    assert.match(refused(decodeUsedServices, [changed(ROW, ['serviceResource', 'id'], '')]), /^\[0\]\..*\.id: /);
    assert.match(refused(decodeUsedServices, [changed(ROW, LEVEL, '4')]), /minimumAuthenticationLevel: /);
  });

  it('are refused when there are none', () => {
    for (const body of [{ items: [] }, []]) assert.match(refused(decodeUsedServices, body), /never empty/);
    assert.match(refused(decodeUsedServices, { items: null }), /expected a list/);
  });
});

describe('what Dialogporten says that a system user sees', () => {
  it('is read as enduser/serviceresources gives it, and may be nothing', () => {
    assert.deepEqual(decoded(decodeObservedServices, { items: [ROW] }), {
      services: ['app_skd_Mva-melding'],
      isFallback: false,
    });
    assert.deepEqual(decoded(decodeObservedServices, { items: [] }), { services: [], isFallback: false });
  });

  it('is no answer on access when it is the whole catalogue instead, and says so', () => {
    const isFallback = (flag: unknown) =>
      decoded(decodeObservedServices, { items: [ROW], isFullCatalogueFallback: flag }).isFallback;
    assert.equal(isFallback(true), true);
    assert.equal(isFallback(false), false);
    assert.equal(isFallback(null), false);
  });

  it('is refused without a list, or when what it rests on is of another type', () => {
    for (const body of [null, {}, { items: null }, 'text']) refused(decodeObservedServices, body);
    assert.match(refused(decodeObservedServices, { items: [{}] }), /^items\[0\]\.serviceResource: /);
    assert.match(
      refused(decodeObservedServices, { items: [], isFullCatalogueFallback: 'yes' }),
      /^isFullCatalogueFallback: /,
    );
  });
});

describe('asking Dialogporten what a system user sees', () => {
  const calls: Call[] = [];
  const ask = (party: PartyUrn) =>
    fetchOwnServices(
      async (call) => {
        calls.push(call);
        return { status: 200, headers: {}, bytes: Buffer.from('{"items":[]}') };
      },
      async () => new Secret('token'),
      party,
    );

  it('is about exactly one party, by its URN, with a token of the scope that it needs', async () => {
    await ask(organizationUrn('310479713'));
    assert.deepEqual(
      calls.map(({ method, path, scope }) => [method, path, scope?.name]),
      [
        [
          'GET',
          '/api/v1/enduser/serviceresources?party=urn%3Aaltinn%3Aorganization%3Aidentifier-no%3A310479713',
          'digdir:dialogporten',
        ],
      ],
    );
  });

  it('is never about nobody: a blank party is refused here, and not sent', async () => {
    calls.length = 0;
    for (const blank of ['', ' ']) await assert.rejects(ask(organizationUrn(blank)), /never about none/);
    assert.deepEqual(calls, []);
  });

  it('cannot be made to name a second party', async () => {
    calls.length = 0;
    await ask(organizationUrn('310479713&party=urn:altinn:organization:identifier-no:311558900'));
    assert.deepEqual(new URL(`https://x${calls[0]?.path}`).searchParams.getAll('party').length, 1);
  });
});

describe('the limits of a search in Dialogporten', () => {
  const BODY = {
    endUserSearch: {
      maxPartyFilterValues: 100,
      maxServiceResourceFilterValues: 20,
      maxOrgFilterValues: 20,
      maxExtendedStatusFilterValues: 20,
    },
    serviceOwnerSearch: { maxPartyFilterValues: 100, maxServiceResourceFilterValues: 100 },
  };

  it('are those of an end user, as metadata/limits gives them', () => {
    assert.deepEqual(decoded(decodeLimits, BODY), { parties: 100, serviceResources: 20 });
  });

  it('may have fields that are new, and lack those that are not needed', () => {
    const endUserSearch = { maxPartyFilterValues: 1, maxServiceResourceFilterValues: 2, isNew: [1] };
    assert.deepEqual(decoded(decodeLimits, { endUserSearch, isNew: 1 }), { parties: 1, serviceResources: 2 });
  });

  it('are refused when they are missing, null or of another type', () => {
    for (const field of ['maxPartyFilterValues', 'maxServiceResourceFilterValues']) {
      for (const wrong of [undefined, null, '100']) {
        const message = refused(decodeLimits, changed(BODY, ['endUserSearch', field], wrong));
        assert.ok(message.startsWith(`endUserSearch.${field}: `), message);
      }
    }
    for (const body of [null, {}, [], 'text', { endUserSearch: null }]) refused(decodeLimits, body);
  });
});
