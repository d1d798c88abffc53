import type { DoctorMessages } from '../doctor-messages.js';
import { formsOf } from '../forms.js';
import { all, didYouMean, either, plural } from './words.js';

const { number, time: timeOf } = formsOf('en');

const tokenIn = (place: string): string => `the token in ${place === '-' ? 'standard input' : place}`;

const HOSTS: Readonly<Record<string, string>> = {
  maskinporten: 'Maskinporten',
  platform: "Altinn's platform",
  dialogporten: 'Dialogporten',
};

const APIS: Readonly<Record<string, string>> = {
  metadata: 'Metadata API',
  'resource-registry': 'Resource Registry',
  bysubjects: 'Resource Registry, which package gives what',
  dialogporten: 'Dialogporten',
  'system-register': 'System register',
};

const names: DoctorMessages['names'] = {
  configuration: () => 'Configuration',
  environment: () => 'Environment',
  key: () => 'Private key',
  client: () => 'Client',
  'token-file': () => 'Ready token',
  clock: () => 'Clock',
  host: (subject) => `Way to ${HOSTS[subject] ?? 'the hosts'}`,
  grant: () => 'Log-in',
  scope: (subject) => (subject ? `Scope ${subject}` : 'Scopes'),
  exchange: () => 'Token exchange',
  api: (subject) => APIS[subject] ?? 'APIs',
  system: () => 'System',
  'system-users': () => 'System users',
  'system-user': () => 'Own token',
  'authorized-parties': () => 'Parties',
  owner: () => 'Owner and clients',
};

