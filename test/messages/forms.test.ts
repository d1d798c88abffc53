import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/core/language.js';
import { formsOf } from '../../src/messages/forms.js';

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const timeZone = 'Europe/Oslo';
const HOUR = 60 * 60 * 1000;

describe('the forms of dates and numbers', () => {
  for (const language of LANGUAGES) {
    const forms = formsOf(language);

    it(`are those that Intl has, at every hour from 2020 to 2040 (${language})`, function () {
      this.timeout(60_000);
      const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone });
      for (let time = Date.UTC(2020, 0, 1); time < Date.UTC(2040, 0, 1); time += HOUR) {
        const ours = forms.time(new Date(time).toISOString());
        assert.equal(ours, format.format(time));
      }
      assert.match(forms.time('2026-10-25T00:59:59Z'), /02:59/);
      assert.match(forms.time('2026-10-25T01:00:00Z'), /02:00/);
    });

    it(`have days as Intl has them, also of a date without a time (${language})`, () => {
      const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone });
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2026, month, 31)).toISOString().slice(0, 10);
        assert.equal(forms.day(date), format.format(new Date(date)));
        assert.equal(forms.day(`${date}T23:30:00Z`), format.format(new Date(`${date}T23:30:00Z`)));
      }
    });

    it(`have numbers as Intl has them (${language})`, () => {
      const format = new Intl.NumberFormat(LOCALES[language]);
      for (const number of [0, 7, 42, 999, 1000, 1001, 20_000, 1_234_567, -3, 0.5, 2.25]) {
        assert.equal(forms.number(number), format.format(number));
      }
    });
  }
});
