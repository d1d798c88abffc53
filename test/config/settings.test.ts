import assert from 'node:assert/strict';
import { settingsFrom } from '../../src/config/settings.js';
import { ENVIRONMENTS } from '../../src/core/environment.js';
import { Secret } from '../../src/core/secret.js';
import { usageError } from '../support/build.js';
import { assertKeeps } from '../support/http-client.js';

describe('the settings from the environment', () => {
  it('are English and nothing else where nothing is set, or only set to nothing', () => {
    const nothing = { environment: undefined, now: undefined, language: 'en' };
    for (const env of [{}, { DEKNING_ENV: '', DEKNING_NOW: '', LANG: '', LC_ALL: '' }]) {
      const { connection, ...others } = settingsFrom(env);
      assert.deepEqual(others, nothing);
      assert.ok(Object.values(connection).every((value) => value === undefined));
    }
  });

  it('say how Altinn is reached, and as whom', () => {
    const { clientId, ...others } = settingsFrom({
      DEKNING_CLIENT_ID: ' a-client\n',
      DEKNING_PRIVATE_KEY_FILE: '/keys/private key.pem',
      DEKNING_KEY_ID: 'a-key ',
      DEKNING_TOKEN_FILE: '-',
      DEKNING_PLATFORM_URL: 'http://127.0.0.1:1',
      DEKNING_DIALOGPORTEN_URL: 'http://127.0.0.1:1/dialogporten',
      DEKNING_MASKINPORTEN_URL: 'http://127.0.0.1:1/maskinporten/',
    }).connection;
    assert.equal(clientId instanceof Secret && clientId.reveal(), 'a-client');
    assert.deepEqual(others, {
      privateKeyFile: '/keys/private key.pem',
      keyId: 'a-key',
      tokenFile: '-',
      platformUrl: 'http://127.0.0.1:1',
      dialogportenUrl: 'http://127.0.0.1:1/dialogporten',
      maskinportenUrl: 'http://127.0.0.1:1/maskinporten/',
    });
  });

  it('take the client id out of the environment, so that no crash report and no other program has it', () => {
    const env = { DEKNING_CLIENT_ID: 'client-hunter2', DEKNING_KEY_ID: 'a-key' };
    const settings = settingsFrom(env);
    assert.deepEqual(env, { DEKNING_KEY_ID: 'a-key' });
    assertKeeps(settings, 'hunter2');
  });

  it('have the environment of DEKNING_ENV', () => {
    for (const name of ENVIRONMENTS) assert.equal(settingsFrom({ DEKNING_ENV: name }).environment, name);
  });

  it('refuse an environment that does not exist, and say which do', async () => {
    const { message } = await usageError(() => settingsFrom({ DEKNING_ENV: 'test' }));
    assert.match(message, /^DEKNING_ENV is "test".*prod, tt02, at22, at23, at24, yt01/);
  });

  it('have the time of DEKNING_NOW, in ISO form', () => {
    const time = settingsFrom({ DEKNING_NOW: '2026-11-23T09:00:00+01:00' }).now;
    assert.equal(time?.toISOString(), '2026-11-23T08:00:00.000Z');
    assert.equal(settingsFrom({ DEKNING_NOW: '2026-11-23' }).now?.toISOString(), '2026-11-23T00:00:00.000Z');
  });

  it('refuse a time that is none', async () => {
    for (const text of ['tomorrow', '2026-13-45T00:00:00Z']) {
      const { message } = await usageError(() => settingsFrom({ DEKNING_NOW: text }));
      assert.equal(message, `DEKNING_NOW is "${text}", which is no ISO time, as 2026-11-23T08:00:00Z.`);
    }
  });

  it('refuse a time that is not in ISO form, lest day and month are mixed up', async () => {
    for (const text of ['11.12.2026', '1', 'March 3']) {
      const { message } = await usageError(() => settingsFrom({ DEKNING_NOW: text }));
      assert.match(message, /is no ISO time/);
    }
  });
});

describe('the language of the settings', () => {
  const of = (env: Record<string, string>) => settingsFrom(env).language;

  it('is Bokmål or Nynorsk by the locale, and English for any other', () => {
    for (const locale of ['nb_NO.UTF-8', 'nb', 'no_NO', 'NB_NO']) assert.equal(of({ LANG: locale }), 'nb', locale);
    for (const locale of ['nn_NO.UTF-8', 'nn']) assert.equal(of({ LANG: locale }), 'nn', locale);
    for (const locale of ['C.UTF-8', 'C', 'POSIX', 'en_GB.UTF-8', 'sv_SE', 'se_NO']) {
      assert.equal(of({ LANG: locale }), 'en', locale);
    }
  });

  it('is by LC_ALL before LC_MESSAGES before LANG', () => {
    assert.equal(of({ LC_ALL: 'nn_NO', LC_MESSAGES: 'nb_NO', LANG: 'C' }), 'nn');
    assert.equal(of({ LC_ALL: '', LC_MESSAGES: 'nb_NO', LANG: 'nn_NO' }), 'nb');
    assert.equal(of({ LC_ALL: 'C', LANG: 'nn_NO' }), 'en');
  });
});
