import { LANGUAGES } from '../language.js';
import { BODY_FAULTS } from './faults.js';
import { CONTRADICTIONS, NO_RESULT } from './saved.js';
import type { Shapes, Told } from './told.js';
import { YAML_FAULTS } from './yaml.js';

/** What is wrong with a value of `dekning.yaml`; `value` is the value as it stands there. */
export const CONFIG_FAULTS = {
  'no-text': {},
  'no-list': {},
  'no-keys': {},
  blank: {},
  'one-of': { known: 'texts' },
  'no-organization-number': {},
  'wrong-organization-number': { value: 'text' },
  'no-party-listed': {},
  'no-type-listed': {},
  'no-system-listed': {},
  'one-selector': {},
  'no-fail-on': {},
  'never-alone': {},
  'waiver-incomplete': {},
  'waiver-with-glob': {},
  'waiver-without-service': {},
  'waiver-of-all': {},
  'waiver-of-both': {},
  'surplus-of-service': {},
  'surplus-of-nothing': {},
  'package-with-cause': {},
  'nobody-answers': {},
  'waived-twice': { first: 'count' },
  'no-party': {},
  'wrong-party': { value: 'text' },
  'no-last-day': {},
  /** In the words of the library that checked it, which has them in English. */
  other: { detail: 'text' },
} as const satisfies Shapes;
export type ConfigFault = Told<typeof CONFIG_FAULTS>;

/**
 * Mistakes in the user's world. `place` is where it stands (`dekning.yaml:3:5`, or a flag), `code` a system's own, as
 * `ENOENT`; `near` and `known` are names that may have been meant.
 */
export const MISTAKES = {
  'no-command': { command: 'text', bin: 'text', near: 'texts' },
  'unknown-flags': { flags: 'texts', near: 'texts' },
  'completion-not-written': { path: 'text', code: 'text' },
  'unexpected-words': { words: 'texts' },
  'missing-words': { words: 'texts' },
  'no-such-word': { value: 'text', known: 'texts' },
  'missing-flag': { flag: 'text' },
  'flag-without-value': { flag: 'text' },
  'no-whole-number': { flag: 'text', value: 'text' },
  'flag-needs': { flag: 'text', other: 'text' },
  'flags-exclude': { flag: 'text', other: 'text' },
  /** In the words of the framework that reads the command line, which has them in English. */
  'command-line': { detail: 'text' },
  'blank-value': { flag: 'text' },
  'wrong-organization-number': { flag: 'text', value: 'text' },
  'none-of': { flag: 'text', value: 'text', known: 'texts' },
  'no-fail-on': {},
  'never-alone': {},
  'record-with-snapshot': {},
  'two-formats': { format: 'text' },
  'no-length-of-time': { value: 'text' },
  'wrong-delimiter': { value: 'text' },
  'output-form': { value: 'text' },
  'output-twice': {},
  'output-without-folder': { path: 'text' },
  'output-is-folder': { path: 'text' },
  'output-over-input': { path: 'text' },
  'output-taken': { path: 'text' },
  'not-written': { code: 'text' },
  'not-written-to': { path: 'text', code: 'text' },
  'file-not-written': { path: 'text', code: 'text' },
  'file-without-folder': { path: 'text' },
  'file-is-folder': { path: 'text' },
  'file-is-there': { path: 'text' },
  'no-schema-of-ours': { path: 'text' },
  'wrong-last-day': { value: 'text' },
  'past-last-day': { value: 'text' },
  'no-config-to-write': {},
  'config-not-addable': { path: 'text' },

  'since-of-another': { path: 'text', environment: 'text', asked: 'text' },
  'saved-unreadable': { path: 'text', code: 'text' },
  'saved-too-large': { path: 'text' },
  'saved-cut-short': { place: 'text' },
  'saved-no-json': { place: 'text' },
  'saved-no-utf8': { place: 'text' },
  'saved-wrong-value': { place: 'text', key: 'text', fault: { another: BODY_FAULTS } },
  'saved-contradiction': { place: 'text', what: { another: CONTRADICTIONS } },
  'saved-no-result': { path: 'text', why: { another: NO_RESULT } },
  'saved-version': { path: 'text', version: 'text', writer: 'text', ours: 'text' },
  'saved-lacks': { path: 'text', lacking: 'texts', writer: 'text' },
  'saved-language': { asked: 'text', language: { oneOf: LANGUAGES } },

  'glob-matches-none': { place: 'text', value: 'text' },
  'owner-not-in-use': { place: 'text', value: 'text' },
  'no-owner': { place: 'text', value: 'text', near: 'texts' },
  'no-package': { place: 'text', value: 'text', near: 'texts' },
  'package-gives-none': { place: 'text', value: 'text' },

  'wrong-environment': { value: 'text', known: 'texts' },
  'wrong-time': { value: 'text' },
  'config-unreadable': { path: 'text', code: 'text' },
  'config-many-documents': { place: 'text' },
  /** `detail` is in the words of the library that reads YAML, which has them in English. */
  'config-no-yaml': { place: 'text', fault: { another: YAML_FAULTS } },
  'config-reference': { place: 'text' },
  'config-key': { place: 'text', key: 'text', near: 'texts' },
  'config-value': { place: 'text', key: 'text?', fault: { another: CONFIG_FAULTS } },

  'snapshot-missing': { folder: 'text' },
  'snapshot-no-folder': { folder: 'text' },
  'snapshot-version': { folder: 'text', version: 'text', ours: 'text' },
  'snapshot-of-another': { folder: 'text', environment: 'text', asked: 'text' },
  'folder-not-empty': { folder: 'text' },
  'folder-no-snapshot': { folder: 'text' },
  'folder-not-writable': { folder: 'text', code: 'text' },

  'nobody-to-ask': {},
  'setting-missing': { set: 'text', missing: 'text' },
  'no-address': { setting: 'text', value: 'text' },
  'address-with-more': { setting: 'text' },
  'plain-http': { setting: 'text', host: 'text' },
  /** The `place` of a token is a path, or `-` for standard input. */
  'no-token': { place: 'text' },
  'token-of-no-system-user': { place: 'text' },
  'token-file-unreadable': { path: 'text', code: 'text' },
  'key-unreadable': { path: 'text', code: 'text' },
  'key-no-file': { path: 'text' },
  'key-open-to-others': { path: 'text', command: 'text' },
  'key-no-jwk': { path: 'text' },
  'key-set': { path: 'text' },
  'key-public': { path: 'text' },
  'key-with-passphrase': { path: 'text' },
  'no-key': { path: 'text' },
  'key-not-rsa': { path: 'text' },
  'key-too-short': { path: 'text', bits: 'count', least: 'count' },
  'key-without-id': { path: 'text' },

  'host-not-loopback': { host: 'text' },
  'cannot-listen': { host: 'text', port: 'text', code: 'text' },
  'negative-latency': {},
  'key-file-unreadable': { path: 'text', code: 'text' },
  'no-rsa-key': { path: 'text' },

  /** A fault of this tool, not of the user. */
  'fault-of-ours': {},
} as const satisfies Shapes;
export type Mistake = Told<typeof MISTAKES>;
