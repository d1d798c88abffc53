import assert from 'node:assert/strict';
import { FAULTS } from '../support/canary/faults.js';
import { createMarks } from '../support/canary/marks.js';
import { canaryRun } from '../support/canary/run.js';
import { COMMANDS, linesOf, SAVED, TRIES } from '../support/canary/tries.js';
import { dekning } from '../support/cli.js';
import { rehearse } from '../support/rehearsal.js';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs at once: they wait for answers more than they work. */
const AT_ONCE = 3;

/** Each in turn, several at once. */
async function each<Item>(items: readonly Item[], use: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await use(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

describe('key, client id, grants and tokens', () => {
  const marks = createMarks();

  it('are looked for in each command', () => {
    assert.deepEqual(Object.keys(TRIES).sort(), [...COMMANDS.keys()].sort());
  });

  for (const id of COMMANDS.keys()) {
    it(`are nowhere in what ${id} prints or writes, whatever goes wrong`, async () => {
      const lines = linesOf(id);
      await rehearse({}, async ({ env }) => {
        const tries = Array.from({ length: Math.max(lines.length, FAULTS.length) }, (_, at) => at);
        await each(tries, async (at) => {
          const [line, fault] = [lines[at % lines.length] ?? [], FAULTS[at % FAULTS.length]];
          const { leaks, code, asked } = await canaryRun(line, { env, marks, fault });
          if (process.env['SHOW']) console.log(id, fault?.name, line.slice(-1), code, asked, leaks);
          assert.deepEqual(leaks, [], `${line.join(' ')} on ${fault?.name}`);
        });
      });
    });
  }
});
