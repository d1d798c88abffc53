import assert from 'node:assert/strict';
import { frameworkMistake } from '../../src/cli/framework-mistake.js';

const HELP = '\nSee more help with --help';

describe('a mistake that the framework found in the command line', () => {
  for (const [message, told] of [
    [`Nonexistent flag: --fromat${HELP}`, { text: 'unknown-flags', flags: ['--fromat'], near: [] }],
    [`Nonexistent flags: --a, --b${HELP}`, { text: 'unknown-flags', flags: ['--a', '--b'], near: [] }],
    [`Unexpected arguments: x, y${HELP}`, { text: 'unexpected-words', words: ['x', 'y'] }],
    ['Flag --party expects a value', { text: 'flag-without-value', flag: '--party' }],
    [
      `Expected --lang=a=b to be one of: nb, nn, en${HELP}`,
      { text: 'none-of', flag: '--lang', value: 'a=b', known: ['nb', 'nn', 'en'] },
    ],
    [
      `The following error occurred:\n  \u001b[2mAll of the following must be provided when using --external-ref: --org\u001b[22m${HELP}`,
      { text: 'flag-needs', flag: '--external-ref', other: '--org' },
    ],
    [
      `The following error occurred:\n  --max-age=5 cannot also be provided when using --no-cache${HELP}`,
      { text: 'flags-exclude', flag: '--max-age', other: '--no-cache' },
    ],
    [
      `Parsing --port \n\tExpected an integer but received: x${HELP}`,
      { text: 'no-whole-number', flag: '--port', value: 'x' },
    ],
    [
      `Parsing --port \n\tExpected an integer less than or equal to 65535 but received: 70000${HELP}`,
      { text: 'no-whole-number', flag: '--port', value: '70000' },
    ],
    [`Expected foo to be one of: zsh, bash${HELP}`, { text: 'no-such-word', value: 'foo', known: ['zsh', 'bash'] }],
    [
      `The following error occurred:\n  \u001b[2mMissing required flag waiver-owner\u001b[22m${HELP}`,
      { text: 'missing-flag', flag: '--waiver-owner' },
    ],
    [
      `Missing 1 required arg:\nresult  file of a saved result; - for standard input\n\nNote: --output allows multiple values. Because of this${HELP}`,
      { text: 'missing-words', words: ['RESULT'] },
    ],
    ['Something unheard of.', { text: 'command-line', detail: 'Something unheard of' }],
  ] as const) {
    it(`is told by its text and facts: ${told.text} of ${JSON.stringify(message.slice(0, 30))}`, () =>
      assert.deepEqual(frameworkMistake(message), told));
  }
});
