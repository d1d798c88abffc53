import { Config } from '@oclif/core/config';
import { UsageError } from '../core/errors.js';
import { nearNames } from '../core/near.js';

/** The commands that there are, as far as it matters here. */
interface CommandLine {
  readonly bin: string;
  readonly commands: readonly { readonly id: string; readonly hidden?: boolean }[];
}

/** A command that does not exist, with the nearest that do: by all its words, else by the first of them. */
export function notACommand(words: readonly string[], { bin, commands }: CommandLine): UsageError {
  const known = commands.filter(({ hidden }) => !hidden).map(({ id }) => id.replaceAll(':', ' '));
  const near = words.map((_, at) => nearNames(words.slice(0, words.length - at).join(' '), known));
  const nearest = (near.find((names) => names.length > 0) ?? []).map((name) => `${bin} ${name}`);
  return new UsageError(`${words.join(' ')} is not a ${bin} command.`, [
    ...(nearest.length > 0 ? [`Did you mean ${nearest.join(' or ')}?`] : []),
    `${bin} --help lists them all.`,
  ]);
}

/** What the framework tells of a flag that does not exist. */
interface UnknownFlags extends Error {
  readonly flags: readonly string[];
  readonly parse: { readonly input: { readonly flags: Readonly<Record<string, { readonly hidden?: boolean }>> } };
}

const areUnknownFlags = (error: Error): error is UnknownFlags =>
  error.constructor.name === 'NonExistentFlagsError' && 'flags' in error && 'parse' in error;

/** How the tool was called. */
interface Call {
  readonly argv: readonly string[];
  readonly dir: string;
}

/** The user's mistake that an error of the framework or of a plugin comes from; any other error as it is. */
export async function mistakeIn(error: unknown, { argv, dir }: Call): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  if (areUnknownFlags(error)) return unknownFlags(error);
  if (argv[0] === 'autocomplete' && isOfFile(error)) {
    return new UsageError(`${error.path} cannot be written (${error.code}).`, [
      'Completion is kept in the cache folder.',
    ]);
  }
  // Help says so in words of its own, and does not ask the hook.
  const [, command] = /^Command (.+) not found\.$/.exec(error.message) ?? [];
  return command === undefined ? error : notACommand(command.split(/[ :]/), await Config.load(dir));
}

const isOfFile = (error: Error): error is Error & { readonly path: string; readonly code: string } =>
  'path' in error && 'code' in error;

function unknownFlags({ message, flags, parse }: UnknownFlags): UsageError {
  const known = Object.entries(parse.input.flags)
    .filter(([, { hidden }]) => !hidden)
    .map(([name]) => name);
  const near = flags.flatMap((flag) => nearNames(flag.replace(/^-+/, ''), known));
  const [told = '', ...advice] = message.split('\n');
  const proposal = near.map((name) => `--${name}`).join(' or ');
  return new UsageError(told, near.length > 0 ? [`Did you mean ${proposal}?`, ...advice] : advice);
}
