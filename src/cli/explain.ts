import type { Interfaces } from '@oclif/core';
import { boolean, option, string } from '@oclif/core/flags';
import type { Settings } from '../config/settings.js';
import { UsageError } from '../core/errors.js';
import type { ExitCode } from '../core/gate/gate.js';
import { type ExplainOptions, explain } from '../index.js';
import { askedFlags, many } from './audit-flags.js';
import { auditOptions } from './audit-options.js';
import { writePieces } from './output.js';
import { viewOf } from './view.js';

const { snapshot, env, config, verbose, lang } = askedFlags;

const WHOM = 'WHOM TO EXPLAIN IT FOR';

/** The forms of an explanation. */
const FORMATS = ['table', 'json'] as const;

/** The flags of `dekning explain`. */
export const explainFlags = {
  snapshot,
  env,
  'max-age': askedFlags['max-age'],
  'no-cache': askedFlags['no-cache'],
  config,
  system: many('the system users of this system', 'ID', WHOM),
  'system-user': many('this system user', 'UUID', WHOM),
  org: many('the system users that this organisation owns', 'ORGNO', WHOM),
  'external-ref': string({
    description: 'of these, the one with this external reference',
    helpValue: 'REF',
    helpGroup: WHOM,
    dependsOn: ['org'],
  }),
  party: many('only this party', 'ORGNO', WHOM),
  limit: string({
    description: 'how many system users and parties to explain in full; default 10',
    helpValue: 'N',
    helpGroup: WHOM,
  }),
  format: option({ options: FORMATS, description: 'what goes to standard output', default: 'table' })(),
  json: boolean({ description: 'the same as --format json' }),
  verbose,
  lang,
};

type ExplainFlags = Interfaces.InferredFlags<typeof explainFlags>;

/** What an audit can be asked, and an explanation cannot. */
const NOT_ASKED = {
  record: undefined,
  force: false,
  service: undefined,
  owner: undefined,
  package: undefined,
  'fail-on': undefined,
};

/** What the library is asked, from flags and environment. Throws a UsageError for a limit that is no number. */
export function explainOptions(flags: ExplainFlags, settings: Settings, cacheFolder: string): ExplainOptions {
  const { limit } = flags;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit.trim()))
    throw new UsageError({ text: 'no-limit', value: limit });
  return {
    ...auditOptions({ ...NOT_ASKED, ...flags }, settings, cacheFolder),
    ...(limit !== undefined && { limit: Number(limit) }),
  };
}

/** Explains and prints; gives the exit code. Throws what `explain` throws, and an OutputError. */
export async function explainAndPrint(
  service: string,
  options: ExplainOptions,
  { asJson, stop }: { readonly asJson: boolean; readonly stop: () => void },
): Promise<ExitCode> {
  const result = await explain(service, options);
  stop();
  const report = asJson
    ? (await import('../report/explain/json.js')).explainJson
    : (await import('../report/explain/table.js')).explainTable;
  const view = viewOf(process.stdout, process.env, result.language);
  await writePieces(process.stdout, report(result, view));
  return result.exitCode;
}
