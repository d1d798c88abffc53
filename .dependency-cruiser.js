/**
 * The rooms of the house and which way one may walk between them (docs/decisions/0001-rooms.md).
 * What a room may import is listed; everything else is forbidden.
 */
const ROOMS = {
  core: [],
  altinn: ['core'],
  snapshot: ['core'],
  config: ['core'],
  messages: ['core'],
  journal: ['core'],
  source: ['altinn', 'snapshot', 'journal', 'core'],
  audit: ['core', 'source', 'journal', 'config', 'messages', 'saved'],
  doctor: ['altinn', 'source', 'config', 'core'],
  report: ['core', 'messages'],
  saved: ['core'],
  cli: ['core', 'config', 'messages', 'report', 'saved'],
  sandbox: ['core', 'snapshot'],
};

/**
 * Files outside any room that one may import: what the tool is called, the face that commands talk to, the shape of
 * what is saved, which is that of a report, and what the ids of findings are made of.
 */
const SINGLE_FILES = {
  audit: ['^src/tool\\.ts$'],
  doctor: ['^src/tool\\.ts$'],
  cli: ['^src/index\\.ts$', '^src/tool\\.ts$', '^src/doctor/doctor\\.ts$', '^src/snapshot/places\\.ts$'],
  saved: ['^src/tool\\.ts$', '^src/report/json/schema\\.ts$', '^src/audit/finding-id\\.ts$'],
};

/** What a room may use from outside the project; rooms that are not named may use anything. */
const OUTSIDE = {
  core: 'node_modules/fastest-levenshtein/',
  messages: '^$',
  report: 'node_modules/(chalk|cli-table3|fast-wrap-ansi|zod)/',
};

const between = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-${allowed.join('-') || 'nothing-else'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/(${[room, ...allowed].join('|')})/`, ...(SINGLE_FILES[room] ?? [])],
  },
}));

const outside = Object.entries(OUTSIDE).map(([room, allowed]) => ({
  name: `${room}-is-pure`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { pathNot: ['^src/', allowed] },
}));

export default {
  forbidden: [
    ...between,
    ...outside,
    {
      name: 'index-is-the-face-of-audit',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(audit|core|journal)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'product-uses-no-development-package',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
