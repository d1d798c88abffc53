import type { Interfaces } from '@oclif/core';
import { boolean, option } from '@oclif/core/flags';
import type { Settings } from '../config/settings.js';
import { TAKERS } from '../core/catalogue/browse/entry.js';
import type { Filter, Question } from '../core/catalogue/browse/question.js';
import type { CatalogResult } from '../core/catalogue/browse/result.js';
import { plain } from '../core/plain.js';
import { type CatalogOptions, catalog } from '../index.js';
import { askedFlags, many } from './audit-flags.js';
import { formatOf, maxAgeFrom } from './audit-options.js';
import { follow } from './follow.js';
import { writePieces } from './output.js';
import { reportFlags } from './report-flags.js';
import { csvForm, viewOf } from './view.js';

/** The forms of an answer. */
const FORMATS = ['table', 'json', 'csv'] as const;

const WHAT = 'WHAT TO LIST';

/** How the catalogue is reached, and how its answer is told. */
export const catalogFlags = {
  snapshot: askedFlags.snapshot,
  env: askedFlags.env,
  'max-age': askedFlags['max-age'],
  'no-cache': askedFlags['no-cache'],
  config: askedFlags.config,
  format: option({ options: FORMATS, description: 'what goes to standard output', default: 'table' })(),
  'csv-delimiter': reportFlags['csv-delimiter'],
  json: reportFlags.json,
  verbose: askedFlags.verbose,
  lang: askedFlags.lang,
};

/** Filters that say something of services, and of what gives them. */
const sharedFilters = {
  owner: many('only services of this service owner: its code, number or name', 'ORGCODE', WHAT),
  area: many('only of this area: its code, URN or name', 'AREA', WHAT),
  type: many('only services of this resource type, as AltinnApp', 'TYPE', WHAT),
  for: option({
    options: TAKERS,
    description: 'only what this type of system user can be given: standard is an own-system user',
    helpGroup: WHAT,
  })(),
  'in-use': boolean({ description: 'only services in use in Dialogporten', helpGroup: WHAT }),
  'with-dialogs': boolean({ description: 'only services that can have dialogs', helpGroup: WHAT }),
};

/** The flags of `catalog packages` and `catalog areas`: a package is kept for any service that it gives. */
export const packageFilters = { ...sharedFilters, ...catalogFlags };

/** The flags of `catalog services` and `catalog owners`. */
export const serviceFilters = {
  ...sharedFilters,
  package: many('only services that this access package gives', 'CODE|URN', WHAT),
  unreachable: boolean({ description: 'only services that no access package gives', helpGroup: WHAT }),
  'not-grantable': boolean({
    description: 'only services that no system user can be given, by package or as a single right',
    helpGroup: WHAT,
  }),
  ...catalogFlags,
};

export const TEXT = 'words to look for in names and identifiers, in any language';

/** What the help of every list says of exit codes. */
export const EXIT_CODES = `EXIT CODES
  0    everything was read that decides it, also where nothing matches
  2    a mistake in the command line or the configuration, or a name that does not exist
  3    something that decides it could not be read
  130  interrupted`;

type Flags = Interfaces.InferredFlags<typeof catalogFlags>;
type Filters = Partial<Interfaces.InferredFlags<Omit<typeof serviceFilters, keyof typeof catalogFlags>>>;

/** The filter that flags and text ask for; what was not given is left out. */
export const filterFrom = (text: string | undefined, flags: Filters): Filter => ({
  ...(text !== undefined && { text }),
  ...(flags.owner && { owners: flags.owner }),
  ...(flags.package && { packages: flags.package }),
  ...(flags.area && { areas: flags.area }),
  ...(flags.type && { types: flags.type }),
  ...(flags.for && { taker: flags.for }),
  ...(flags['in-use'] && { inUse: true }),
  ...(flags['with-dialogs'] && { withDialogs: true }),
  ...(flags.unreachable && { unreachable: true }),
  ...(flags['not-grantable'] && { notGrantable: true }),
});

/** What the library is asked, from flags and environment. Throws a UsageError for a length of time that is none. */
const optionsFrom = (flags: Flags, settings: Settings, cacheFolder: string): CatalogOptions => ({
  snapshot: flags.snapshot,
  connection: settings.connection,
  environment: flags.env ?? settings.environment,
  config: flags.config,
  searchConfigFrom: process.cwd(),
  language: flags.lang ?? settings.language,
  now: settings.now,
  cacheFolder: flags['no-cache'] ? undefined : cacheFolder,
  maxAge: maxAgeFrom(flags),
});

/** How a command was called. */
interface Call {
  readonly flags: Flags;
  readonly isDefaultFormat: boolean;
  readonly settings: Settings;
  readonly cacheFolder: string;
}

/** Asks, and prints the answer; gives the exit code. Throws what `catalog` throws, and an OutputError. */
export async function askAndPrint(question: Question, call: Call): Promise<CatalogResult['exitCode']> {
  const { flags, isDefaultFormat, settings, cacheFolder } = call;
  const format = formatOf(flags, isDefaultFormat);
  const csv = csvForm(flags['csv-delimiter']);
  const options = optionsFrom(flags, settings, cacheFolder);
  const language = options.language ?? 'en';
  const { listen, stop } = await follow(process.stderr, { verbose: flags.verbose, language, writesAsItRuns: false });
  try {
    const result = await catalog(question, { ...options, listen });
    stop();
    const view = { ...viewOf(process.stdout, process.env, result.language), ...(csv && { csv }) };
    await writePieces(process.stdout, (await REPORTS[format]())(result, view));
    if (format === 'csv') await tellUnread(result);
    return result.exitCode;
  } finally {
    stop();
  }
}

const REPORTS = {
  table: async () => (await import('../report/catalog/table.js')).catalogTable,
  json: async () => (await import('../report/catalog/json.js')).catalogJson,
  csv: async () => (await import('../report/catalog/csv.js')).catalogCsv,
};

/** A table for spreadsheets has no place for what could not be read. */
async function tellUnread({ answer, problems, language }: CatalogResult): Promise<void> {
  const [{ problemText }, { MESSAGES }] = await Promise.all([
    import('../report/problem-groups.js'),
    import('../messages/index.js'),
  ]);
  const { catalog: words, table } = MESSAGES[language];
  const notSearched = answer.kind === 'show' ? [] : answer.notSearched;
  const lines = problems.map((problem) => `${problemText(problem)} ${table.affects(plain(problem.affects))}`);
  if (notSearched.length > 0) lines.push(words.notSearched(notSearched.map((one) => words.languages[one]).join(', ')));
  for (const line of lines) process.stderr.write(`dekning: ${line}\n`);
}
