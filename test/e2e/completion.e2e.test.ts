import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dekning } from '../support/cli.js';
import { inFolder } from '../support/folders.js';

/** Sources what a user's .bashrc does, and asks the shell what it would propose. */
const PROPOSE = `
source .bashrc
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
_dekning_autocomplete
echo "\${COMPREPLY[*]}"`;

describe('completion', () => {
  it('is set up for bash as it says, and proposes commands and flags', async () => {
    await inFolder(async (cwd) => {
      const built = await dekning(['autocomplete', 'bash'], { cwd });
      assert.equal(built.code, 0, built.stderr);
      assert.match(built.stdout, /dekning autocomplete script bash/);
      const { code, stdout } = await dekning(['autocomplete', 'script', 'bash'], { cwd });
      assert.equal(code, 0);
      await writeFile(join(cwd, '.bashrc'), stdout);
      const proposed = (...words: string[]): string[] =>
        spawnSync('bash', ['-c', PROPOSE, 'bash', ...words], { cwd, encoding: 'utf8' })
          .stdout.trim()
          .split(' ');
      assert.deepEqual(proposed('dekning', 'aud'), ['audit']);
      assert.ok(proposed('dekning', '').includes('init'));
      assert.deepEqual(proposed('dekning', 'audit', '--sn'), ['--snapshot']);
      assert.deepEqual(proposed('dekning', 'init', '--fail'), ['--fail-on']);
      assert.deepEqual([...new Set(proposed('dekning', 'cata'))], ['catalog']);
      assert.deepEqual(proposed('dekning', 'catalog', 'pa'), ['packages']);
      assert.deepEqual(proposed('dekning', 'catalog', 'services', '--unre'), ['--unreachable']);
    });
  });

  it('exits with 2 for a shell that it does not know, and for a cache that cannot be written', async () => {
    const unknown = await dekning(['autocomplete', 'tcsh']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /^dekning: "tcsh" is none of zsh, bash, powershell\./);
    await inFolder(async (cwd) => {
      await writeFile(join(cwd, 'file'), '');
      const { code, stderr } = await dekning(['autocomplete', 'bash'], {
        cwd,
        env: { XDG_CACHE_HOME: join(cwd, 'file') },
      });
      assert.equal(code, 2);
      assert.match(stderr, /cannot be written \(ENOTDIR\)/);
      assert.doesNotMatch(stderr, /\n\s+at |fault in dekning/);
    });
  });
});
