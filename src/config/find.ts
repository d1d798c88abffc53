import { lstat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../core/errors.js';

const FILE = 'dekning.yaml';
/** What others call such a file. Passed by in silence, it would leave an audit without expectations, and so green. */
const OTHER_NAME = 'dekning.yml';

/**
 * Finds `dekning.yaml` in a folder or the nearest one above it, and gives its path from the working folder; whether it can
 * be read shows when it is. Throws a UsageError for one with the other ending.
 */
export async function findConfig(folder: string): Promise<string | undefined> {
  const found = await nearest(folder, [FILE, OTHER_NAME]);
  if (found === undefined || basename(found) !== OTHER_NAME) return found;
  throw new UsageError({ text: 'config-other-name', path: found, name: FILE });
}

/** The same of `dekning.yaml` alone, whatever else there is. */
export const nearestConfig = (folder: string): Promise<string | undefined> => nearest(folder, [FILE]);

async function nearest(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of names) if (await isThere(join(at, name))) return relative(process.cwd(), join(at, name));
    if (dirname(at) === at) return undefined;
  }
}

/** Also of a link that leads nowhere: whoever set it meant something by it. */
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
