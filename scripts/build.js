import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { later } from './later.js';
import { sharing } from './sharing.js';

/**
 * Builds the code of dist/ into a few files (docs/decisions/0006): loading hundreds of small ones would take most of the
 * time of a short run. Types and the manifest follow, by the compiler and oclif.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

for (const made of ['dist', 'oclif.manifest.json']) rmSync(join(root, made), { recursive: true, force: true });
const options = {
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts', 'src/cli/help/help.ts', 'src/commands/**/*.ts', 'src/hooks/*.ts', 'src/index.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outbase: 'src',
  outdir: 'dist',
  // Where a package has both, its ES modules: the other form may look for its own files at run time.
  mainFields: ['module', 'main'],
  alias: { debug: join(root, 'scripts/silent-debug.cjs') },
  // oclif loads its plugins by name, and TypeScript only for commands that are not built; the last looks for its own file.
  external: ['@oclif/plugin-*', 'typescript', 'write-file-atomic'],
  // Packages that are not ES modules ask for Node.js' own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  metafile: true,
  plugins: [later],
};
const asWritten = await build({ ...options, write: false });
const { metafile } = await build({
  ...options,
  plugins: [later, sharing(root, asWritten.metafile.inputs)],
  // A package without side effects is loaded by whoever uses it, and shared with it.
  logOverride: { 'ignored-bare-import': 'silent' },
});
writeFileSync(join(root, 'dist/licenses.txt'), licencesOf(Object.keys(metafile.inputs)));

/** The licences of the packages whose code is in dist/. */
function licencesOf(inputs) {
  const packages = new Set(inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const texts = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt'].map((one) => join(folder, one)).find(existsSync);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
  });
  return texts.join('\n---\n\n');
}