const sights: DoctorMessages['sights'] = {
  'held-up': ({ check, subject }) => `not looked at: "${names[check](subject)}" comes first.`,
  'ready-token-used': () => 'not needed: a ready token is used (DEKNING_TOKEN_FILE).',

  'no-config': () =>
    'there is no dekning.yaml here or in a folder above: nothing is expected, so an audit is an overview.',
  'config-read': ({ path, expectations, systems }) =>
    `${path} is valid, with ${plural(number(expectations), 'expectation', 'expectations')} and ${plural(number(systems), 'system', 'systems')}.`,

  'environment-chosen': ({ environment, by }) =>
    ({
      flag: `${environment}, by --env.`,
      setting: `${environment}, by DEKNING_ENV.`,
      config: `${environment}, by the configuration.`,
      default: `${environment}, as nothing names another.`,
    })[by],
  'addresses-set': ({ environment, hosts }) =>
    `${environment}, but at other addresses than its own (DEKNING_…_URL): ${all(hosts)}.`,
  'address-of-another': ({ setting, host, environment }) =>
    `the environment is ${environment}, and ${host} (${setting}) is of another.`,

  'key-not-set': () => 'there is none: DEKNING_PRIVATE_KEY_FILE is not set.',
  'key-read': ({ path, bits }) => `${path} is an RSA key of ${bits} bits that only you can read.`,
  'key-read-unguarded': ({ path, bits }) =>
    `${path} is an RSA key of ${bits} bits. This system does not tell who else can read it.`,
  'client-not-set': () => 'there is none: DEKNING_CLIENT_ID is not set.',
  'client-set': ({ keyId }) => `the client id is set, and the key id is ${keyId}.`,
  'no-token-file': () => 'not set, and not needed with client and key.',
  'token-read': ({ place, systemUser, owner, system, time }) =>
    `${tokenIn(place)} is for the system user ${systemUser} of ${owner}, in the system ${system}, until ${timeOf(time)}.`,
  'token-of-environment': ({ place, issuer, environment }) =>
    `${tokenIn(place)} was issued by ${issuer}, which is not of ${environment}.`,

  'clock-right': ({ host }) => `it goes as that of ${host} does.`,
  'clock-off-but-taken': ({ host, seconds }) =>
    `it is off by ${plural(number(seconds), 'second', 'seconds')} against ${host}, but Maskinporten takes it.`,
  'clock-off-unneeded': ({ host, seconds }) =>
    `it is off by ${plural(number(seconds), 'second', 'seconds')} against ${host}. With a ready token that matters only for when it is taken to have expired.`,
  'clock-little-behind': ({ host, seconds }) =>
    `it is ${plural(number(seconds), 'second', 'seconds')} behind ${host}. A grant is good for longer than that.`,
  'clock-ahead': ({ host, seconds }) =>
    `it is ${plural(number(seconds), 'second', 'seconds')} ahead of ${host}. A grant says when it was made, and Maskinporten refuses one from the future.`,
  'clock-behind': ({ host, seconds }) =>
    `it is ${plural(number(seconds), 'second', 'seconds')} behind ${host}. A grant says when it expires, and Maskinporten takes it to have expired.`,
  'clock-untold': () => 'no answer told the time.',

  'host-answered': ({ host }) => `${host} answers.`,
  'host-page': ({ host }) =>
    `something answers at ${host}, with a web page. Whether it is what is meant, the APIs below show.`,
  'host-behind-proxy': ({ host }) => `a proxy on the way to ${host} wants a log-in (HTTP 407).`,
  'host-untold': ({ host, status }) =>
    `a gateway or a proxy answers with HTTP ${status}, which does not tell whether ${host} is there.`,
  'host-without-address': ({ host, code }) => `${host} has no address: the name cannot be looked up (${code}).`,
  'host-without-tls': ({ host, code }) => `${host} has an address, but TLS failed (${code}).`,
  'host-silent': ({ host }) => `${host} does not answer in time.`,
  'host-unreachable': ({ host, code }) => `${host} cannot be reached (${code}).`,
  'no-dialogporten': ({ environment }) => `${environment} has no Dialogporten.`,

  'grant-taken': () => 'Maskinporten knows the client, and takes its signature.',
  'client-unknown': ({ host }) => `${host} does not know the client id.`,
  'key-id-unknown': ({ keyId }) => `the client has no key with the id ${keyId}.`,
  'signature-wrong': ({ keyId }) =>
    `the signature is wrong: the file holds another key than the one that the client has as ${keyId}.`,
  'key-expired': ({ keyId }) => `the client's key ${keyId} has expired.`,
  'audience-wrong': ({ audience }) => `Maskinporten does not take itself to be ${audience}, for which the grant is.`,
  'grant-out-of-time': () => 'Maskinporten does not take the time of the grant.',

  'scope-given': ({ commands }) => `given. Needed by ${all(commands)}.`,
  'scope-lacking': ({ commands }) => `not given to this client. Needed by ${all(commands)}.`,

  exchanged: () => 'Altinn takes a token of Maskinporten, and gives one of its own for it.',
  'already-exchanged': () => 'not needed: the token is of Altinn already.',
  'exchange-refused': ({ status }) => `Altinn does not take the token that Maskinporten gave (HTTP ${status}).`,

  'api-answered': ({ rows }) => `answers, with ${plural(number(rows), 'row', 'rows')}.`,
  'web-page': ({ host, status }) => `a web page (HTTP ${status}) came instead of an answer of ${host}.`,

  'systems-registered': ({ environment, systems }) => `in the register of ${environment}: ${all(systems)}.`,
  'no-system': ({ environment }) => `the register of ${environment} has no system of this vendor.`,
  'system-registered': ({ system, environment }) => `${system} is in the register of ${environment}.`,
  'system-unknown': ({ system, environment, near, systems }) =>
    `${system} is not in the register of ${environment}.${didYouMean(near)} It has ${all(systems) || 'none'}.`,
  'system-of-token': ({ system }) => `the token is for ${system}.`,
  'token-of-another-system': ({ system, asked }) => `the token is for ${system}, and not for ${asked}.`,

  'users-listed': ({ system, rows }) => `${system} has ${plural(number(rows), 'system user', 'system users')}.`,
  'first-users-listed': ({ system, rows }) =>
    `${system} has more than ${plural(number(rows), 'system user', 'system users')}.`,
  'no-user': ({ systems }) => `nobody has approved a system user of ${all(systems)}.`,
  'no-user-yet-found': ({ systems }) =>
    `there is none in the first systems, ${all(systems)}; others were not looked at.`,

  'user-token': ({ systemUser, owner }) => `${systemUser} of ${owner} gets its own token.`,
  'user-unknown': ({ systemUser, owner, system }) =>
    `Maskinporten finds no system user of ${owner} for this client, though ${systemUser} is on the list of ${system}.`,
  'token-of-another-user': ({ systemUser, system }) =>
    `this client gets the token of another system user than ${systemUser}, which is one of ${system}.`,

  'parties-listed': ({ systemUser, rows }) => `${systemUser} is told of ${plural(number(rows), 'party', 'parties')}.`,
  'no-party': ({ systemUser }) =>
    `${systemUser} may act for no party yet. That is an answer, and an audit tells of it.`,

  'nobody-named': () => 'not needed: neither --org nor the configuration names anybody.',
  'no-clients': ({ systemUser }) => `not needed: ${systemUser} is for its owner's own system, and has no clients.`,
  'owner-right': ({ number: org, systemUser }) => `${org} owns ${systemUser}.`,
  'parties-right': ({ owner }) => `${owner} owns the system user, and is not named where its clients should be.`,
  'owner-is-client': ({ number: org, systemUser, owner }) =>
    `${org} owns no system user: it is a client, for which ${systemUser} of ${owner} acts.`,
  'party-is-owner': ({ number: org, systemUser, setting }) =>
    `${org} stands under ${setting} as a party, but it owns ${systemUser}, which acts for its clients.`,
  'owner-without-user': ({ number: org, owners }) =>
    `${org} owns no system user, and is no client of one. Owners: ${all(owners)}.`,
  'owner-untold': ({ number: org }) => `whether ${org} owns a system user could not be told: not every list was read.`,
};

