import { flush } from '@oclif/core/flush';
import { run } from '@oclif/core/run';
import { UsageError } from '../core/errors.js';
import type { Language } from '../core/language.js';
import { plain } from '../core/plain.js';
import type { Mistake } from '../core/told/mistakes.js';
import { withoutTokens } from '../core/without-tokens.js';
import { frameworkMistake } from './framework-mistake.js';
import { Interrupted } from './interrupted.js';
import { isTaken } from './interruption.js';
import { languageOf, withoutLanguageOfHelp } from './language-of.js';
import { OutputError, outputError, ReaderLeft } from './output.js';

/** Exit codes of a run that did not finish an audit (DESIGN §3.2, docs/decisions/0004). */
const USAGE = 2;
const CANNOT_TELL = 3;
const INTERRUPTED = 130;

/** Runs the command line and sets the exit code. Never throws. */
export async function main(argv: string[], dir: string): Promise<void> {
  leaveEnvironmentOutOfReports();
  // Whatever ends the process from outside lets it clear away what is half written.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(INTERRUPTED));
  process.on('SIGINT', () => {
    if (!isTaken()) process.exit(INTERRUPTED);
  });
  // Whoever writes sees what went wrong; without a listener it would end the process before it is told.
  const cutShort = new Promise<void>((resolve, reject) => {
    // Nobody takes what is left where the reader has gone, as in `--help | head`.
    process.stdout.on('error', (error) => (isReaderGone(error) ? resolve() : reject(asOutputError(error))));
  });
  cutShort.catch(() => undefined);
  // What goes wrong with a stream may come both ways: as an event, and to whoever awaits the writing.
  let telling: Promise<number> | undefined;
  const tell = (error: unknown): Promise<number> => {
    telling ??= reported(error, languageOf(argv));
    return telling;
  };
  process.on('uncaughtException', (error) => {
    tell(asOutputError(error)).then(process.exit, () => process.exit(CANNOT_TELL));
  });
  try {
    await run(withoutLanguageOfHelp(argv), dir);
    await Promise.race([flush(), cutShort]);
  } catch (error) {
    const { mistakeIn } = await import('./mistake.js');
    process.exitCode = await tell(await mistakeIn(error, { argv, dir }));
  }
}

/** A crash report of Node.js has the environment, passwords of proxies among it; from Node.js 22.13 it can be left out. */
function leaveEnvironmentOutOfReports(): void {
  if ('excludeEnv' in process.report) process.report.excludeEnv = true;
}

/** The framework throws what a stream tells it; a failure to write is the world's, not a fault of ours. */
const asOutputError = (error: NodeJS.ErrnoException): Error =>
  error.syscall === 'write' ? outputError(error.code ?? error.message) : error;

const isReaderGone = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE';

interface OclifError {
  readonly message: string;
  readonly oclif: { readonly exit?: number };
  readonly code?: string;
}

const isOclifError = (error: unknown): error is OclifError =>
  error instanceof Error && 'oclif' in error && typeof error.oclif === 'object' && error.oclif !== null;

/** Says what went wrong, and gives the exit code: a mistake of the user's is one line, a fault of ours has a stack. */
async function reported(error: unknown, language: Language): Promise<number> {
  if (error instanceof ReaderLeft) return CANNOT_TELL;
  if (error instanceof Interrupted) return INTERRUPTED;
  // Help and version leave by an exit of 0; any other exit of the framework is a mistake in the command line.
  if (isOclifError(error) && error.code === 'EEXIT') return error.oclif.exit === 0 ? 0 : USAGE;
  const isMistake = error instanceof UsageError || isOclifError(error);
  if (!isMistake && !(error instanceof OutputError)) {
    process.stderr.write(`${withoutTokens(stackOf(error))}\n`);
  }
  // Texts are loaded when there is something to tell.
  const { mistakeInWords } = await import('../messages/mistakes.js');
  const { message, advice } = mistakeInWords(toldBy(error), language);
  say([message, ...advice]);
  return isMistake ? USAGE : CANNOT_TELL;
}

/** The stack alone: what hangs on an error of a library, or is thrown in place of one, may be a whole request. */
const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : `thrown without an error: ${typeof error}`;

function toldBy(error: unknown): Mistake {
  if (error instanceof UsageError || error instanceof OutputError) return error.told;
  return isOclifError(error) ? frameworkMistake(error.message) : { text: 'fault-of-ours' };
}

const say = (lines: readonly string[]): void => {
  const text = lines
    .flatMap((line) => line.split('\n'))
    .map((line) => withoutTokens(plain(line)))
    .filter(Boolean)
    .map((line) => (/[.:!?]$/.test(line) ? line : `${line}.`));
  process.stderr.write(`dekning: ${text.join(' ')}\n`);
};
