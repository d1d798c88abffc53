import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { dekning, ROOT } from '../support/cli.js';
import { englishHelp } from '../support/english-help.js';
import { inFolder } from '../support/folders.js';

/** Examples of the help that say how they end, in the order in which they are given, and the exit code that is meant. */
const SAID: readonly (readonly [string, string, number])[] = [
  ['audit', 'Several reports of one run: a table to read, a file for each other reader', 1],
  ['audit', 'Go red only for what is new since a run that was kept', 0],
  ['explain', 'Why a client of an accountant sees nothing of it', 1],
  ['init', 'A file of another name, with comments in Bokmål', 0],
  ['report', 'Audit once, and keep the result', 1],
  ['report', 'Read it again', 1],
];

/** The words of an example after `dekning`. */
function wordsOf(id: string, description: string): string[] {
  const examples = englishHelp().commands[id]?.examples ?? [];
  const [example] = examples.flatMap((one) => (typeof one !== 'string' && one.description === description ? one : []));
  assert.ok(example?.command, description);
  return example.command.replace('<%= command.id %>', id).split(' ').slice(3);
}

describe('the examples of the help', () => {
  it('do what they say, one after the other in a new folder', async () => {
    await inFolder(async (cwd) => {
      await symlink(join(ROOT, 'fixtures'), join(cwd, 'fixtures'));
      for (const [id, description, meant] of SAID) {
        const { code, stderr } = await dekning(wordsOf(id, description), { cwd });
        assert.deepEqual([code, stderr], [meant, ''], description);
      }
    });
  });
});
