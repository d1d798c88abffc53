import assert from 'node:assert/strict';
import { type Claims, claimsOf, type SystemUserClaim } from '../../../src/altinn/auth/claims.js';
import { Secret } from '../../../src/core/secret.js';
import { jwt, systemUserClaims } from '../../support/http-client.js';

const claims = (told: Readonly<Record<string, unknown>> = {}): Claims | undefined =>
  claimsOf(new Secret(jwt(systemUserClaims(told))));

const ID = '704013ee-e82a-433e-83c5-a40e6e00d746';
const DETAIL = {
  type: 'urn:altinn:systemuser',
  systemuser_id: [ID],
  systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:313775429' },
  system_id: '991825827_smartcloud',
};

const userWith = (told: Readonly<Record<string, unknown>>): SystemUserClaim | undefined =>
  claims({ authorization_details: [{ ...DETAIL, ...told }] })?.systemUser;

describe('the claims of a token', () => {
  it('are its issuer, scopes, expiry and system user', () => {
    assert.deepEqual(claims({ exp: 1_790_000_000 }), {
      issuer: 'https://test.maskinporten.no/',
      scopes: ['altinn:accessmanagement/authorizedparties'],
      expiresAt: 1_790_000_000_000,
      systemUser: { id: ID, owner: '313775429', systemId: '991825827_smartcloud', externalRef: undefined },
    });
  });

  it('have scopes in one text or in a list, or none', () => {
    assert.deepEqual(claims({ scope: 'a:b  c:d' })?.scopes, ['a:b', 'c:d']);
    assert.deepEqual(claims({ scope: ['a:b', 'c:d'] })?.scopes, ['a:b', 'c:d']);
    for (const scope of ['', undefined]) assert.deepEqual(claims({ scope })?.scopes, []);
  });

  it('are none of what is no token, or lacks issuer or expiry', () => {
    for (const text of ['', 'hunter2', 'a.b', 'a.b.c', '{"iss":"x","exp":1}']) {
      assert.equal(claimsOf(new Secret(text)), undefined, text);
    }
    const token = jwt(systemUserClaims());
    for (const text of [`${token}\r\nX-More: 1`, `${token}\u0000`, `${token}é`, `${token} ${token}`]) {
      assert.equal(claimsOf(new Secret(text)), undefined, 'no header could hold it');
    }
    for (const told of [{ iss: undefined }, { exp: undefined }, { exp: '1790000000' }, { iss: 1 }]) {
      assert.equal(claims(told), undefined, JSON.stringify(told));
    }
  });
});

describe('the system user that a token is for', () => {
  it('has its owner under ID, or under id as the documentation has it (reference §0.4)', () => {
    for (const systemuser_org of [{ ID: '0192:313775429' }, { id: '0192:313775429' }, { ID: '313775429' }]) {
      assert.equal(userWith({ systemuser_org })?.owner, '313775429');
    }
    assert.equal(userWith({ systemuser_org: { ID: '0192:313775429', id: 'other' } })?.owner, '313775429');
  });

  it('has its id in a list or alone', () => {
    for (const systemuser_id of [[ID], ID, [ID, 'another']]) assert.equal(userWith({ systemuser_id })?.id, ID);
  });

  it('is told in a list of details or in one', () => {
    assert.equal(claims({ authorization_details: DETAIL })?.systemUser?.id, ID);
    const others = [{ type: 'other', systemuser_id: ['x'] }, null, 'text', DETAIL];
    assert.equal(claims({ authorization_details: others })?.systemUser?.id, ID);
  });

  it('may have an external reference, and no system', () => {
    assert.equal(userWith({ externalRef: 'ref' })?.externalRef, 'ref');
    assert.equal(userWith({ system_id: undefined })?.systemId, undefined);
  });

  it('is none where the details name none', () => {
    for (const authorization_details of [undefined, null, [], {}, 'text', [{ type: 'urn:altinn:systemuser' }]]) {
      assert.equal(claims({ authorization_details })?.systemUser, undefined);
      assert.ok(claims({ authorization_details }), 'the token itself can be read');
    }
    assert.equal(userWith({ type: 'urn:other' }), undefined);
    assert.equal(userWith({ systemuser_id: [] }), undefined);
    assert.equal(userWith({ systemuser_org: {} }), undefined);
  });
});
