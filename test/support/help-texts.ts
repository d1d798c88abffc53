import { ENVIRONMENTS } from '../../src/core/environment.js';
import { FAIL_ON } from '../../src/core/gate/gate.js';
import type { HelpTexts } from '../../src/messages/help-texts.js';
import { FORMATS } from '../../src/report/registry.js';

interface Described {
  readonly summary?: string;
  readonly description?: string;
  readonly options?: readonly string[];
  readonly hidden?: boolean;
}

export interface HelpFlag extends Described {
  readonly type: 'boolean' | 'option';
  readonly helpGroup?: string;
  readonly helpValue?: string | readonly string[];
}

/** A command as a manifest has it. */
export interface HelpCommand extends Described {
  readonly flags: Readonly<Record<string, HelpFlag>>;
  readonly args: Readonly<Record<string, Described>>;
  readonly examples?: readonly (string | { readonly description: string; readonly command?: string })[];
}

/** All that help says in English, of which the framework itself says the rest. */
export interface EnglishHelp {
  readonly description: string;
  readonly topics: Readonly<Record<string, { readonly description: string }>>;
  readonly commands: Readonly<Record<string, HelpCommand>>;
}

export interface English {
  readonly text: string;
  /** Values that it may name. */
  readonly values: readonly string[];
  /** Where it may stand as well, for all commands that have the same. */
  readonly orAt?: string;
}

type Placed<One> = readonly (readonly [place: string, one: One])[];

/** "table" is a word as well. */
const VALUES: readonly string[] = [...FORMATS.filter((format) => format !== 'table'), ...ENVIRONMENTS];

/** Every text that help has in English, by where in HelpTexts the other languages have it. */
export function englishTexts({ description, topics, commands }: EnglishHelp): Placed<English> {
  const all = Object.values(commands);
  const flags = all.flatMap((command) => Object.values(command.flags)).filter(({ hidden }) => !hidden);
  const args = all.flatMap((command) => Object.keys(command.args)).map((name) => name.toUpperCase());
  const values = flags.flatMap(({ helpValue }) => helpValue ?? []);
  return [
    ['description', english(description)],
    ...unique(flags.flatMap(({ helpGroup }) => helpGroup?.toUpperCase() ?? [])).map((one) => named('groups', one)),
    ...unique(['COMMAND', ...args, ...values]).map((one) => named('placeholders', one)),
    ...Object.entries(topics).map(([name, topic]) => [`topics['${name}']`, english(topic.description)] as const),
    ...Object.entries(commands).flatMap(([id, command]) => englishOfCommand(`commands['${id}']`, command)),
  ];
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];

const english = (text: string, values: readonly string[] = []): English => ({
  text,
  values: [...VALUES, ...values],
});

const named = (table: string, text: string): readonly [string, English] => [`${table}['${text}']`, english(text)];

function englishOfCommand(at: string, command: HelpCommand): Placed<English> {
  const { summary, description = '', flags, args, examples = [] } = command;
  const of = (table: string, all: Readonly<Record<string, Described>>): Placed<English> =>
    Object.entries(all).flatMap(([name, { description: text, options = [], hidden }]) =>
      hidden || text === undefined
        ? []
        : [
            [
              `${at}.${table}['${name}']`,
              { ...english(text, name === 'fail-on' ? FAIL_ON : options), orAt: `shared['${text}']` },
            ],
          ],
    );
  return [
    ...(summary === undefined ? [] : [[`${at}.summary`, english(summary)] as const]),
    [`${at}.description`, english(description)],
    ...of('args', args),
    ...of('flags', flags),
    ...examples.flatMap((example): Placed<English> => {
      // A text alone is a command line.
      if (typeof example === 'string') return [];
      return [[`${at}.examples['${example.description}']`, english(example.description)]];
    }),
  ];
}

/** Every text that help has in another language, by where it stands. */
export function ownTexts({ description, groups, placeholders, shared, topics, commands }: HelpTexts): Placed<string> {
  const of = (table: string, all: Readonly<Record<string, string>> = {}): Placed<string> =>
    Object.entries(all).map(([name, text]) => [`${table}['${name}']`, text]);
  return [
    ['description', description],
    ...of('groups', groups),
    ...of('placeholders', placeholders),
    ...of('shared', shared),
    ...of('topics', topics),
    ...Object.entries(commands).flatMap(([id, command]): Placed<string> => {
      const at = `commands['${id}']`;
      return [
        ...(command.summary === undefined ? [] : [[`${at}.summary`, command.summary] as const]),
        [`${at}.description`, command.description],
        ...of(`${at}.args`, command.args),
        ...of(`${at}.flags`, command.flags),
        ...of(`${at}.examples`, command.examples),
      ];
    }),
  ];
}
