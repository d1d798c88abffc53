import { rmSync } from 'node:fs';

/** Removes what a build makes, so that nothing of a file that was deleted stays behind. */
for (const made of ['dist', 'oclif.manifest.json']) {
  rmSync(new URL(`../${made}`, import.meta.url), { recursive: true, force: true });
}
