import { basename, dirname, resolve } from 'node:path';
import { nearestConfig } from '../../config/find.js';
import type { Settings } from '../../config/settings.js';
import { MESSAGES } from '../../messages/index.js';
import type { InitMessages } from '../../messages/init.js';
import { type Answers, answersFrom, type InitFlags } from './answers.js';
import { draft } from './draft.js';
import { copyMustBeFree, mustBeFree, putConfig } from './place.js';
import { copyPath, schemaPlace } from './schema-place.js';
import { told } from './told.js';

const DAY = 24 * 60 * 60 * 1000;
const EXAMPLE_DAYS = 90;
const ASSUMED = { columns: 80, rows: 24 };

/**
 * Writes a configuration from flags and, on a terminal, questions; gives what is told of it. Throws a UsageError for a
 * value that cannot be or a file that may not be written, and Interrupted when a question is left: both without a trace.
 */
export async function initialise(flags: InitFlags, settings: Settings): Promise<string> {
  const { file: path, force } = flags;
  const texts = MESSAGES[flags.lang ?? settings.language].init;
  const folder = dirname(resolve(path));
  const given = answersFrom(flags);
  const schema = flags['no-schema'] ? undefined : schemaPlace(folder);
  mustBeFree(path, force);
  if (schema) copyMustBeFree(folder, schema, force);
  await tellOfShadow(path, texts.shadows);
  const answers = asks(flags.yes) ? await fromPerson(given, settings, texts) : unasked(given, settings);
  const until = new Date((settings.now ?? new Date()).getTime() + EXAMPLE_DAYS * DAY);
  const text = draft(answers, {
    comments: texts.comments,
    exampleReason: texts.exampleReason,
    schema: schema?.path,
    exampleExpires: until.toISOString().slice(0, 10),
  });
  const copies = schema?.copy === undefined ? [] : [{ path: copyPath(folder), text: schema.copy }];
  putConfig({ path, text }, copies, force);
  const copied = schema?.copy === undefined ? undefined : copyPath(dirname(path));
  return told(answers, { path, schema: copied }, texts);
}

/** Questions are asked of a person at a terminal, and never in CI. */
const asks = (yes: boolean): boolean =>
  !yes && process.stdin.isTTY === true && process.stderr.isTTY === true && !isCi(process.env['CI']);

const isCi = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false';

const unasked = (given: Answers, { environment }: Settings): Answers => ({
  ...given,
  environment: given.environment ?? environment,
});

async function fromPerson(given: Answers, { environment = 'prod' }: Settings, texts: InitMessages): Promise<Answers> {
  const { askTheRest } = await import('./questions.js');
  // Some terminals do not know how large they are, and a question on no columns cannot be read.
  process.stderr.columns ||= ASSUMED.columns;
  process.stderr.rows ||= ASSUMED.rows;
  return askTheRest(given, { input: process.stdin, output: process.stderr, texts, environment });
}

/** A new dekning.yaml hides one in a folder above from whoever stands in its folder. */
async function tellOfShadow(path: string, text: (path: string) => string): Promise<void> {
  const folder = dirname(resolve(path));
  if (basename(path) !== 'dekning.yaml' || dirname(folder) === folder) return;
  const above = await nearestConfig(dirname(folder));
  if (above !== undefined) process.stderr.write(`dekning: ${text(above)}\n`);
}
