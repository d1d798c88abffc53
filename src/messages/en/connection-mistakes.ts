import type { MistakeTexts } from '../messages.js';
import { reason } from './words.js';

const tokenPlace = (place: string): string => (place === '-' ? 'standard input' : place);

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there',
  EACCES: 'this user may not listen there',
  EADDRNOTAVAIL: 'this machine has no such address',
};

/** What is wrong with how Altinn is reached, as whom, and with what a sandbox is given for that. */
export const connectionMistakes = {
  'nobody-to-ask': () => [
    'There is nobody to ask as: neither a Maskinporten client nor a token is set.',
    'Set DEKNING_CLIENT_ID and DEKNING_PRIVATE_KEY_FILE, or DEKNING_TOKEN_FILE (docs/live.md).',
    'To rehearse without credentials: dekning sandbox, or dekning audit --snapshot DIR.',
  ],
  'setting-missing': ({ set, missing }) => `${set} is set, but ${missing} is not.`,
  'node-debug': ({ sections }) => [
    `NODE_DEBUG makes Node.js print what it sends (${sections.join(', ')}), tokens among it, so nothing was asked.`,
    'Unset it: --verbose tells each call, without anything secret.',
  ],
  'no-address': ({ setting, value }) => `${setting} is "${value}", which is no address of the form https://host.`,
  'no-proxy-address': ({ settings }) =>
    `What is set as a proxy (${settings.join(', ')}) is no address of the form http://host:port.`,
  'address-with-more': ({ setting }) => `${setting} must hold no user name, password, query or fragment.`,
  'plain-http': ({ setting, host }) =>
    `${setting} is plain http to ${host}: tokens would travel in the open. Use https.`,
  'no-token': ({ place }) => [
    `${tokenPlace(place)} holds no token: a JWT with issuer and expiry is expected.`,
    'DEKNING_TOKEN_FILE must name a file with nothing but the token of a system user.',
  ],
  'token-of-no-system-user': ({ place }) => [
    `The token in ${tokenPlace(place)} is no system user's: it has no authorization_details that name one.`,
    'Ask Maskinporten for a token with authorization_details of type urn:altinn:systemuser.',
  ],
  'secret-for-path': ({ setting }) => [
    `${setting} holds the key or the token itself, where the path of a file is expected.`,
    `Write it to a file that only you can read, and set ${setting} to the path of that file (docs/live.md).`,
  ],
  'token-file-unreadable': ({ path, code }) => [
    `The token file ${path} cannot be read: ${reason(code)}.`,
    'DEKNING_TOKEN_FILE must name a file, or be - for standard input.',
  ],
  'key-unreadable': ({ path, code }) => [
    `The private key ${path} cannot be read: ${reason(code)}.`,
    'DEKNING_PRIVATE_KEY_FILE must name the file that holds it.',
  ],
  'key-no-file': ({ path }) => `The private key ${path} is no file.`,
  'key-open-to-others': ({ path, command }) => [
    `The private key ${path} can be read by others, so it is not used.`,
    `Run "${command}" so that only you can.`,
  ],
  'key-no-jwk': ({ path }) => `The private key ${path} is no valid JSON, so no JWK.`,
  'key-set': ({ path }) => `${path} holds a set of keys. Give a file with the one JWK.`,
  'key-public': ({ path }) => `${path} holds a public key. The private one is needed.`,
  'key-with-passphrase': ({ path }) =>
    `The private key ${path} is protected by a passphrase, which this tool cannot ask for.`,
  'no-key': ({ path }) => `${path} holds no private key that can be read: a JWK or a PEM is expected.`,
  'key-not-rsa': ({ path }) => `The key in ${path} is no RSA key, and Maskinporten's grants are signed with RS256.`,
  'key-too-short': ({ path, bits, least }) => `The key in ${path} has ${bits} bits, and RS256 needs ${least} or more.`,
  'key-without-id': ({ path }) => [
    `The key in ${path} has no key id.`,
    'Set DEKNING_KEY_ID to the kid under which the public key is registered with the Maskinporten client.',
  ],

  'host-not-loopback': ({ host }) => [
    `The sandbox serves this machine only, and ${host} is no loopback address.`,
    'Use 127.0.0.1, ::1 or localhost.',
  ],
  'cannot-listen': ({ host, port, code }) => [
    `The sandbox cannot listen on ${host}, port ${port}: ${LISTENING[code] ?? code}.`,
    'Give another --port.',
  ],
  'negative-latency': () => 'The latency cannot be negative.',
  'fault-plan-unreadable': ({ path, code }) => `The fault plan ${path} cannot be read: ${reason(code)}.`,
  'key-file-unreadable': ({ path, code }) => `The key file ${path} cannot be read: ${reason(code)}.`,
  'no-rsa-key': ({ path }) => [
    `The file ${path} holds no RSA key.`,
    'Give a JWK or PEM of a public or private RSA key; a PEM must not have a passphrase.',
  ],
} satisfies Partial<MistakeTexts>;
