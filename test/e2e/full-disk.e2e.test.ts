import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AUDIT, askedSince, ended, journaled, startAudit, withFleet } from '../support/cuts.js';

const run = promisify(execFile);
const USERS = 60;

/** Room for the catalogue of the example, and for some of the system users. */
const SMALL = 'size=640k';

describe('dekning audit --resume, on a disk that fills up', () => {
  it('ends with a clear error and 3, loses nothing, and goes on when there is room', function () {
    return withFleet(USERS, 2, async (rehearsal) => {
      const disk = join(rehearsal.folder, 'disk');
      await mkdir(disk);
      const isMounted = await run('mount', ['-t', 'tmpfs', '-o', SMALL, 'tmpfs', disk]).then(
        () => true,
        () => false,
      );
      if (!isMounted) {
        process.stdout.write('    skipped: no small disk can be mounted here\n');
        this.skip();
      }
      try {
        const uncut = await ended(startAudit(rehearsal));
        const args = [...AUDIT, '--resume', join(disk, 'journal')];
        const full = await ended(startAudit(rehearsal, args));
        assert.equal(full.code, 3);
        assert.equal(full.stdout, '');
        assert.match(full.stderr, /^dekning: The journal in .* could not be written \(ENOSPC\).*make room.*\n$/);
        const kept = await journaled(join(disk, 'journal'));
        assert.ok(kept.length > 0 && kept.length < USERS, `${kept.length} kept`);
        await run('mount', ['-o', 'remount,size=8m', disk]);
        const from = rehearsal.served.length;
        const resumed = await ended(startAudit(rehearsal, args));
        assert.equal(resumed.stdout, uncut.stdout);
        assert.equal(askedSince(rehearsal, from).parties, USERS - kept.length);
      } finally {
        await run('umount', [disk]);
      }
    });
  });
});
