import { relative } from 'node:path';
import { lilconfig } from 'lilconfig';

const FILE = 'dekning.yaml';

/** Finds `dekning.yaml` in a folder or the nearest one above it, and gives its path from the working folder. */
export async function findConfig(folder: string): Promise<string | undefined> {
  const keepText = (_path: string, content: string) => content;
  const explorer = lilconfig('dekning', {
    searchPlaces: [FILE],
    loaders: { '.yaml': keepText },
    stopDir: '/',
    ignoreEmptySearchPlaces: false,
  });
  const found = await explorer.search(folder);
  return found ? relative(process.cwd(), found.filepath) : undefined;
}
