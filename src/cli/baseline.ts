import * as z from 'zod';
import { UsageError } from '../core/errors.js';
import type { ExitCode } from '../core/gate/gate.js';
import { dayInNorway } from '../core/norwegian-clock.js';
import { type AuditOptions, type Baseline, type BaselineTerms, baseline } from '../index.js';
import { formsOf } from '../messages/forms.js';
import { MESSAGES } from '../messages/index.js';
import { groupProblems } from '../report/problem-groups.js';
import { configInUse } from './inputs.js';
import { OutputError, writePieces } from './output.js';

/** The day of `--expires`. Throws a UsageError for one that is no ISO date, or past. */
export function lastDayFrom(text: string | undefined, now: Date | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!z.iso.date().safeParse(text).success) {
    throw new UsageError({ text: 'wrong-last-day', value: text });
  }
  if (text < dayInNorway(now ?? new Date())) throw new UsageError({ text: 'past-last-day', value: text });
  return text;
}

/** How waivers are written: printed, or put into the configuration. */
interface Writing {
  readonly print: boolean;
  /** Ends whatever is shown while the audit runs. */
  readonly stop: () => void;
}

/**
 * Audits, and writes waivers for what is open; gives the exit code. Throws a UsageError where there is no configuration
 * to write to, and what `audit` throws.
 */
export async function writeBaseline(
  options: AuditOptions,
  terms: BaselineTerms,
  { print, stop }: Writing,
): Promise<ExitCode> {
  if (terms.owner === '') throw new UsageError({ text: 'blank-value', flag: '--waiver-owner' });
  const path = print ? null : await configToWrite(options);
  const found = await baseline(options, terms);
  stop();
  if (found.waivers.length > 0) await (path === null ? printed(found) : added(found, path));
  const told = report(found, { ...options, path });
  await writePieces(print ? process.stderr : process.stdout, told);
  return found.result.complete ? 0 : 3;
}

/** The configuration in use: told before anything is asked of Altinn when there is none. */
async function configToWrite(options: AuditOptions): Promise<string> {
  const path = await configInUse(options);
  if (path) return path;
  throw new UsageError({ text: 'no-config-to-write' });
}

async function printed({ waivers }: Baseline): Promise<void> {
  const { waiverList } = await import('../config/add-waivers.js');
  await writePieces(process.stdout, ['waivers:\n', waiverList(waivers).replaceAll(/^(?=.)/gm, '  ')]);
}

/** Adds the waivers to the file as it is now; it is there in full, or as it was before. */
async function added({ waivers }: Baseline, path: string): Promise<void> {
  const [{ withWaivers }, { configText }, { default: writeFileAtomic }] = await Promise.all([
    import('../config/add-waivers.js'),
    import('../config/load.js'),
    import('write-file-atomic'),
  ]);
  const text = withWaivers(await configText(path), path, waivers);
  await writeFileAtomic(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new OutputError({ text: 'file-not-written', path, code: error.code ?? error.message });
  });
}

/** What was written, and what was not. */
function* report(
  { result, waivers, pending }: Baseline,
  { language = 'en', path }: Pick<AuditOptions, 'language'> & { readonly path: string | null },
): Generator<string> {
  const { baseline: texts, table } = MESSAGES[language];
  const { number } = formsOf(language);
  if (waivers.length === 0) yield `${texts.nothingOpen}\n`;
  else yield `${path === null ? texts.printed(number(waivers.length)) : texts.written(number(waivers.length), path)}\n`;
  if (pending > 0) yield `${texts.pending(number(pending))}\n`;
  if (result.complete) return;
  yield `${texts.incomplete}\n`;
  for (const { text, affects } of groupProblems(result.problems)) {
    yield `? ${text} ${table.affects(affects.slice(0, 3).join(', '))}\n`;
  }
}