const remedies: DoctorMessages['remedies'] = {
  'as-told': () => 'as it says.',
  'mend-address': ({ setting, environment }) =>
    `unset ${setting}, or choose the environment that is meant with --env instead of ${environment}.`,
  'use-another-environment': () => 'use an environment that has it: tt02, yt01 or prod.',
  'set-key': () => "set it to the file of the client's private key (docs/live.md, section 3).",
  'set-client': () => "set it to the Maskinporten client's id (docs/live.md, section 1).",
  'get-token-of': ({ environment }) =>
    `get a token from the Maskinporten of ${environment}, or name the other environment with --env.`,
  'get-token': () => 'get a new one, with the right scope and for the right system user.',
  'set-clock': () => 'set the clock of this machine, and let it follow a time server (NTP).',
  'check-name': ({ host }) =>
    `check that this machine can look up ${host} (DNS), HTTPS_PROXY, and the address if it was set.`,
  'trust-certificate': ({ host }) =>
    `if a proxy opens TLS on the way to ${host}, set NODE_EXTRA_CA_CERTS to the file of its certificate.`,
  'open-network': ({ host }) => `open the way to ${host}: firewall, HTTPS_PROXY, and the address if it was set.`,
  'log-in-to-proxy': () =>
    'set HTTPS_PROXY with the name and password that the proxy wants (http://name:password@proxy:port).',
  'ask-gateway': ({ host }) =>
    `where a proxy is on the way, find out whether it reaches ${host}; else try again later.`,
  'pass-page': ({ host }) =>
    `a proxy, a firewall or a log-in portal answers in the place of ${host}: let it through, or check the address.`,
  'check-client-id': ({ environment }) =>
    `check DEKNING_CLIENT_ID, and that it is a client of ${environment}: test and production have clients of their own. If another environment is meant, name it with --env.`,
  'check-key-id': () => 'set DEKNING_KEY_ID to an id that the client shows under Keys in Samarbeidsportalen.',
  'use-own-key': () =>
    'use the file of that key, or add the public half of this one to the client in Samarbeidsportalen.',
  'renew-key': () => 'add a key to the client in Samarbeidsportalen; they last a year.',
  'check-audience': () => "set DEKNING_MASKINPORTEN_URL to Maskinporten's own address, or unset it.",
  'check-client': () => 'check the client id, the key and its id, and the environment.',
  'order-scope': ({ scope }) =>
    `order ${scope}, and add it to the client in Samarbeidsportalen (docs/live.md, section 2).`,
  'order-scope-for': ({ scope, commands }) =>
    `nothing, unless you use ${either(commands)}: then order ${scope}, and add it to the client.`,
  'check-issuer': ({ environment }) =>
    `check that client, addresses and token are all of ${environment}. If they are, ask Altinn's service desk.`,
  wait: ({ host }) => `${host} is busy or down: try again later.`,
  'report-it': () => 'if it stays so, report it: the API may have changed.',
  'register-system': ({ environment }) =>
    `register a system in ${environment}, or name the environment that it is in with --env. The registers of tt02 and production are separate, and a system in one is not in the other.`,
  'name-system': ({ environment }) =>
    `correct --system, or systems in the configuration; or name the environment that it is in with --env. The registers of tt02 and production are separate: what is in another is not in that of ${environment}, and the others were not asked.`,
  'approve-user': ({ environment }) =>
    `a customer approves a system user in ${environment}; send a request if none was sent.`,
  'add-client-id': ({ system }) =>
    `add the client id to ${system} in the system register (docs/live.md, section 4). If it is there, the system user was removed.`,
  'use-client-of': ({ system }) => `use the client that is registered on ${system}: each system has its own.`,
  'name-owner': ({ number: org, owner }) => `use --org ${owner}; to audit it for the client alone, --party ${org}.`,
  'name-clients': ({ number: org }) => `name the clients instead of ${org}.`,
  'check-owner': () => 'check the number, the system and the environment.',
};

export const doctor: DoctorMessages = {
  names,
  sights,
  remedies,
  actors: {
    vendor: 'You',
    network: 'Whoever runs the network',
    altinn: 'Altinn or Digdir',
    customer: 'The customer',
  },
  counts: {
    ok: (count) => `${count} well`,
    wrong: (count) => `${count} wrong`,
    unknown: (count) => `${count} not known`,
    skipped: (count) => `${count} left out`,
  },
  noEnvironment: 'environment not known',
  ends: {
    0: 'Everything that an audit needs is well.',
    1: 'An audit would fail. Mend what is marked ✖, from the top.',
    3: 'Not everything could be told. Try again later.',
  },
};
