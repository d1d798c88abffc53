import assert from 'node:assert/strict';
import { languageOf, withoutLanguageOfHelp } from '../../src/cli/language-of.js';

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

describe('a command line that asks for help', () => {
  it('reaches the framework without its language, wherever that stands', () => {
    for (const argv of [
      ['audit', '--help', '--lang', 'nn'],
      ['--lang', 'nn', 'audit', '--help'],
      ['--lang=nb', 'audit', '--lang', 'en', '--help'],
    ]) {
      assert.deepEqual(withoutLanguageOfHelp(argv), ['audit', '--help'], argv.join(' '));
    }
    assert.deepEqual(withoutLanguageOfHelp(['help', '--lang', 'nn', 'audit']), ['help', 'audit']);
    assert.deepEqual(withoutLanguageOfHelp(['--lang', 'nn']), []);
  });

  it('keeps what is no language, and every command line that runs something', () => {
    for (const argv of [
      ['help', 'audit', '--lang', 'sv'],
      ['help', 'audit', '--lang'],
      ['--lang', '--help'],
      ['audit', '--lang', 'nn'],
      ['audit', '--service', 'help', '--lang=nb'],
    ]) {
      assert.deepEqual(withoutLanguageOfHelp(argv), argv);
    }
  });
});
