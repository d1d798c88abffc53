import assert from 'node:assert/strict';
import { EVIDENCE, type Evidence } from '../../src/core/explain/evidence.js';
import { STEPS, type Step } from '../../src/core/explain/steps.js';
import { LANGUAGES, type Language } from '../../src/core/language.js';
import { REMEDIES, type Remedy, SIGHTS, type Sight } from '../../src/core/told/doctor.js';
import { CONFIG_FAULTS, MISTAKES, type Mistake } from '../../src/core/told/mistakes.js';
import { AFFECTED, type Affected, HAPPENINGS, type Happening } from '../../src/core/told/problems.js';
import { inWords, isTold, type Shapes } from '../../src/core/told/told.js';
import { DOCTOR_MESSAGES } from '../../src/messages/doctor.js';
import { MESSAGES } from '../../src/messages/index.js';
import { mistakeInWords } from '../../src/messages/mistakes.js';
import { assertNorwegian, assertWellWritten, marksIn } from '../support/texts.js';
import { samplesOf } from '../support/told-samples.js';

/** The tables of what is told, and how each is put into words. */
const TABLES: Readonly<
  Record<string, { readonly shapes: Shapes; readonly words: (told: never, language: Language) => string }>
> = {
  'what happened': {
    shapes: HAPPENINGS,
    words: (told: Happening, language) => [inWords(MESSAGES[language].happenings, told)].flat().join(' '),
  },
  'what is affected': {
    shapes: AFFECTED,
    words: (told: Affected, language) => inWords(MESSAGES[language].affected, told),
  },
  evidence: {
    shapes: EVIDENCE,
    words: (told: Evidence, language) => inWords(MESSAGES[language].evidence, told),
  },
  'first steps': {
    shapes: STEPS,
    words: (told: Step, language) => inWords(MESSAGES[language].steps, told),
  },
  'what the doctor saw': {
    shapes: SIGHTS,
    words: (told: Sight, language) => inWords(DOCTOR_MESSAGES[language].sights, told),
  },
  'what the doctor advises': {
    shapes: REMEDIES,
    words: (told: Remedy, language) => inWords(DOCTOR_MESSAGES[language].remedies, told),
  },
  mistakes: {
    shapes: MISTAKES,
    words: (told: Mistake, language) => {
      const { message, advice } = mistakeInWords(told, language);
      return [message, ...advice].join(' ');
    },
  },
};

/** Texts that are nothing but what somebody else wrote. */
const VERBATIM: ReadonlySet<string> = new Set(['as-recorded', 'command-line']);

/** What follows it says what it means. */
const OPEN_ENDED: ReadonlySet<string> = new Set([
  'what happened, http-status',
  'what happened, no-token',
  'what happened, not-asked-after',
]);

/** Some checks have no subject, and the first of them is the sample. */
const OF_SOME_ALONE: ReadonlySet<string> = new Set(['held-up']);

describe('what is told of problems and mistakes', () => {
  for (const [name, { shapes, words }] of Object.entries(TABLES)) {
    for (const text of Object.keys(shapes)) {
      it(`speaks of the same facts in every language: ${name}, ${text}`, () => {
        const samples = samplesOf(shapes, text);
        for (const [at, { told, marks }] of samples.entries()) {
          assert.ok(isTold(shapes, told), JSON.stringify(told));
          const english = words(told as never, 'en');
          if (at === 0 && !OF_SOME_ALONE.has(text))
            assert.deepEqual(
              marks.filter((mark) => !english.includes(mark)),
              [],
              english,
            );
          for (const language of LANGUAGES) {
            const own = words(told as never, language);
            assert.deepEqual(marksIn(own), marksIn(english), `${language}: ${own}\nen: ${english}`);
            assertWellWritten(own);
            if (name !== 'what is affected' && !VERBATIM.has(text)) {
              assert.match(own, OPEN_ENDED.has(`${name}, ${text}`) ? /:$/ : /[.?]$/, own);
            }
            if (language !== 'en' && !VERBATIM.has(text)) assertNorwegian(own, english);
          }
        }
      });
    }
  }

  it('is all that can be wrong with a configuration', () => {
    const faults = samplesOf(MISTAKES, 'config-value').map(({ told }) => (told['fault'] as { text: string }).text);
    assert.deepEqual(new Set(faults), new Set(Object.keys(CONFIG_FAULTS)));
  });
});
