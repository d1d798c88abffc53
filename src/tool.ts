import { createRequire } from 'node:module';

const packageJson = createRequire(import.meta.url)('dekning/package.json') as { name: string; version: string };

/** Name and version of this tool, from its package.json, which a package finds by its own name wherever it is built to. */
export const TOOL: { readonly name: string; readonly version: string } = {
  name: packageJson.name,
  version: packageJson.version,
};
