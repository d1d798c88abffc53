import { readFileSync } from 'node:fs';
import type { EnglishHelp, HelpCommand } from './help-texts.js';

interface Package {
  readonly description: string;
  readonly oclif: { readonly plugins: readonly string[]; readonly topics?: EnglishHelp['topics'] };
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const commandsIn = (folder: string): Readonly<Record<string, HelpCommand>> =>
  (jsonOf(`${folder}oclif.manifest.json`) as { commands: Record<string, HelpCommand> }).commands;

/** What help says in English, as the build and the plugins have it. */
export function englishHelp(): EnglishHelp {
  const { description, oclif } = jsonOf('package.json') as Package;
  const commands = ['', ...oclif.plugins.map((name) => `node_modules/${name}/`)].map(commandsIn);
  return {
    description,
    topics: oclif.topics ?? {},
    commands: Object.assign({}, ...commands) as EnglishHelp['commands'],
  };
}
