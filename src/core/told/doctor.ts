import { CHECK_IDS } from '../doctor/check-ids.js';
import type { Shapes, Told } from './told.js';

/** What `dekning doctor` may have seen. `host` has its port where it has one of its own; `code` is a system's own. */
export const SIGHTS = {
  /** Why a check was left out: another one, which it rests on, is not well. */
  'held-up': { check: { oneOf: CHECK_IDS }, subject: 'text?' },
  'ready-token-used': {},

  'no-config': {},
  'config-read': { path: 'text', expectations: 'count', systems: 'count' },

  'environment-chosen': { environment: 'text', by: { oneOf: ['flag', 'setting', 'config', 'default'] } },
  'addresses-set': { environment: 'text', hosts: 'texts' },
  'address-of-another': { setting: 'text', host: 'text', environment: 'text' },

  'key-not-set': {},
  'key-read': { path: 'text', bits: 'count' },
  /** Where the system does not tell who else may read it. */
  'key-read-unguarded': { path: 'text', bits: 'count' },
  'client-not-set': {},
  'client-set': { keyId: 'text' },
  'no-token-file': {},
  /** `place` is a path, or `-` for standard input; `time` is an ISO time. */
  'token-read': { place: 'text', systemUser: 'text', owner: 'text', system: 'text', time: 'text' },
  'token-of-environment': { place: 'text', issuer: 'text', environment: 'text' },

  'clock-right': { host: 'text' },
  'clock-off-but-taken': { host: 'text', seconds: 'count' },
  'clock-off-unneeded': { host: 'text', seconds: 'count' },
  'clock-little-behind': { host: 'text', seconds: 'count' },
  'clock-ahead': { host: 'text', seconds: 'count' },
  'clock-behind': { host: 'text', seconds: 'count' },
  'clock-untold': {},

  'host-answered': { host: 'text' },
  /** Something answers, with a web page: whose it is cannot be told. */
  'host-page': { host: 'text' },
  'host-behind-proxy': { host: 'text' },
  'host-untold': { host: 'text', status: 'count' },
  'host-without-address': { host: 'text', code: 'text' },
  'host-without-tls': { host: 'text', code: 'text' },
  'host-silent': { host: 'text' },
  'host-unreachable': { host: 'text', code: 'text' },
  'no-dialogporten': { environment: 'text' },

  'grant-taken': {},
  'client-unknown': { host: 'text' },
  'key-id-unknown': { keyId: 'text' },
  'signature-wrong': { keyId: 'text' },
  'key-expired': { keyId: 'text' },
  'audience-wrong': { audience: 'text' },
  'grant-out-of-time': {},

  'scope-given': { commands: 'texts' },
  'scope-lacking': { commands: 'texts' },

  exchanged: {},
  'already-exchanged': {},
  'exchange-refused': { status: 'count' },

  'api-answered': { rows: 'count' },
  /** A web page, where an API's answer should be. */
  'web-page': { host: 'text', status: 'count' },

  'systems-registered': { environment: 'text', systems: 'texts' },
  'no-system': { environment: 'text' },
  'system-registered': { system: 'text', environment: 'text' },
  'system-unknown': { system: 'text', environment: 'text', near: 'texts', systems: 'texts' },
  'system-of-token': { system: 'text' },
  'token-of-another-system': { system: 'text', asked: 'text' },

  'users-listed': { system: 'text', rows: 'count' },
  'first-users-listed': { system: 'text', rows: 'count' },
  'no-user': { systems: 'texts' },
  'no-user-yet-found': { systems: 'texts' },

  'user-token': { systemUser: 'text', owner: 'text' },
  'user-unknown': { systemUser: 'text', owner: 'text', system: 'text' },
  'token-of-another-user': { systemUser: 'text', system: 'text' },

  'parties-listed': { systemUser: 'text', rows: 'count' },
  'no-party': { systemUser: 'text' },

  'nobody-named': {},
  'no-clients': { systemUser: 'text' },
  'owner-right': { number: 'text', systemUser: 'text' },
  'parties-right': { owner: 'text' },
  'owner-is-client': { number: 'text', systemUser: 'text', owner: 'text' },
  'party-is-owner': { number: 'text', systemUser: 'text', setting: 'text' },
  'owner-without-user': { number: 'text', owners: 'texts' },
  'owner-untold': { number: 'text' },
} as const satisfies Shapes;
export type Sight = Told<typeof SIGHTS>;

/** What to do about it. */
export const REMEDIES = {
  'as-told': {},
  'mend-address': { setting: 'text', environment: 'text' },
  'use-another-environment': {},
  'set-key': {},
  'set-client': {},
  'get-token-of': { environment: 'text' },
  'get-token': {},
  'set-clock': {},
  'check-name': { host: 'text' },
  'trust-certificate': { host: 'text' },
  'open-network': { host: 'text' },
  'log-in-to-proxy': {},
  'ask-gateway': { host: 'text' },
  'pass-page': { host: 'text' },
  'check-client-id': { environment: 'text' },
  'check-key-id': {},
  'use-own-key': {},
  'renew-key': {},
  'check-audience': {},
  'check-client': {},
  'order-scope': { scope: 'text' },
  'order-scope-for': { scope: 'text', commands: 'texts' },
  'check-issuer': { environment: 'text' },
  wait: { host: 'text' },
  'report-it': {},
  'register-system': { environment: 'text' },
  'name-system': { environment: 'text' },
  'approve-user': { environment: 'text' },
  'add-client-id': { system: 'text' },
  'use-client-of': { system: 'text' },
  'name-owner': { number: 'text', owner: 'text' },
  'name-clients': { number: 'text' },
  'check-owner': {},
} as const satisfies Shapes;
export type Remedy = Told<typeof REMEDIES>;
