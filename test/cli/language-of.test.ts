import assert from 'node:assert/strict';
import { languageOf } from '../../src/cli/language-of.js';

describe('the language of a command line', () => {
  it('is what --lang says, the last where there are several, whatever else is wrong', () => {
    assert.equal(languageOf(['audit', '--lang', 'nn'], {}), 'nn');
    assert.equal(languageOf(['audit', '--lang=nb', '--nonsense'], {}), 'nb');
    assert.equal(languageOf(['audit', '--lang', 'nb', '--lang', 'en'], { LANG: 'nn_NO' }), 'en');
  });

  it('is that of the locale where --lang is not there, has no value, or is no language that there is', () => {
    for (const argv of [[], ['--lang'], ['--lang', 'sv'], ['--lang=']]) {
      assert.equal(languageOf(argv, { LANG: 'nb_NO.UTF-8' }), 'nb', argv.join(' '));
    }
    assert.equal(languageOf([], {}), 'en');
  });
});
