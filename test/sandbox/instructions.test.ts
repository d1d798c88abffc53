import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { MESSAGES } from '../../src/messages/index.js';
import { instructions } from '../../src/sandbox/instructions.js';

const variables = {
  DEKNING_ENV: 'tt02',
  DEKNING_PLATFORM_URL: 'http://127.0.0.1:8180',
  DEKNING_PRIVATE_KEY_FILE: "/tmp/it's mine/$HOME/key",
};
const told = (changes: object = {}, snapshot = '/example') =>
  [
    ...instructions({
      snapshot,
      texts: MESSAGES.en.sandbox,
      sandbox: {
        url: 'http://127.0.0.1:8180',
        variables,
        systems: ['310652970_lonn'],
        followFaults: () => {},
        close: async () => {},
        ...changes,
      },
    }),
  ].join('');

describe('the instructions of a sandbox', () => {
  it('are a heading, the variables to paste, and the next command', () => {
    const lines = told().trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^# /);
    assert.equal(lines[1], 'export DEKNING_ENV=tt02');
    assert.match(lines.at(-1) ?? '', /^# .*dekning audit --system 310652970_lonn /);
  });

  it('can be pasted into a shell as they are', () => {
    const script = `${told({}, 'a\nfolder')}\nprintf %s "$DEKNING_PRIVATE_KEY_FILE"`;
    assert.equal(execFileSync('sh', ['-euc', script], { encoding: 'utf8' }), variables.DEKNING_PRIVATE_KEY_FILE);
  });

  it('say what is missing: the private key, the environment, a system', () => {
    const text = told({ variables: {}, systems: [] });
    assert.match(text, /^# .*DEKNING_PRIVATE_KEY_FILE/m);
    assert.match(text, /^# .*DEKNING_ENV/m);
    assert.match(text, /dekning audit \(/);
  });
});
