import assert from 'node:assert/strict';
import type { FindingKind } from '../../src/core/finding.js';
import { LANGUAGES } from '../../src/core/language.js';
import { findingText } from '../../src/messages/finding-text.js';
import { MESSAGES } from '../../src/messages/index.js';
import type { FindingFacts } from '../../src/messages/messages.js';
import type { SupposedKind } from '../../src/messages/supposed.js';
import { NO_FACTS } from '../../src/messages/wording.js';
import { assertNorwegian, assertWellWritten, marksIn } from '../support/texts.js';

const KINDS = Object.keys(MESSAGES.en.supposed.findings) as SupposedKind[];

const facts: FindingFacts = {
  ...NO_FACTS,
  service: '<service>',
  serviceOwner: '<owner>',
  party: '<party>',
  userKind: 'standard',
  packages: ['<package>'],
  best: { package: '<best>', registerRole: undefined, isRoleHeld: false },
  supposed: { system: '<system>', isNotGiven: false },
};

const byRole = { package: '<best>', registerRole: 'accountant', isRoleHeld: false } as const;

const situations: readonly FindingFacts[] = [
  facts,
  { ...facts, supposed: { system: '', isNotGiven: false } },
  { ...facts, userKind: 'agent' },
  { ...facts, userKind: 'agent', best: byRole },
  { ...facts, supposed: { system: '<system>', isNotGiven: true } },
  { ...facts, userKind: 'agent', supposed: { system: '', isNotGiven: true } },
];

describe('the texts about supposed system users', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} speak of the same things as in English`, () => {
      for (const kind of KINDS) {
        for (const situation of situations) {
          // Packages that are named and unknown are a mistake, and no finding.
          if (kind === 'unknown-package' && !situation.supposed?.system) continue;
          const [own, english] = [language, 'en' as const].map((one) => findingText(MESSAGES[one], kind, situation));
          for (const part of ['message', 'remedy'] as const) {
            const [text, other] = [own?.[part] ?? '', english?.[part] ?? ''];
            assert.deepEqual(marksIn(text), marksIn(other), text);
            assertWellWritten(text);
            if (language !== 'en') assertNorwegian(text, other);
          }
        }
      }
    });

    it(`in ${language} say in the heading that it is no audit of a customer, and of what`, () => {
      const { heading, title, kind } = MESSAGES[language].supposed;
      const ofSystem = heading({ system: '<system>', packages: '7001', singleRights: '7002', names: [] });
      assert.deepEqual(marksIn(ofSystem), ['7001', '7002', '<system>']);
      const unread = heading({ system: '<system>', packages: undefined, singleRights: undefined, names: [] });
      assert.deepEqual(marksIn(unread), ['<system>']);
      const named = heading({ system: '', packages: '1', singleRights: '0', names: ['<one>', '<two>'] });
      assert.deepEqual(marksIn(named), ['<one>', '<two>']);
      assert.deepEqual(marksIn(title('<system>', '<env>')), ['<env>', '<system>']);
      assert.deepEqual(marksIn(title('', '<env>')), ['<env>']);
      for (const text of [ofSystem, unread, named, kind('<system>'), kind('')]) assertWellWritten(text);
    });
  }

  it('leave real system users, and every other kind, to the usual words', () => {
    const real = { ...facts, supposed: undefined };
    for (const kind of KINDS) {
      assert.deepEqual(findingText(MESSAGES.en, kind, real), MESSAGES.en.findings[kind](real));
    }
    const other: FindingKind = 'unreachable';
    assert.deepEqual(findingText(MESSAGES.en, other, facts), MESSAGES.en.findings[other](facts));
  });
});
