import type { Command } from '@oclif/core/command';
import type { Topic } from '@oclif/core/interfaces';
import type { CommandHelpTexts, HelpTexts, HelpWord } from '../../messages/help-texts.js';

/**
 * A command as help shows it in another language. One without texts, as of a plugin that somebody adds, stays as it is;
 * names, values and command lines do in any case.
 */
export function translated(command: Command.Loadable, texts: HelpTexts): Command.Loadable {
  const own = texts.commands[idOf(command.id)];
  if (!own) return command;
  return {
    ...command,
    ...(own.summary === undefined ? {} : { summary: own.summary }),
    description: own.description,
    args: mapped(command.args, (arg, name) => ({
      ...arg,
      ...described(own.args?.[name] ?? texts.shared[arg.description ?? '']),
      name: placeholder(arg.name.toUpperCase(), texts),
    })),
    flags: mapped(command.flags, (flag, name) => ({
      ...flag,
      ...described(own.flags?.[name] ?? texts.shared[flag.description ?? '']),
      ...(flag.type === 'option' ? placeholderOf(flag, texts) : {}),
    })),
    ...(command.examples && { examples: command.examples.map((example) => translatedExample(example, own)) }),
  };
}

/** Help shows ids with spaces, and writes them so into the commands. */
const idOf = (id: string): string => id.replaceAll(' ', ':');

const mapped = <One>(all: Record<string, One>, change: (one: One, name: string) => One): Record<string, One> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one, name)]));

const described = (description: string | undefined) => (description === undefined ? {} : { description });

type OptionFlag = Extract<Command.Flag.Any, { type: 'option' }>;

/** What stands for the value of a flag; one of which the values are listed has none. */
function placeholderOf({ helpValue, options }: OptionFlag, texts: HelpTexts): Pick<OptionFlag, 'helpValue'> {
  if (helpValue === undefined) return options ? {} : { helpValue: texts.words.value };
  return {
    helpValue: Array.isArray(helpValue)
      ? helpValue.map((value) => placeholder(value, texts))
      : placeholder(helpValue, texts),
  };
}

function translatedExample(example: Command.Example, { examples }: CommandHelpTexts): Command.Example {
  if (typeof example === 'string') return example;
  return { ...example, description: examples?.[example.description] ?? example.description };
}

/** A group of commands, which the framework describes as the command of its name when there is one. */
export function topicIn(topic: Topic, { topics, commands }: HelpTexts): Topic {
  const own = commands[idOf(topic.name)];
  return { ...topic, description: topics[idOf(topic.name)] ?? own?.summary ?? own?.description ?? topic.description };
}

export const placeholder = (english: string, { placeholders }: HelpTexts): string => placeholders[english] ?? english;

const OF_GROUP = / FLAGS$/;

/** The heading of a section; that of a group of flags is told by its name, with FLAGS after it. */
export function heading(english: string, { headings, groups }: HelpTexts): string {
  const own: Readonly<Record<string, string>> = headings;
  const group = groups[english.replace(OF_GROUP, '')];
  return own[english] ?? (group === undefined ? english : `${headings.FLAGS}: ${group}`);
}

/** What the framework writes around the texts of a flag or an argument, in other words. */
export function ownWords(
  [left, right]: readonly [string, string | undefined],
  words: Readonly<Record<HelpWord, string>>,
): [string, string | undefined] {
  return [
    left.replace('<option>', words.option),
    right
      ?.replace(/^\(required\)/, `(${words.required})`)
      .replace(/\[default: /, `[${words.default}: `)
      .replace(/\n<options: (?=\S+>$)/, `\n<${words.options}: `),
  ];
}
