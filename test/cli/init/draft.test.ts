import assert from 'node:assert/strict';
import type { Answers } from '../../../src/cli/init/answers.js';
import { draft } from '../../../src/cli/init/draft.js';
import type { Config } from '../../../src/config/config.js';
import { parseConfig } from '../../../src/config/load.js';
import { LANGUAGES, type Language } from '../../../src/core/language.js';
import { MESSAGES } from '../../../src/messages/index.js';
import { schemaFaults } from '../../support/config-schema.js';

const NOTHING: Answers = {
  environment: undefined,
  systems: undefined,
  services: undefined,
  owners: undefined,
  packages: undefined,
  parties: undefined,
  failOn: undefined,
};

const drafted = (told: Partial<Answers> = {}, language: Language = 'en'): string => {
  const { comments, exampleReason } = MESSAGES[language].init;
  const view = { comments, exampleReason, schema: './dekning.schema.json', exampleExpires: '2027-03-31' };
  return draft({ ...NOTHING, ...told }, view);
};

const read = (text: string): Config => {
  assert.equal(schemaFaults(text), '', text);
  return parseConfig(text, 'dekning.yaml').config;
};

/** Takes the comment sign from every line that is YAML behind it, as a user does with an editor's key. */
const uncommented = (text: string): string =>
  text.replace(/^# ((?: {2})*(?:- )?(?:[a-zA-Z]+:(?: |$)|310987654_|"3).*)$/gm, '$1');

describe('a draft of a configuration', () => {
  it('says what was answered, and nothing else', () => {
    const config = read(
      drafted({
        environment: 'tt02',
        systems: ['310652970_lonn-og-skatt'],
        services: ['app_skd_*', '*mva*'],
        owners: ['brg'],
        packages: ['urn:altinn:accesspackage:skattegrunnlag'],
        parties: ['310987603'],
        failOn: ['empty', 'partial'],
      }),
    );
    const entry = { parties: undefined, userTypes: undefined };
    assert.deepEqual(config, {
      environment: 'tt02',
      systems: ['310652970_lonn-og-skatt'],
      expect: [
        { kind: 'service', value: 'app_skd_*', ...entry },
        { kind: 'service', value: '*mva*', ...entry },
        { kind: 'owner', value: 'brg', ...entry },
        { kind: 'package', value: 'urn:altinn:accesspackage:skattegrunnlag', ...entry },
      ],
      exclude: [],
      parties: ['310987603'],
      waivers: [],
      gate: { failOn: ['empty', 'partial'] },
    });
  });

  it('without any answer demands nothing but that gaps fail', () => {
    assert.deepEqual(read(drafted()), {
      expect: [],
      exclude: [],
      parties: [],
      waivers: [],
      gate: { failOn: ['empty'] },
    });
  });

  it('keeps names that YAML would read otherwise', () => {
    const odd = [
      '*',
      'a # b',
      'a: b',
      '- a',
      'null',
      '12',
      '"',
      "'",
      '#',
      '{a',
      'é\u0007',
      'yes',
      '!x',
      '&x',
      '%x',
      '@x',
    ];
    const { expect, systems } = read(drafted({ services: odd, systems: odd }));
    assert.deepEqual(
      expect.map(({ value }) => value),
      odd,
    );
    assert.deepEqual(systems, odd);
  });

  it('begins with where its schema is, and says nothing of one that there is not', () => {
    assert.match(drafted(), /^# yaml-language-server: \$schema=\.\/dekning\.schema\.json\n/);
    const { comments, exampleReason } = MESSAGES.en.init;
    const without = draft(NOTHING, { comments, exampleReason, schema: undefined, exampleExpires: '2027-03-31' });
    assert.doesNotMatch(without, /\$schema/);
  });

  for (const language of LANGUAGES) {
    it(`in ${language} has every key, and examples that hold once they are no comments`, () => {
      const all = read(uncommented(drafted({}, language)));
      assert.deepEqual(
        all.expect.map(({ kind, parties, userTypes }) => [kind, parties, userTypes]),
        [
          ['service', undefined, undefined],
          ['owner', undefined, undefined],
          ['package', ['310987603'], ['agent']],
        ],
      );
      assert.equal(all.environment, 'tt02');
      assert.deepEqual([all.systems?.length, all.exclude.length, all.parties.length, all.waivers.length], [1, 1, 1, 1]);
      assert.deepEqual(all.waivers[0]?.expires, '2027-03-31');
    });

    it(`in ${language} has examples that hold beside answers`, () => {
      const { expect } = read(uncommented(drafted({ services: ['a'], owners: ['skd'] }, language)));
      assert.deepEqual(
        expect.map(({ value }) => value),
        ['a', 'skd', 'skattegrunnlag'],
      );
    });

    it(`in ${language} keeps to a width that can be read`, () => {
      for (const line of drafted({}, language).split('\n')) assert.ok(line.length <= 120, line);
    });
  }
});
