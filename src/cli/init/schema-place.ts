import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SCHEMA = 'schemas/dekning.schema.json';
const COPY = 'dekning.schema.json';

/** Where the JSON Schema is that editors are pointed to. */
export interface SchemaPlace {
  /** From the folder of the configuration, with `/` and a dot in front. */
  readonly path: string;
  /** Set where nothing that stays with the file has it, so that it is put beside the file. */
  readonly copy: string | undefined;
}

/**
 * Finds the JSON Schema for a configuration in a folder: that of the package installed there or above; that of the
 * repository which the folder is in; else a copy. A path to where this tool happens to be installed would hold on this
 * machine alone, and the file is for others too.
 */
export function schemaPlace(folder: string): SchemaPlace {
  const own = createRequire(import.meta.url).resolve(`dekning/${SCHEMA}`);
  const repository = dirname(dirname(own));
  const found = [
    ...foldersUp(folder).map((one) => join(one, 'node_modules/dekning', SCHEMA)),
    ...(folder === repository || folder.startsWith(repository + sep) ? [own] : []),
  ].find((path) => existsSync(path));
  return found === undefined
    ? { path: `./${COPY}`, copy: readFileSync(own, 'utf8') }
    : { path: fromFolder(folder, found), copy: undefined };
}

const foldersUp = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersUp(dirname(folder))];

const fromFolder = (folder: string, path: string): string => {
  const way = relative(resolve(folder), path).replaceAll(sep, '/');
  return way.startsWith('.') ? way : `./${way}`;
};

/** Where a copy stands beside a configuration. */
export const copyPath = (folder: string): string => join(folder, COPY);

/** Whether a file is a copy of the schema, of whichever version: ours to replace. */
export function isOurCopy(text: string): boolean {
  try {
    const schema: unknown = JSON.parse(text);
    return typeof schema === 'object' && schema !== null && 'title' in schema && schema.title === 'dekning.yaml';
  } catch {
    return false;
  }
}
