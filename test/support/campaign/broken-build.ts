import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../cli.js';
import { inFolder } from '../folders.js';

/** What a build consists of, beside the packages that it loads. */
const PARTS = ['bin', 'dist', 'package.json', 'oclif.manifest.json'];

/** Where a body that is no JSON is refused, as `src/altinn/http/json-body.ts` is built. */
const REFUSAL = /const isPage = headers\["content-type"\]\?\.includes\("html"\);/g;

/**
 * A copy of the build with a bug in it: a body that cannot be parsed, as one that is cut short, is read as an empty list.
 * Hands over its `bin/run.js`; the build itself is left alone.
 */
export const withBrokenBuild = <Result>(use: (binary: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const built = (await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.js'));
    let broken = 0;
    for (const name of built) {
      const path = join(folder, 'dist', name);
      const code = await readFile(path, 'utf8');
      const places = code.match(REFUSAL)?.length ?? 0;
      broken += places;
      if (places > 0) await writeFile(path, code.replaceAll(REFUSAL, 'return [];'));
    }
    if (broken !== 1) throw new Error(`The bug was planted in ${broken} places instead of one: see json-body.ts.`);
    return use(join(folder, 'bin/run.js'));
  });
