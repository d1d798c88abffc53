import { basename, relative } from 'node:path';
import { lilconfig } from 'lilconfig';
import { UsageError } from '../core/errors.js';

const FILE = 'dekning.yaml';

/** What it is called by mistake. To pass it over would leave an overview, which demands nothing and is green. */
const MISNAMED = 'dekning.yml';

/**
 * Finds `dekning.yaml` in a folder or the nearest one above it, and gives its path from the working folder. Throws a
 * UsageError for one that cannot be read, and for a nearer one of another name.
 */
export async function findConfig(folder: string): Promise<string | undefined> {
  const keepText = (_path: string, content: string) => content;
  const explorer = lilconfig('dekning', {
    searchPlaces: [FILE, MISNAMED],
    loaders: { '.yaml': keepText, '.yml': keepText },
    stopDir: '/',
    ignoreEmptySearchPlaces: false,
  });
  const found = await explorer.search(folder).catch(unreadable);
  if (!found) return undefined;
  const path = relative(process.cwd(), found.filepath);
  if (basename(path) === MISNAMED) throw new UsageError({ text: 'config-misnamed', path });
  return path;
}

function unreadable(error: NodeJS.ErrnoException): never {
  if (error.code === undefined) throw error;
  // A folder is told of without its path.
  const path = error.path === undefined ? FILE : relative(process.cwd(), error.path);
  throw new UsageError({ text: 'config-unreadable', path, code: error.code });
}
