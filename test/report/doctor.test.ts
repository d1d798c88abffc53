import assert from 'node:assert/strict';
import { failing, type Outcome, skipped } from '../../src/core/doctor/check.js';
import { failureOutcome } from '../../src/core/doctor/failure.js';
import { UpstreamError } from '../../src/core/errors.js';
import { LANGUAGES, type Language } from '../../src/core/language.js';
import { wordsOf } from '../../src/report/doctor/words.js';

const words = (outcome: Outcome, language: Language) =>
  wordsOf({ id: 'api', subject: 'metadata', isNeeded: true, ...outcome }, language);

/** A call that was answered with a status that is no answer. */
const answered = (status: number, meaning: 'api-down' | 'nothing-there'): Outcome =>
  failureOutcome(
    new UpstreamError([{ text: 'http-status', api: 'metadata', status, code: '', tries: 1 }, { text: meaning }], {
      api: 'metadata',
      operation: 'GET x',
      status,
      code: 'http-error',
    }),
    { host: 'a.example', environment: 'tt02', last: undefined },
  );

const AGAIN = { en: /try again later/gi, nb: /prøv igjen senere/gi, nn: /prøv igjen seinare/gi } as const;

describe('the words of the doctor', () => {
  for (const language of LANGUAGES) {
    it(`say what to do once, and apart from what was seen: ${language}`, () => {
      const faults = [{ text: 'in-answer', fault: { text: 'more-pages', rows: 3 } }] as const;
      for (const outcome of [answered(503, 'api-down'), failing(faults, 'more-pages', { text: 'report-it' })]) {
        const { seen, remedy } = words(outcome, language);
        assert.doesNotMatch(seen, AGAIN[language]);
        assert.equal((remedy?.text ?? '').match(AGAIN[language])?.length, 1, remedy?.text);
      }
    });
  }

  it('give the advice that goes with what was seen, where they know no better', () => {
    const { seen, remedy } = words(answered(404, 'nothing-there'), 'en');
    assert.equal(seen, 'HTTP 404 from metadata: there is no such thing there.');
    assert.equal(remedy?.text, 'Check the identifier and the environment.');
  });

  it('name which of its kind comes first', () => {
    const { seen } = words(skipped({ text: 'held-up', check: 'scope', subject: 'a:b' }), 'en');
    assert.equal(seen, 'not looked at: "Scope a:b" comes first.');
  });
});
