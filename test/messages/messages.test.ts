import assert from 'node:assert/strict';
import { FINDING_KINDS, type FindingKind } from '../../src/core/finding.js';
import { LANGUAGES } from '../../src/core/language.js';
import { MESSAGES } from '../../src/messages/index.js';
import type { FindingFacts } from '../../src/messages/messages.js';

const facts: FindingFacts = {
  service: 'SERVICE',
  serviceOwner: 'OWNER',
  party: 'PARTY',
  giver: 'GIVER',
  systemUser: 'USER',
  userKind: 'standard',
  provider: 'PROVIDER',
  packages: ['PACKAGE'],
  best: { code: 'BEST', registerRole: undefined, isRoleHeld: false },
  services: ['OTHER'],
  near: ['NEAR'],
  scope: 'SCOPE',
  api: 'API',
  onlyIn: 'metadata',
  waiver: { place: 'PLACE', names: 'NAMES', owner: 'ANSWERS', expires: 'EXPIRES', daysLeft: 14, isMatched: true },
};

/** Different situations that a text may have to speak of. */
const situations: readonly FindingFacts[] = [
  facts,
  { ...facts, userKind: 'agent' },
  { ...facts, userKind: 'other' },
  { ...facts, userKind: 'agent', best: { code: 'BEST', registerRole: 'accountant', isRoleHeld: false } },
  { ...facts, userKind: 'agent', best: { code: 'BEST', registerRole: 'auditor', isRoleHeld: true } },
  { ...facts, best: undefined, near: [] },
  { ...facts, waiver: { ...facts.waiver, daysLeft: 1, isMatched: false } },
  { ...facts, waiver: { ...facts.waiver, daysLeft: 0 } },
  { ...facts, service: '', onlyIn: 'registry' },
];

/** Kinds that need not be about one service. */
const MAY_LACK_SERVICE: ReadonlySet<FindingKind> = new Set([
  'no-parties',
  'unknown-package',
  'surplus-package',
  'sources-disagree',
]);

const PLACEHOLDERS = /SERVICE|OWNER|PARTY|GIVER|USER|PROVIDER|PACKAGE|BEST|OTHER|NEAR|PLACE|NAMES|ANSWERS|EXPIRES/g;
const named = (text: string): string[] => [...new Set(text.match(PLACEHOLDERS))].sort();

/** Every text that is no function, by its path. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...args: string[]) => unknown)('7', '8', '9', '10', '11'))]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, one]) => texts(one, `${path}.${key}`));
}

describe('the texts', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} speak of the same things as in English, in every finding`, () => {
      for (const kind of FINDING_KINDS) {
        for (const situation of situations) {
          // Only where a package would give the service is that the cause.
          if (kind === 'package-not-delegated' && !situation.best) continue;
          if (situation.service === '' && !MAY_LACK_SERVICE.has(kind)) continue;
          const own = MESSAGES[language].findings[kind](situation);
          const english = MESSAGES.en.findings[kind](situation);
          assert.deepEqual(named(own.message), named(english.message), `${kind}: ${own.message}`);
          assert.deepEqual(named(own.remedy), named(english.remedy), `${kind}: ${own.remedy}`);
          for (const text of [own.message, own.remedy]) {
            assert.doesNotMatch(text, /undefined|null|\[object|\s{2}|\s[.,:;]/, text);
            assert.match(text, /[.?]$/);
          }
        }
      }
    });

    it(`in ${language} speak of a party that no system user reaches`, () => {
      const unreached = { ...facts, service: '', systemUser: '' };
      const { message, remedy } = MESSAGES[language].findings['party-not-delegated'](unreached);
      for (const text of [message, remedy]) {
        assert.deepEqual(named(text), ['PARTY'], text);
        assert.doesNotMatch(text, /\s{2}/);
      }
    });

    it(`in ${language} are all there, with the same numbers as in English`, () => {
      const { findings: _, ...others } = MESSAGES[language];
      const { findings: __, ...english } = MESSAGES.en;
      const own = texts(others, '');
      assert.deepEqual(
        own.map(([path]) => path).sort(),
        texts(english, '')
          .map(([path]) => path)
          .sort(),
      );
      for (const [path, text] of own) {
        assert.ok(text.trim() !== '', path);
        assert.doesNotMatch(text, /undefined|\[object/, `${path}: ${text}`);
      }
    });
  }
});
