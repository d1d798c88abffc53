import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Answers } from '../../../src/cli/init/answers.js';
import { askTheRest } from '../../../src/cli/init/questions.js';
import { Interrupted } from '../../../src/cli/interrupted.js';
import type { Language } from '../../../src/core/language.js';
import { MESSAGES } from '../../../src/messages/index.js';
import { ENTER, type Turn } from '../../support/terminal.js';

const DOWN = '\u001b[B';
const SPACE = ' ';

const GIVEN: Answers = {
  environment: 'tt02',
  systems: [],
  services: [],
  owners: [],
  packages: [],
  parties: [],
  failOn: ['empty'],
};

/** Asks what is left open, and presses keys, or ends the input, when a question is there. */
function asked(
  open: Partial<Answers>,
  turns: readonly (Turn | readonly [RegExp, 'end'])[],
  language: Language = 'en',
): Promise<{ readonly answers: Answers; readonly screen: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  Object.assign(output, { columns: 120, rows: 40, isTTY: true });
  const left = [...turns];
  let [screen, since] = ['', 0];
  output.setEncoding('utf8').on('data', (text: string) => {
    screen += stripVTControlCharacters(text);
    const [next] = left;
    if (!next?.[0].test(screen.slice(since))) return;
    since = screen.length;
    left.shift();
    // A key is pressed after a question was put, never within.
    setImmediate(() => (next[1] === 'end' ? input.end() : input.write(next[1])));
  });
  const interview = { input, output, texts: MESSAGES[language].init, environment: 'prod' as const };
  return askTheRest({ ...GIVEN, ...open }, interview).then((answers) => ({ answers, screen }));
}

describe('the questions of init', () => {
  it('are asked for what is not answered, and for nothing else', async () => {
    const { answers, screen } = await asked({ owners: undefined }, [[/owners/, `skd, brg;skd${ENTER}`]]);
    assert.deepEqual(answers, { ...GIVEN, owners: ['skd', 'brg'] });
    assert.doesNotMatch(screen, /packages|parties/);
    assert.deepEqual((await asked({}, [])).answers, GIVEN);
  });

  it('propose an environment', async () => {
    const proposed = await asked({ environment: undefined }, [[/environment/, ENTER]]);
    assert.equal(proposed.answers.environment, 'prod');
    const other = await asked({ environment: undefined }, [[/environment/, DOWN + ENTER]]);
    assert.equal(other.answers.environment, 'tt02');
  });

  it('may be left empty', async () => {
    const { answers } = await asked(
      { systems: undefined, services: undefined, packages: undefined, parties: undefined },
      [
        [/systems/, ENTER],
        [/services must/, ENTER],
        [/packages/, ENTER],
        [/parties/, ENTER],
      ],
    );
    assert.deepEqual(answers, GIVEN);
  });

  it('take organisation numbers with spaces, and none without a valid check digit, in the language of the run', async () => {
    const { answers } = await asked(
      { parties: undefined },
      [
        [/Hvilke aktører/, `310 987 603, 310987604${ENTER}`],
        [/310987604 er ikke et organisasjonsnummer/, `\u007f3${ENTER}`],
      ],
      'nb',
    );
    assert.deepEqual(answers.parties, ['310987603']);
  });

  it('take nothing chosen for never', async () => {
    const none = await asked({ failOn: undefined }, [[/fail/, SPACE + ENTER]]);
    assert.deepEqual(none.answers.failOn, ['never']);
    const two = await asked({ failOn: undefined }, [[/fail/, DOWN + SPACE + ENTER]]);
    assert.deepEqual(two.answers.failOn, ['empty', 'partial']);
  });

  it('are left by Ctrl-C, Ctrl-D, Escape and the end of the input', async () => {
    for (const key of ['\u0003', '\u0004', '\u001b', 'end'] as const) {
      const turns = [[/systems/, key]] as const;
      await assert.rejects(asked({ systems: undefined, owners: undefined }, turns), Interrupted, JSON.stringify(key));
    }
  });
});
