import assert from 'node:assert/strict';
import { inLanguage, LANGUAGES } from '../../src/core/language.js';

const TEXTS = {
  nb: 'Korrespondanse fra Sivilforsvaret',
  nn: 'Korrespondanse frå Sivilforsvaret',
  en: 'Correspondence from Norwegian Civil Defence',
};

describe('a text in several languages', () => {
  it('is given in the language asked for', () => {
    for (const language of LANGUAGES) assert.equal(inLanguage(TEXTS, language), TEXTS[language]);
  });

  it('is given in Bokmål, then Nynorsk, then English where the language asked for is missing', () => {
    assert.equal(inLanguage({ nb: 'Melding', nn: 'Melding (nn)' }, 'en'), 'Melding');
    assert.equal(inLanguage({ en: 'Message', nn: 'Melding (nn)' }, 'nb'), 'Melding (nn)');
    assert.equal(inLanguage({ en: 'Message' }, 'nn'), 'Message');
  });

  it('counts a variant of a language as that language', () => {
    assert.equal(inLanguage({ 'nb-NO': 'Melding', en: 'Message' }, 'nb'), 'Melding');
    assert.equal(inLanguage({ 'en-gb': 'Message', nb: 'Melding' }, 'en'), 'Message');
  });

  it('passes over a text that is blank', () => {
    assert.equal(inLanguage({ nb: '', nn: '  ', en: 'Message' }, 'nb'), 'Message');
  });

  it('is not lost in one variant of the language because another one is blank', () => {
    assert.equal(inLanguage({ 'nb-no': '', nb: 'Melding', en: 'Message' }, 'nb'), 'Melding');
  });

  it('is given in any language rather than not at all', () => {
    assert.equal(inLanguage({ se: 'Dieđáhus' }, 'nb'), 'Dieđáhus');
  });

  it('is trimmed, in whatever language', () => {
    assert.equal(inLanguage({ nb: ' Melding ' }, 'nb'), 'Melding');
    assert.equal(inLanguage({ se: ' Dieđáhus ' }, 'nb'), 'Dieđáhus');
  });

  it('is undefined where there is none', () => {
    assert.equal(inLanguage({}, 'nb'), undefined);
    assert.equal(inLanguage({ nb: ' ' }, 'nb'), undefined);
  });
});
