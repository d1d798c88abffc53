import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_CONFIG, ROOT } from '../cli.js';

/** What a command asks of Altinn: with tokens, what is public, or nothing. The test holds it to what it says here. */
type Asks = 'with-tokens' | 'publicly' | 'nothing';

interface Try {
  readonly asks: Asks;
  /** Everything that makes it ask, print or write more; its formats, `--output` and `--verbose` are known from its flags. */
  readonly args: readonly string[];
}

const SERVICE = 'ske-innrapportering-amelding';

/** How each command is tried: a new command is one line here. */
export const TRIES: Readonly<Record<string, Try>> = {
  audit: {
    asks: 'with-tokens',
    args: ['--config', EXAMPLE_CONFIG, '--verify', '--record', 'kept', '--resume', 'journal'],
  },
  baseline: { asks: 'with-tokens', args: ['--print', '--waiver-owner', 'me', '--service', SERVICE] },
  'catalog:areas': { asks: 'publicly', args: ['skatt'] },
  'catalog:owners': { asks: 'publicly', args: ['--in-use'] },
  'catalog:packages': { asks: 'publicly', args: ['skatt'] },
  'catalog:services': { asks: 'publicly', args: ['--unreachable'] },
  'catalog:show': { asks: 'publicly', args: ['lonn'] },
  doctor: { asks: 'with-tokens', args: ['--config', EXAMPLE_CONFIG] },
  explain: { asks: 'with-tokens', args: [SERVICE, '--party', '311204564'] },
  init: { asks: 'nothing', args: ['--yes', '--service', SERVICE] },
  report: { asks: 'nothing', args: ['saved.json'] },
  // With a host that it refuses it ends by itself; as a server it is tried on its own.
  sandbox: { asks: 'nothing', args: ['--host', '0.0.0.0'] },
};

/** Writes what `report` renders. */
export const SAVES = ['audit', '--config', EXAMPLE_CONFIG, '--output', 'json=saved.json'];

interface Command {
  readonly pluginName: string;
  readonly flags: Readonly<Record<string, { readonly options?: readonly string[] }>>;
}

const { commands } = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as {
  readonly commands: Readonly<Record<string, Command>>;
};

/** Every command of ours, by what the manifest says of it. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries(commands).filter(([, { pluginName }]) => pluginName === 'dekning'),
);

/** Every way to run a command: in each of its formats, where it has any, and with all of them to files where it can. */
export function linesOf(id: string): readonly (readonly string[])[] {
  const { flags = {} } = COMMANDS.get(id) ?? {};
  const formats = flags['format']?.options ?? [];
  const outputs = flags['output'] ? formats.flatMap((format) => ['--output', `${format}=out/${format}`]) : [];
  const line = [id, ...(TRIES[id]?.args ?? []), ...(flags['verbose'] ? ['--verbose'] : []), ...outputs];
  return formats.length === 0 ? [line] : formats.map((format) => [...line, '--format', format]);
}
