import { readFileSync } from 'node:fs';

/** What the framework loads at its start and seldom uses: help, spinners, directories searched for commands. */
const SELDOM_USED = ['cli-spinners', 'ejs', 'minimatch', 'tinyglobby', 'wrap-ansi'];

/**
 * A plugin of esbuild that puts off what a short run does without (docs/decisions/0006):
 *
 * - packages that the framework seldom uses are left out, and loaded from where they are installed at their first use;
 * - the texts of a language are compiled when they are first asked for;
 * - commands are sorted by their ids as they are, not by the rules of a language, which would load the data of `Intl`.
 */
export const later = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${SELDOM_USED.join('|')})$`) }, ({ path, importer }) =>
      /@oclif[\\/]core[\\/]lib/.test(importer) ? { path, namespace: 'later' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: INSTALLED + (path === 'minimatch' ? MATCHING : `module.exports = later('${path}');`),
    }));
    onLoad({ filter: /[\\/]src[\\/]messages[\\/]index\.ts$/ }, () => ({ contents: MESSAGES, loader: 'js' }));
    onLoad({ filter: /@oclif[\\/]core[\\/]lib[\\/]config[\\/]plugin\.js$/ }, ({ path }) => {
      const written = readFileSync(path, 'utf8');
      const contents = written.replace('a.id.localeCompare(b.id)', 'a.id < b.id ? -1 : 1');
      if (contents === written) throw new Error(`Commands are not sorted where they were: ${path}`);
      return { contents };
    });
  },
};

const INSTALLED = `
const installed = (name) => require('node:module').createRequire(require.resolve('@oclif/core'))(name);
const later = (name) => new Proxy(() => undefined, {
  get: (_, key) => key === '__esModule' ? undefined : installed(name)[key],
  apply: (_, self, args) => installed(name).apply(self, args),
});
`;

/** Every run compares the names of plugins; ours are written without wildcards, so that no package is needed for it. */
const MATCHING = String.raw`
exports.minimatch = (name, pattern) =>
  /[*?[\]{}()!\\]/.test(pattern) ? installed('minimatch').minimatch(name, pattern) : name === pattern;
`;

/** What is asked for by require, esbuild compiles and runs when it is asked for. */
const MESSAGES = `
export const MESSAGES = {
  get nb() { return require('./nb/index.js').nb; },
  get nn() { return require('./nn/index.js').nn; },
  get en() { return require('./en/index.js').en; },
};
`;
