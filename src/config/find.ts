import { basename, relative } from 'node:path';
import { lilconfig } from 'lilconfig';
import { UsageError } from '../core/errors.js';

const FILE = 'dekning.yaml';
/** What others call such a file. Passed by in silence, it would leave an audit without expectations, and so green. */
const OTHER_NAME = 'dekning.yml';

/**
 * Finds `dekning.yaml` in a folder or the nearest one above it, and gives its path from the working folder. Throws a
 * UsageError for one with the other ending.
 */
export async function findConfig(folder: string): Promise<string | undefined> {
  const found = await nearest(folder, [FILE, OTHER_NAME]);
  if (found === undefined || basename(found) !== OTHER_NAME) return found;
  throw new UsageError({ text: 'config-other-name', path: found, name: FILE });
}

/** The same of `dekning.yaml` alone, whatever else there is. */
export const nearestConfig = (folder: string): Promise<string | undefined> => nearest(folder, [FILE]);

async function nearest(folder: string, searchPlaces: string[]): Promise<string | undefined> {
  const keepText = (_path: string, content: string) => content;
  const explorer = lilconfig('dekning', {
    searchPlaces,
    loaders: { '.yaml': keepText, '.yml': keepText },
    stopDir: '/',
    ignoreEmptySearchPlaces: false,
  });
  const found = await explorer.search(folder);
  return found ? relative(process.cwd(), found.filepath) : undefined;
}
