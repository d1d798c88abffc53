import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE, EXAMPLE_CONFIG, ROOT } from '../cli.js';

const SERVICE = 'ske-innrapportering-amelding';

/**
 * How each command is tried: with everything that makes it ask, print or write more. A new command is one line here;
 * its formats and `--verbose` are known from its flags.
 */
export const TRIES: Readonly<Record<string, readonly string[]>> = {
  audit: ['--config', EXAMPLE_CONFIG, '--verify', '--record', 'kept'],
  baseline: ['--print', '--waiver-owner', 'me', '--service', SERVICE],
  'catalog:areas': ['skatt'],
  'catalog:owners': ['--in-use'],
  'catalog:packages': ['skatt'],
  'catalog:services': ['--unreachable'],
  'catalog:show': ['lonn'],
  explain: [SERVICE, '--party', '311204564'],
  init: ['--yes', '--service', SERVICE],
  report: ['saved.json'],
  // With a host that it refuses it ends by itself; as a server it is tried on its own.
  sandbox: ['--host', '0.0.0.0'],
};

interface Flag {
  readonly options?: readonly string[];
}

interface Command {
  readonly pluginName: string;
  readonly flags: Readonly<Record<string, Flag>>;
}

const { commands } = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as {
  readonly commands: Readonly<Record<string, Command>>;
};

/** Every command of ours, by what the manifest says of it. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries(commands).filter(([, { pluginName }]) => pluginName === 'dekning'),
);

/** Every way to run a command: each of its formats, where it has any, and all of them to files where it can. */
export function linesOf(id: string): readonly (readonly string[])[] {
  const { flags = {} } = COMMANDS.get(id) ?? {};
  const formats = flags['format']?.options ?? [];
  const outputs = flags['output'] ? formats.flatMap((format) => ['--output', `${format}=out/${format}`]) : [];
  const told = [...(flags['verbose'] ? ['--verbose'] : [])];
  const line = [id, ...(TRIES[id] ?? []), ...told, ...outputs];
  return formats.length === 0 ? [line] : formats.map((format) => [...line, '--format', format]);
}

/** What `report` renders. */
export const SAVED = ['audit', '--snapshot', EXAMPLE, '--config', EXAMPLE_CONFIG, '--json'];
