import assert from 'node:assert/strict';
import { dekning } from '../support/cli.js';
import { inFolder } from '../support/folders.js';
import { hasTerminal, inTerminal } from '../support/terminal.js';

/** What is told of a command line that is wrong: one line, exit code 2, nothing on standard output. */
async function told(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await dekning(args);
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^dekning: [^\n]+\n$/);
  return stderr;
}

describe('a mistyped command', () => {
  it('names the nearest one', async () => {
    assert.match(await told('audti'), /audti is not a dekning command\. Did you mean dekning audit\b/);
    assert.match(await told('sandbx', '--port', '3'), /Did you mean dekning sandbox\b/);
  });

  it('names the nearest one to its first words, when others follow', async () => {
    assert.match(await told('adit', 'fixtures'), /adit fixtures is not .* Did you mean dekning audit\b/);
    assert.match(await told('autocomplet', 'bash'), /Did you mean dekning autocomplete\b/);
  });

  it('names none where none is near, and says where all are', async () => {
    const text = await told('helt-noe-annet');
    assert.doesNotMatch(text, /Did you mean/);
    assert.match(text, /dekning --help lists them all/);
  });

  it('names no hidden one', async () => {
    assert.doesNotMatch(await told('autocomplete', 'scrip'), /autocomplete script/);
  });

  it('is told the same when help is asked for', async () => {
    assert.match(await told('help', 'audti'), /Did you mean dekning audit\b/);
    assert.match(await told('audti', '--help'), /Did you mean dekning audit\b/);
  });

  it('is not asked about on a terminal, and nothing else is run', async function () {
    if (!hasTerminal()) this.skip();
    await inFolder(async (cwd) => {
      const { code, screen } = await inTerminal(['audti'], { cwd });
      assert.equal(code, 2, screen);
      assert.match(screen, /^dekning: audti is not a dekning command\. Did you mean dekning audit\b[^\n]*\n$/);
    });
  });
});

describe('a mistyped flag', () => {
  it('names the nearest ones', async () => {
    assert.match(await told('audit', '--fromat', 'json'), /--fromat here\. Did you mean --format\? .*--help/);
    assert.match(await told('audit', '--sytem', 'a', '--servce', 'b'), /Did you mean --system or --service\?/);
    assert.match(await told('sandbox', '--prt', '1'), /Did you mean --port\?/);
  });

  it('names none where none is near', async () => {
    assert.doesNotMatch(await told('audit', '--helt-noe-annet'), /Did you mean/);
  });
});
