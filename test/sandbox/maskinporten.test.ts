import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { userRow, vendorFiles } from './made-up.js';
import {
  BAKERY,
  bodyOf,
  type Client,
  claimsIn,
  details,
  type GrantChanges,
  type Refusal,
  SCOPES,
  SYSTEM,
  systemUserIn,
  VENDOR,
  withFiles,
  withSandbox,
} from './support.js';

const seconds = (): number => Math.floor(Date.now() / 1000);

async function assertRefused(client: Client, changes: GrantChanges, error: string, why: RegExp): Promise<void> {
  const response = await client.grant(changes);
  const body = await bodyOf<Refusal>(response);
  assert.deepEqual([response.status, body.error], [400, error], JSON.stringify(body));
  assert.match(body.error_description, why);
}

describe('a Maskinporten grant in the sandbox', () => {
  it('gives the vendor a token with its scopes and its own number', () =>
    withSandbox({}, async (client) => {
      const response = await client.grant({ claims: { scope: `${SCOPES.register} ${SCOPES.writeRequests}` } });
      const { access_token: token, ...rest } = await bodyOf<{ access_token: string }>(response);
      assert.deepEqual(rest, {
        token_type: 'Bearer',
        expires_in: 119,
        scope: `${SCOPES.register} ${SCOPES.writeRequests}`,
      });
      const { iss, consumer, client_id: clientId, exp, iat, jti, authorization_details: none } = claimsIn(token);
      assert.equal(iss, client.variables['DEKNING_MASKINPORTEN_URL']);
      assert.equal(clientId, client.variables['DEKNING_CLIENT_ID']);
      assert.deepEqual(consumer, { authority: 'iso6523-actorid-upis', ID: `0192:${VENDOR}` });
      assert.equal(exp - iat, 119);
      assert.ok(jti);
      assert.equal(none, undefined);
    }));

  it('gives a token for the system user of an owner, with its uuid and its system', () =>
    withSandbox({}, async (client) => {
      const { authorization_details: told } = claimsIn(await client.userToken(BAKERY.owner));
      assert.deepEqual(told, [
        {
          type: 'urn:altinn:systemuser',
          systemuser_id: [BAKERY.user],
          systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${BAKERY.owner}` },
          system_id: SYSTEM,
          externalRef: BAKERY.owner,
        },
      ]);
    }));

  it('tells the system users of one owner apart by reference, of which the default is the owner’s number', () =>
    withFiles(
      vendorFiles([
        userRow(1, { reporteeOrgNo: '314048431', externalRef: '12345qwerty' }),
        userRow(2, { reporteeOrgNo: '314048431', externalRef: '314048431' }),
      ]),
      async (client) => {
        const idOf = async (externalRef?: string) => {
          const token = await client.token({ claims: { authorization_details: [details('314048431', externalRef)] } });
          return systemUserIn(token);
        };
        assert.equal(await idOf('12345qwerty'), userRow(1).id);
        assert.equal(await idOf('314048431'), userRow(2).id);
        assert.equal(await idOf(), userRow(2).id);
      },
    ));

  it('knows an owner whose number a hand-made snapshot writes with spaces', () =>
    withFiles(vendorFiles([userRow(1, { reporteeOrgNo: '311 204 564', externalRef: null })]), async (client) => {
      assert.equal(systemUserIn(await client.userToken('311204564')), userRow(1).id);
    }));

  it('finds no system user without its reference', () =>
    withFiles(vendorFiles([userRow(1, { externalRef: 'own' })]), (client) =>
      assertRefused(
        client,
        { claims: { authorization_details: [details(userRow(1).reporteeOrgNo)] } },
        'invalid_altinn_customer_configuration',
        /MP-303/,
      ),
    ));

  it('gives the first of two systems’ users with the same owner and reference', () =>
    withFiles(
      {
        ...vendorFiles([userRow(1)]),
        'system-users/991825827_another.json': {
          data: [userRow(2, { reporteeOrgNo: userRow(1).reporteeOrgNo, externalRef: userRow(1).externalRef })],
        },
      },
      async (client) => {
        assert.equal(systemUserIn(await client.userToken(userRow(1).reporteeOrgNo)), userRow(1).id);
      },
    ));

  describe('is refused', () => {
    const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const grants: Readonly<Record<string, () => [GrantChanges, RegExp]>> = {
      'signed with another key': () => [{ key: otherKey }, /signature/],
      'signed with another algorithm': () => [{ header: { alg: 'RS512' }, key: otherKey }, /alg/],
      'that names another key': () => [{ header: { kid: 'another' } }, /kid/],
      'with another audience': () => [{ claims: { aud: 'https://maskinporten.no/' } }, /aud/],
      'without an audience': () => [{ claims: { aud: undefined } }, /aud/],
      'of an unknown client': () => [{ claims: { iss: randomUUID() } }, /iss/],
      'that has expired': () => [{ claims: { iat: seconds() - 100, exp: seconds() - 1 } }, /exp/],
      'that expires too late': () => [{ claims: { iat: seconds() + 60, exp: seconds() + 170 } }, /120 seconds/],
      'that lives too long': () => [{ claims: { iat: seconds() - 60, exp: seconds() + 61 } }, /120 seconds/],
      'that expires before it was issued': () => [{ claims: { iat: seconds() + 90, exp: seconds() + 80 } }, /iat/],
      'without a time of issue': () => [{ claims: { iat: undefined } }, /iat/],
      'without an expiry': () => [{ claims: { exp: undefined } }, /exp/],
      'without an id': () => [{ claims: { jti: undefined } }, /jti/],
      'for two organisations': () => [
        { claims: { authorization_details: [details(BAKERY.owner), details(BAKERY.owner)] } },
        /one organisation/,
      ],
      'with details of another type': () => [
        { claims: { authorization_details: [{ ...details(BAKERY.owner), type: 'urn:altinn:other' }] } },
        /authorization_details\.0\.type/,
      ],
      'with another authority': () => [
        {
          claims: {
            authorization_details: [
              { ...details(BAKERY.owner), systemuser_org: { authority: 'other', ID: `0192:${BAKERY.owner}` } },
            ],
          },
        },
        /authority/,
      ],
      'with a bare organisation number': () => [
        {
          claims: {
            authorization_details: [
              {
                ...details(BAKERY.owner),
                systemuser_org: { authority: 'iso6523-actorid-upis', ID: BAKERY.owner },
              },
            ],
          },
        },
        /0192/,
      ],
    };
    for (const [which, made] of Object.entries(grants)) {
      it(which, () =>
        withSandbox({}, (client) => {
          const [changes, why] = made();
          return assertRefused(client, changes, 'invalid_grant', why);
        }),
      );
    }

    it('the second time it is used', () =>
      withSandbox({}, async (client) => {
        const claims = { jti: randomUUID() };
        assert.equal((await client.grant({ claims })).status, 200);
        await assertRefused(client, { claims }, 'invalid_grant', /jti/);
      }));

    it('without a key id in its header', () =>
      withSandbox({}, (client) => assertRefused(client, { header: { kid: undefined } }, 'invalid_grant', /kid/)));

    it('for a scope that the client was not given, naming it', () =>
      withSandbox({ scopes: [SCOPES.register] }, (client) =>
        assertRefused(
          client,
          { claims: { scope: `${SCOPES.register} ${SCOPES.parties}` } },
          'invalid_scope',
          /altinn:accessmanagement\/authorizedparties$/,
        ),
      ));

    for (const scope of ['', ' ', undefined]) {
      it(`for no scope at all: ${JSON.stringify(scope)}`, () =>
        withSandbox({}, (client) =>
          assertRefused(client, { claims: { scope } }, 'invalid_scope', /at least one scope/),
        ));
    }

    it('for a customer without system user, as is a client of an agent', () =>
      withSandbox({}, async (client) => {
        for (const organisation of ['999999999', '310166340']) {
          await assertRefused(
            client,
            { claims: { authorization_details: [details(organisation)] } },
            'invalid_altinn_customer_configuration',
            /MP-303/,
          );
        }
      }));

    it('when it is no JWT, or sent as another type of grant', () =>
      withSandbox({}, async (client) => {
        const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
        for (const [form, error] of [
          [{ grant_type: grantType, assertion: 'nonsense' }, 'invalid_grant'],
          [{ grant_type: grantType }, 'invalid_grant'],
          [{ grant_type: 'client_credentials', assertion: await client.assertion() }, 'unsupported_grant_type'],
        ] as const) {
          const response = await client.send(form);
          assert.equal(response.status, 400);
          assert.equal((await bodyOf<Refusal>(response)).error, error);
        }
      }));

    it('when its body is no form', () =>
      withSandbox({}, async (client) => {
        const response = await client.ask('/maskinporten/token', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ assertion: await client.assertion() }),
        });
        assert.equal(response.status, 400);
        assert.equal((await bodyOf<Refusal>(response)).error, 'invalid_request');
      }));
  });

  it('is answered with 500, never with MP-303, when a list of system users could not be read', () =>
    withFiles({ ...vendorFiles([userRow(1)]), 'system-users/991825827_broken.json': '{"data": [' }, async (client) => {
      assert.equal((await client.grant({ claims: { authorization_details: [details('313999999')] } })).status, 500);
      assert.equal(
        (await client.grant({ claims: { authorization_details: [details(userRow(1).reporteeOrgNo)] } })).status,
        200,
      );
    }));

  it('is answered with 500 when the snapshot does not tell who the vendor is', () =>
    withFiles({}, async (client) => assert.equal((await client.grant()).status, 500)));

  it('names the vendor by a system user when there is no register', () =>
    withFiles({ 'system-users/odd.json': { data: [userRow(1)] } }, async (client) =>
      assert.equal(claimsIn(await client.token()).consumer.ID, '0192:991825827'),
    ));
});
