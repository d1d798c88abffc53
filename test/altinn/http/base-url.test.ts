import assert from 'node:assert/strict';
import { baseUrl } from '../../../src/altinn/http/base-url.js';
import { isLoopback } from '../../../src/core/loopback.js';
import { usageError } from '../../support/build.js';

const SETTING = 'DEKNING_PLATFORM_URL';
const messageOf = async (text: string): Promise<string> => (await usageError(() => baseUrl(SETTING, text))).message;

describe('the address of an API as a user writes it', () => {
  it('loses slashes at its end and space around it, and keeps its path and port', () => {
    assert.equal(baseUrl(SETTING, 'https://platform.tt02.altinn.no'), 'https://platform.tt02.altinn.no');
    assert.equal(baseUrl(SETTING, 'https://test.maskinporten.no/'), 'https://test.maskinporten.no');
    assert.equal(baseUrl(SETTING, 'https://test.maskinporten.no//'), 'https://test.maskinporten.no');
    assert.equal(baseUrl(SETTING, ' https://gateway.example:8443/altinn/ '), 'https://gateway.example:8443/altinn');
  });

  it('may be plain http on loopback', () => {
    for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]', 'LOCALHOST']) {
      assert.equal(baseUrl(SETTING, `http://${host}:5101/`), `http://${host.toLowerCase()}:5101`);
    }
  });

  it('is refused as plain http elsewhere, though its name looks like loopback', async () => {
    for (const host of ['platform.altinn.no', 'localhost.evil.example', '127.0.0.1.nip.io', 'xlocalhost', '10.0.0.1']) {
      const message = await messageOf(`http://${host}`);
      assert.match(message, /^DEKNING_PLATFORM_URL is plain http to .*Use https\.$/);
    }
  });

  it('is refused when it is none, by the name of the setting', async () => {
    for (const text of ['', 'platform.altinn.no', 'ftp://platform.altinn.no', 'file:///etc/passwd', 'https://']) {
      assert.match(await messageOf(text), /^DEKNING_PLATFORM_URL is ".*", which is no address/);
    }
  });

  it('is refused with a user name, password, query or fragment, none of which is told', async () => {
    for (const text of [
      'https://me:hunter2@host',
      'https://hunter2@host',
      'https://host/?hunter2',
      'https://h/#hunter2',
    ]) {
      const message = await messageOf(text);
      assert.match(message, /^DEKNING_PLATFORM_URL must hold no user name/);
      assert.doesNotMatch(message, /hunter2/);
    }
  });

  it('does not tell a password of an address that cannot be read', async () => {
    assert.doesNotMatch(await messageOf('me:hunter2@host'), /hunter2/);
    assert.doesNotMatch(await messageOf('https://me:hunt@er2@ho st'), /hunt|er2/);
  });
});

describe('loopback', () => {
  it('is this machine itself, and no other', () => {
    for (const host of ['localhost', '127.0.0.1', '127.0.0.53', '[::1]']) assert.ok(isLoopback(host), host);
    for (const host of ['127.0.0.1.example', 'localhost.example', '128.0.0.1', '[::2]', '']) {
      assert.ok(!isLoopback(host), host);
    }
  });
});
