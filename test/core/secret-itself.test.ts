import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { isSecretItself } from '../../src/core/secret-itself.js';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (type: 'pkcs1' | 'pkcs8') => privateKey.export({ type, format: 'pem' }).toString();
const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
const encoded = (text: string) => Buffer.from(text).toString('base64');
const token = [{ alg: 'RS256' }, { iss: 'https://test.maskinporten.no/' }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

describe('a key or a token where its path should stand', () => {
  it('is told from a path, in every form in which pipelines hand it over', () => {
    const secrets = [
      ...[pem('pkcs1'), pem('pkcs8')].flatMap((text) => [text, encoded(text), text.replaceAll('\n', '')]),
      pem('pkcs8').split('\n')[1] ?? '',
      ...[jwk, JSON.stringify(JSON.parse(jwk), null, 2)].flatMap((text) => [text, encoded(text)]),
      `${token}.sig`,
      `Bearer ${token}.sig`,
    ];
    for (const secret of secrets) assert.equal(isSecretItself(secret), true, secret.slice(0, 30));
  });

  it('is no path', () => {
    const paths = [
      '-',
      'key.jwk',
      '/run/secrets/MII',
      './eyes.json',
      'C:\\keys\\my key.pem',
      '~/keys/eyJ',
      `/${'a/'.repeat(99)}k`,
    ];
    for (const path of paths) assert.equal(isSecretItself(path), false, path);
  });
});
