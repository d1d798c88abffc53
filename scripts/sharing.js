import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/**
 * A plugin of esbuild that puts what every command needs in one file. By itself esbuild makes a file for each set of
 * entries that share something, some forty of a few lines; finding and opening these took a tenth of a short run.
 *
 * Whatever loads shared code is made to load all of it, so that there is one such set. Help and version do not, nor what
 * they load. `inputs` is what a build without the plugin tells of its modules.
 */
export function sharing(root, inputs) {
  const start = new Set(['src/cli/main.ts', 'src/cli/help/help.ts'].flatMap((one) => [...loadedWith(one, inputs)]));
  const [audit, explain] = ['src/commands/audit.ts', 'src/commands/explain.ts'].map((one) => loadedWith(one, inputs));
  const shared = [...audit].filter((one) => one.startsWith('src/') && explain.has(one) && !start.has(one));
  if (shared.length === 0) throw new Error('Nothing is shared by the commands: have src/commands moved?');

  const startsLater = new Set([...start].flatMap((one) => loadedLater(one, inputs)));
  const later = Object.keys(inputs).flatMap((one) => loadedLater(one, inputs));
  const sharers = new Set(
    [...Object.keys(inputs).filter((one) => one.startsWith('src/commands/')), 'src/index.ts', ...later].filter(
      (one) => !startsLater.has(one) && !shared.includes(one),
    ),
  );
  return {
    name: 'sharing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
      onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
        contents: shared.map((one) => `import './${one}';\n`).join(''),
        resolveDir: root,
      }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!sharers.has(relative(root, path).split(sep).join('/'))) return undefined;
        return { contents: `${readFileSync(path, 'utf8')}\nimport '#shared';\n`, loader: 'ts' };
      });
    },
  };
}

/** A module and all that is loaded before it runs. */
function loadedWith(entry, inputs, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { path, kind } of inputs[entry]?.imports ?? []) {
    if (kind !== 'dynamic-import') loadedWith(path, inputs, found);
  }
  return found;
}

/** What a module loads when it comes to it. */
const loadedLater = (module, inputs) =>
  (inputs[module]?.imports ?? [])
    .filter(({ kind, path }) => kind === 'dynamic-import' && path.startsWith('src/'))
    .map(({ path }) => path);
