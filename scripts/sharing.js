import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** What is loaded by every run, and what by every run of a command. */
const EVERY_RUN = ['src/cli/main.ts', 'src/cli/help/help.ts'];
const COMMANDS = ['src/commands/audit.ts', 'src/commands/explain.ts'];

/**
 * A plugin of esbuild that puts what every run needs in one file, and what every command needs besides in another. By
 * itself esbuild makes a file for each set of entries that share something, some fifty of a few lines; finding and opening
 * these took a tenth of a short run.
 *
 * Whatever loads code of such a file is made to load all of it, so that it is one set that shares it. `inputs` is what a
 * build without the plugin tells of its modules.
 */
export function sharing(root, inputs) {
  const start = new Set(EVERY_RUN.flatMap((one) => [...writtenFor(one, inputs)]));
  const [first, ...others] = COMMANDS.map((one) => writtenFor(one, inputs));
  const shared = [...first].filter((one) => others.every((all) => all.has(one)) && !start.has(one));
  if (shared.length === 0) throw new Error('Nothing is shared by the commands: have they moved?');

  const files = { start: [...start].filter((one) => !EVERY_RUN.includes(one)), shared };

  const ours = Object.keys(inputs).filter(isOurs);
  const loadedLater = ours.flatMap((one) => importsOf(one, inputs, 'dynamic-import'));
  const entries = [
    ...ours.filter((one) => /^src\/(?:commands\/|hooks\/|index\.ts$)/.test(one)),
    ...EVERY_RUN,
    ...loadedLater,
  ];
  const withoutCommand = new Set(EVERY_RUN.flatMap((one) => [...writtenFor(one, inputs, ['dynamic-import'])]));
  const within = new Set([...files.start, ...shared]);
  const filesOf = new Map(
    entries
      .filter((one) => !within.has(one))
      .map((one) => [one, withoutCommand.has(one) || one.startsWith('src/hooks/') ? ['start'] : ['start', 'shared']]),
  );
  return {
    name: 'sharing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#(?:start|shared)$/ }, ({ path }) => ({ path: path.slice(1), namespace: 'sharing' }));
      onLoad({ filter: /.*/, namespace: 'sharing' }, ({ path }) => ({
        contents: importing(files[path].map((one) => `./${one}`)),
        resolveDir: root,
      }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const further = filesOf.get(relative(root, path).split(sep).join('/'));
        if (!further) return undefined;
        const contents = `${readFileSync(path, 'utf8')}\n${importing(further.map((one) => `#${one}`))}`;
        return { contents, loader: 'ts' };
      });
    },
  };
}

const importing = (paths) => paths.map((one) => `import '${one}';\n`).join('');

/**
 * The modules of ours that an entry loads before it runs, itself among them, and what these import of packages; with
 * `further` kinds of imports, what it loads by these too.
 */
function writtenFor(entry, inputs, further = [], found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  if (!isOurs(entry)) return found;
  for (const path of importsOf(entry, inputs, 'import-statement', ...further)) writtenFor(path, inputs, further, found);
  return found;
}

const importsOf = (module, inputs, ...kinds) =>
  inputs[module].imports.filter(({ kind, external }) => kinds.includes(kind) && !external).map(({ path }) => path);

/** Texts of a language are left where they are: they are compiled when they are asked for (scripts/later.js). */
const isOurs = (path) => path.startsWith('src/') && !/^src\/messages\/(?:nb|nn|en)\//.test(path);
