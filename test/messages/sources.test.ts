import assert from 'node:assert/strict';
import { DISAGREEMENTS, type DisagreementKind } from '../../src/core/catalogue/disagreements/disagreement.js';
import { LANGUAGES } from '../../src/core/language.js';
import { MESSAGES } from '../../src/messages/index.js';
import type { DisagreementGroupFacts } from '../../src/messages/sources.js';
import { NO_FACTS } from '../../src/messages/wording.js';
import { assertNorwegian, assertWellWritten, marksIn } from '../support/texts.js';

const KINDS = Object.keys(DISAGREEMENTS) as DisagreementKind[];

const group = (told: Partial<DisagreementGroupFacts> = {}): DisagreementGroupFacts => ({
  package: '<package>',
  registry: '<registry>',
  dialogporten: '<dialogporten>',
  services: ['<one>', '<two>'],
  ...told,
});

const textsOf = (language: (typeof LANGUAGES)[number], kind: DisagreementKind, groups: DisagreementGroupFacts[]) =>
  MESSAGES[language].findings['sources-disagree']({ ...NO_FACTS, disagreement: { kind, groups } });

describe('the texts about sources that disagree', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} name the pairs, and what to believe`, () => {
      for (const kind of KINDS) {
        // A service without dialogs may lack an owner and not a type.
        const none = kind === 'without-dialogs' ? { registry: '' } : {};
        for (const groups of [[group()], [group(none), group({ services: ['<other>'] })]]) {
          const [own, english] = [textsOf(language, kind, groups), textsOf('en', kind, groups)];
          for (const service of groups.flatMap((one) => one.services)) assert.ok(own.message.includes(service), kind);
          assert.deepEqual(marksIn(own.message), marksIn(english.message), own.message);
          assert.match(own.remedy, /Resource Registry|ressursregisteret/, own.remedy);
          for (const part of ['message', 'remedy'] as const) {
            assertWellWritten(own[part]);
            if (language !== 'en') assertNorwegian(own[part].replaceAll('Resource Registry', ''), english[part]);
          }
        }
      }
    });
  }

  it('name a few packages of many, and how many more there are', () => {
    const groups = Array.from({ length: 200 }, (_, at) => group({ package: `package-${at}` }));
    const { message } = textsOf('en', 'only-registry', groups);
    assert.match(message, /package-7 gives/);
    assert.doesNotMatch(message, /package-8 gives/);
    assert.match(message, /and 192 more/);
  });
});
