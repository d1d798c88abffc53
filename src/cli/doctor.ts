import type { Settings } from '../config/settings.js';
import { exitCodeOf } from '../core/doctor/verdict.js';
import type { Environment } from '../core/environment.js';
import { UsageError } from '../core/errors.js';
import { parseOrgNumber } from '../core/identifiers.js';
import type { Language } from '../core/language.js';
import { diagnose } from '../doctor/doctor.js';
import { doctorJson } from '../report/doctor/json.js';
import { doctorTable } from '../report/doctor/table.js';
import { TOOL } from '../tool.js';
import { follow } from './follow.js';
import { writePieces } from './output.js';
import { viewOf } from './view.js';

/** The flags of `dekning doctor`, as far as they say what is looked at. */
interface DoctorFlags {
  readonly env: Environment | undefined;
  readonly config: string | undefined;
  readonly system: readonly string[] | undefined;
  readonly org: string | undefined;
  readonly lang: Language | undefined;
  readonly verbose: boolean;
}

/**
 * Looks at everything that a live audit rests on, and prints what was found; gives the exit code. Throws a UsageError for
 * a mistake in the flags, and an OutputError.
 */
export async function diagnoseAndPrint(flags: DoctorFlags, settings: Settings, asJson: boolean): Promise<0 | 1 | 3> {
  const language = flags.lang ?? settings.language;
  const options = {
    connection: settings.connection,
    environment: flags.env,
    settingOfEnvironment: settings.environment,
    config: notBlank('--config', flags.config),
    searchConfigFrom: process.cwd(),
    systems: flags.system?.map((system) => notBlank('--system', system) ?? ''),
    organization: ownerOf(flags.org),
    language,
  };
  const { listen } = await follow(process.stderr, { verbose: flags.verbose, language, writesAsItRuns: true });
  const diagnosis = await diagnose({ ...options, listen });
  const generatedAt = (settings.now ?? new Date()).toISOString();
  const pieces = asJson
    ? doctorJson(diagnosis, { tool: { name: 'dekning', version: TOOL.version }, generatedAt, language })
    : doctorTable(diagnosis, viewOf(process.stdout, process.env, language));
  await writePieces(process.stdout, pieces);
  return exitCodeOf(diagnosis.checks);
}

function notBlank(flag: string, value: string | undefined): string | undefined {
  if (value?.trim() === '') throw new UsageError({ text: 'blank-value', flag });
  return value;
}

function ownerOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const number = parseOrgNumber(value);
  if (number) return number;
  throw new UsageError({ text: 'wrong-organization-number', flag: '--org', value });
}
