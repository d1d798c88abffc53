import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { doctor, FIVE_MINUTES, heldUp, keyIn, privateKey, readyToken } from '../support/doctor.js';
import { answer, useServers } from '../support/http-server.js';
import { rehearse } from '../support/rehearsal.js';

describe('dekning doctor names what is wrong with who asks, and where:', () => {
  const serve = useServers();

  it('no key, and looks at what needs none', () =>
    rehearse({}, async (rehearsal) => {
      const found = await doctor(rehearsal, [], { DEKNING_PRIVATE_KEY_FILE: '' });
      assert.deepEqual([found.code, found.wrong], [1, ['key-not-set']]);
      assert.equal(found.of('api', 'metadata').status, 'ok');
      assert.equal(found.of('host', 'maskinporten').status, 'ok');
      assert.ok(heldUp(found, 'key').length >= 8);
      assert.equal(found.of('api', 'system-register').heldUpBy, 'key');
      assert.ok(!rehearsal.served.some(({ path }) => path.includes('/token')));
    }));

  it('no client id', () =>
    rehearse({}, async (rehearsal) => {
      const { code, wrong } = await doctor(rehearsal, [], { DEKNING_CLIENT_ID: '' });
      assert.deepEqual([code, wrong], [1, ['client-not-set']]);
    }));

  it('a key that cannot be read, that is open to others, public, of another kind, or without an id', () =>
    rehearse({}, async (rehearsal) => {
      const { folder } = rehearsal;
      await mkdir(join(folder, 'folder'));
      const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
      const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
      const curveKey = String(curve.export({ type: 'pkcs8', format: 'pem' }));
      for (const [cause, at, env] of [
        ['key-unreadable', 'key', { DEKNING_PRIVATE_KEY_FILE: 'gone.pem' }],
        ['key-no-file', 'key', { DEKNING_PRIVATE_KEY_FILE: 'folder' }],
        ['key-open-to-others', 'key', () => keyIn(folder, privateKey(), 0o644)],
        ['key-public', 'key', () => keyIn(folder, publicKey)],
        ['key-not-rsa', 'key', () => keyIn(folder, curveKey)],
        ['no-key', 'key', () => keyIn(folder, 'nonsense')],
        ['key-without-id', 'client', async () => ({ ...(await keyIn(folder)), DEKNING_KEY_ID: '' })],
      ] as const) {
        const found = await doctor(rehearsal, [], typeof env === 'function' ? await env() : env);
        assert.deepEqual([found.code, found.wrong, found.of(at).code], [1, [cause], cause]);
        assert.equal(found.of('grant').heldUpBy, at);
        assert.ok(found.of(at).remedy, cause);
      }
    }));

  it('a wrong key, and a wrong id of a key', () =>
    rehearse({}, async (rehearsal) => {
      const wrongKey = await doctor(rehearsal, [], await keyIn(rehearsal.folder));
      assert.deepEqual([wrongKey.code, wrongKey.wrong], [1, ['signature-wrong']]);
      assert.match(wrongKey.of('grant').seen, new RegExp(rehearsal.env['DEKNING_KEY_ID'] ?? ''));
      assert.equal(wrongKey.of('scope').heldUpBy, 'grant');
      const wrongId = await doctor(rehearsal, [], { DEKNING_KEY_ID: 'another' });
      assert.deepEqual([wrongId.code, wrongId.wrong], [1, ['key-id-unknown']]);
    }));

  it('a wrong client, which may be one of another environment', () =>
    rehearse({}, async (rehearsal) => {
      const found = await doctor(rehearsal, [], { DEKNING_CLIENT_ID: randomUUID() });
      assert.deepEqual([found.code, found.wrong], [1, ['client-unknown']]);
      assert.match(found.of('grant').remedy ?? '', /client of tt02: test and production have clients of their own/);
    }));

  it('a missing scope, and which command needs it; one that no audit needs is told and does no harm', async () => {
    const register = 'altinn:authentication/systemregister.write';
    const parties = 'altinn:accessmanagement/authorizedparties';
    await rehearse({ scopes: [register] }, async (rehearsal) => {
      const found = await doctor(rehearsal);
      assert.deepEqual([found.code, found.wrong], [1, ['scope-lacking']]);
      assert.match(found.of('scope', parties).seen, /Needed by audit, baseline and explain\.$/);
      assert.match(found.of('scope', parties).remedy ?? '', new RegExp(`order ${parties}`));
      assert.equal(found.of('exchange').heldUpBy, 'scope');
      assert.equal(found.of('system-users').status, 'ok');
    });
    await rehearse({ scopes: [parties] }, async (rehearsal) => {
      const found = await doctor(rehearsal);
      assert.deepEqual([found.wrong, found.of('scope', register).status], [['scope-lacking'], 'wrong']);
      assert.equal(found.of('exchange').status, 'ok');
      assert.equal(found.of('system').heldUpBy, 'scope');
    });
    await rehearse({ scopes: [register, parties] }, async (rehearsal) => {
      const found = await doctor(rehearsal);
      assert.deepEqual([found.code, found.wrong], [0, []]);
      const { status, needed, code, seen } = found.of('scope', 'digdir:dialogporten');
      assert.deepEqual([status, needed, code], ['skipped', false, 'scope-lacking']);
      assert.match(seen, /Needed by audit --verify and audit --verify-sample\.$/);
      assert.match(found.of('scope', 'digdir:dialogporten').remedy ?? '', /^nothing, unless you use audit --verify/);
      const requests = found.of('scope', 'altinn:authentication/systemuser.request.read');
      assert.match(requests.seen, /Needed by explain and audit --requests\.$/);
    });
  });

  it('a wrong environment: an address of another, before anything is asked', () =>
    rehearse({}, async (rehearsal) => {
      for (const [setting, address] of [
        ['DEKNING_PLATFORM_URL', 'https://platform.altinn.no'],
        ['DEKNING_MASKINPORTEN_URL', 'https://maskinporten.no/'],
      ] as const) {
        const found = await doctor(rehearsal, [], { [setting]: address });
        assert.deepEqual([found.code, found.wrong], [1, ['address-of-another']]);
        assert.match(found.of('environment').remedy ?? '', new RegExp(setting));
        assert.equal(found.of('system-user').heldUpBy, 'environment');
      }
      assert.deepEqual(rehearsal.served, []);
    }));

  it('a wrong environment: whoever issued a token is of another, and the token is sent nowhere', () =>
    rehearse({}, async (rehearsal) => {
      const token = await readyToken(rehearsal.folder, 'https://maskinporten.no/');
      const found = await doctor(rehearsal, ['--env', 'tt02'], token);
      assert.deepEqual([found.code, found.wrong], [1, ['token-of-environment']]);
      assert.match(found.of('token-file').remedy ?? '', /Maskinporten of tt02/);
      assert.equal(found.of('authorized-parties').heldUpBy, 'token-file');
      assert.ok(rehearsal.served.every(({ hadToken }) => !hadToken));
    }));

  it('a wrong environment: a grant that is meant for another Maskinporten', () =>
    rehearse({}, async (rehearsal) => {
      const target = rehearsal.env['DEKNING_MASKINPORTEN_URL'] ?? '';
      const { base } = await serve(async ({ body, method, headers }, response) => {
        const type = String(headers['content-type']);
        const passed = await fetch(`${target}token`, {
          method,
          headers: { 'content-type': type },
          body: body || null,
        });
        answer(response, passed.status, await passed.text(), { 'Content-Type': 'application/json' });
      });
      const found = await doctor(rehearsal, [], { DEKNING_MASKINPORTEN_URL: base });
      assert.deepEqual([found.code, found.wrong], [1, ['audience-wrong']]);
    }));

  for (const [way, offset, cause] of [
    ['behind', FIVE_MINUTES, 'clock-behind'],
    ['ahead', -FIVE_MINUTES, 'clock-ahead'],
  ] as const) {
    it(`a clock 5 minutes ${way}, for which the grant is refused`, () =>
      rehearse({ now: () => new Date(Date.now() + offset) }, async (rehearsal) => {
        const found = await doctor(rehearsal);
        assert.deepEqual([found.code, found.wrong], [1, [cause]]);
        assert.match(found.of('clock').seen, /(?:299|300|301) seconds/);
        assert.equal(found.of('grant').heldUpBy, 'clock');
        assert.equal(found.of('scope').heldUpBy, 'clock');
      }));
  }
});
