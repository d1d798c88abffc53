import assert from 'node:assert/strict';
import { FINDING_KINDS, type FindingKind } from '../../src/core/finding.js';
import { LANGUAGES, type Language } from '../../src/core/language.js';
import { MESSAGES } from '../../src/messages/index.js';
import type { FindingFacts } from '../../src/messages/messages.js';
import { assertNorwegian, assertWellWritten, marksIn } from '../support/texts.js';

const facts: FindingFacts = {
  service: '<service>',
  serviceOwner: '<owner>',
  party: '<party>',
  giver: '<giver>',
  systemUser: '<user>',
  userKind: 'standard',
  provider: '<provider>',
  packages: ['<package>'],
  best: { package: '<best>', registerRole: undefined, isRoleHeld: false },
  near: ['<near>'],
  scope: '<scope>',
  api: '<api>',
  owners: ['<owning>'],
  system: '<system>',
  request: '<request>',
  requestStanding: 'waiting',
  environment: '<environment>',
  disagreement: {
    kind: 'only-metadata',
    groups: [{ package: '<package>', registry: '', dialogporten: '', services: ['<other>'] }],
  },
  supposed: undefined,
  predicted: undefined,
  waiver: {
    place: '<place>',
    names: '<names>',
    owner: '<answers>',
    expires: '2031-05-16',
    daysLeft: 14,
    isMatched: true,
  },
};

/** Different situations that a text may have to speak of. */
const situations: readonly FindingFacts[] = [
  facts,
  { ...facts, userKind: 'agent' },
  { ...facts, userKind: 'other' },
  { ...facts, userKind: 'agent', best: { package: 'BEST', registerRole: 'accountant', isRoleHeld: false } },
  { ...facts, userKind: 'agent', best: { package: 'BEST', registerRole: 'auditor', isRoleHeld: true } },
  { ...facts, best: undefined, near: [] },
  { ...facts, waiver: { ...facts.waiver, daysLeft: 1, isMatched: false } },
  { ...facts, waiver: { ...facts.waiver, daysLeft: 0 } },
  { ...facts, systemUser: '', packages: [], requestStanding: 'rejected' },
  { ...facts, requestStanding: 'timed-out' },
  { ...facts, service: '' },
  { ...facts, predicted: 'unknown-service' },
  { ...facts, predicted: 'not-applicable' },
  { ...facts, predicted: 'nested-too-deep' },
];

/** Kinds that need not be about one service. */
const MAY_LACK_SERVICE: ReadonlySet<FindingKind> = new Set([
  'no-parties',
  'unknown-package',
  'surplus-package',
  'sources-disagree',
]);

/** Texts that are given facts by name, and have tests of their own. */
const BY_FACTS: ReadonlySet<string> = new Set(['findings', 'happenings', 'affected', 'evidence', 'steps', 'supposed']);

/** Every text of a language but those about findings, and those told of problems and of chains, by its path. */
function plainTexts(language: Language): ReadonlyMap<string, unknown> {
  const others = Object.entries(MESSAGES[language]).filter(([name]) => !BY_FACTS.has(name));
  return new Map(leaves(Object.fromEntries(others), ''));
}

const leaves = (value: unknown, path: string): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key))
    : [[path, value]];

/** The most that any of them takes. */
const PARAMETERS = 5;

/** What they may be given: numbers come in formatted, and so do dates, as texts. */
const ARGUMENTS: readonly (readonly (string | undefined)[])[] = [
  ['7001', '7002', '7003', '7004', '7005'],
  ['1', '1', '1', '1', '1'],
  ['0', '0', '0', '0', '0'],
  ['7001', undefined, undefined, undefined, undefined],
  [undefined, undefined, undefined, undefined, undefined],
];

/** A text with the arguments that it takes. */
const given = (text: unknown, told: readonly (string | undefined)[]): string =>
  typeof text === 'function' ? String((text as (...told: readonly unknown[]) => unknown)(...told)) : String(text);

/** Texts that are spelt alike in English and Norwegian, or are a pattern. */
const ALIKE: ReadonlySet<string> = new Set(['verdicts.partial', 'table.counts.partial']);

describe('the texts', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} speak of the same things as in English, in every finding`, () => {
      for (const kind of FINDING_KINDS) {
        for (const situation of situations) {
          // Only where a package would give the service is that the cause.
          if (kind === 'package-not-delegated' && !situation.best) continue;
          if (situation.systemUser === '' && kind !== 'request-pending') continue;
          if (situation.service === '' && !MAY_LACK_SERVICE.has(kind)) continue;
          const own = MESSAGES[language].findings[kind](situation);
          const english = MESSAGES.en.findings[kind](situation);
          for (const part of ['message', 'remedy'] as const) {
            assert.deepEqual(marksIn(own[part]), marksIn(english[part]), `${kind}: ${own[part]}`);
            assertWellWritten(own[part]);
            assert.match(own[part], /[.?]$/);
            if (language !== 'en') assertNorwegian(own[part], english[part]);
          }
        }
      }
    });

    it(`in ${language} speak of a party that no system user reaches`, () => {
      const unreached = { ...facts, service: '', systemUser: '' };
      const { message, remedy } = MESSAGES[language].findings['party-not-delegated'](unreached);
      for (const text of [message, remedy]) {
        assert.deepEqual(marksIn(text), ['<party>'], text);
        assertWellWritten(text);
      }
    });

    it(`in ${language} are all there, and speak of the same things as in English`, () => {
      const own = plainTexts(language);
      const english = plainTexts('en');
      assert.deepEqual([...own.keys()].sort(), [...english.keys()].sort());
      for (const [path, text] of own) {
        for (const [at, told] of ARGUMENTS.entries()) {
          const other = given(english.get(path), told);
          // Only some may be left out.
          if (/undefined|NaN/.test(other)) continue;
          const words = given(text, told);
          assert.deepEqual(marksIn(words), marksIn(other), `${path}: ${words}`);
          assertWellWritten(words);
          if (language !== 'en' && at === 0 && !ALIKE.has(path)) assertNorwegian(words, other);
        }
      }
    });
  }

  it('take no fact that they do not speak of', () => {
    for (const [path, text] of plainTexts('en')) {
      const takes = typeof text === 'function' ? text.length : 0;
      assert.ok(takes <= PARAMETERS, path);
      const spoken = marksIn(given(text, ARGUMENTS[0] ?? []));
      const silent = ['7001', '7002', '7003', '7004', '7005'].slice(0, takes).filter((mark) => !spoken.includes(mark));
      // An age is told in hours.
      if (path !== 'table.age') assert.deepEqual(silent, [], path);
    }
  });
});
