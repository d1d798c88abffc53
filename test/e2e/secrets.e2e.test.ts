import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { each } from '../support/canary/each.js';
import { FAULTS } from '../support/canary/faults.js';
import { createMarks } from '../support/canary/marks.js';
import { pairs } from '../support/canary/pairs.js';
import { canaryRun } from '../support/canary/run.js';
import { COMMANDS, linesOf, SAVES, TRIES } from '../support/canary/tries.js';
import { inFolder } from '../support/folders.js';
import { rehearse } from '../support/rehearsal.js';

describe('key, client id, grants and tokens', () => {
  it('are looked for in what each command does', () => {
    assert.deepEqual(Object.keys(TRIES).sort(), [...COMMANDS.keys()].sort());
  });

  for (const [id, { asks }] of Object.entries(TRIES)) {
    it(`are nowhere in what ${id} prints or writes, in any format, whatever goes wrong`, async () => {
      const marks = createMarks();
      const faults = FAULTS.filter((fault) => asks === 'with-tokens' || fault.strikesPublic);
      await inFolder((folder) =>
        rehearse({}, async ({ env }) => {
          const saved = join(folder, 'saved.json');
          if (id === 'report') {
            const keep = async (from: string): Promise<void> => copyFile(join(from, 'saved.json'), saved);
            await canaryRun(SAVES, { env, marks, keep });
          }
          // Where nothing is asked nothing goes wrong, and one run writes every format.
          const tried =
            asks === 'nothing' ? pairs(linesOf(id).slice(0, 1), faults.slice(0, 1)) : pairs(linesOf(id), faults);
          await each(tried, async ([line, fault]) => {
            const prepare = async (to: string): Promise<void> => {
              if (id === 'report') await copyFile(saved, join(to, 'saved.json'));
            };
            const { leaks, asked, stdout, stderr } = await canaryRun(line, { env, marks, fault, prepare });
            assert.deepEqual(leaks, [], `${line.join(' ')} on ${fault.name}`);
            assert.ok((stdout + stderr).length > 0, 'what prints nothing proves nothing');
            assert.equal(asked.requests > 0, asks !== 'nothing');
            if (fault === FAULTS[0]) assert.equal(asked.withToken > 0, asks === 'with-tokens');
          });
        }),
      );
      assert.ok(marks.count() > 0);
    });
  }
});
