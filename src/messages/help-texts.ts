/** What `--help` says of one command: whatever the command itself says in English. */
export interface CommandHelpTexts {
  readonly summary?: string;
  /** Has what the English one has: the exit codes, names of flags, settings and files. */
  readonly description: string;
  /** By the names of its flags, without dashes. One of which `shared` has the text needs none here. */
  readonly flags?: Readonly<Record<string, string>>;
  /** By the names of its arguments; the same holds for these. */
  readonly args?: Readonly<Record<string, string>>;
  /** What its examples show, by what they show in English. */
  readonly examples?: Readonly<Record<string, string>>;
}

/** The headings of the framework. */
export type HelpHeading =
  | 'VERSION'
  | 'USAGE'
  | 'TOPICS'
  | 'COMMANDS'
  | 'ARGUMENTS'
  | 'FLAGS'
  | 'FLAG DESCRIPTIONS'
  | 'DESCRIPTION'
  | 'ALIASES'
  | 'EXAMPLES';

/** The words that the framework writes around a flag or an argument. */
export type HelpWord = 'default' | 'options' | 'option' | 'value' | 'required';

/**
 * All that `--help` says in a language other than English; the English is in the commands, from where the framework
 * takes it. Types cannot know the commands, so test/messages/help.test.ts tells which texts lack or are left over.
 */
export interface HelpTexts {
  /** What the tool is for. */
  readonly description: string;
  readonly headings: Readonly<Record<HelpHeading, string>>;
  readonly words: Readonly<Record<HelpWord, string>>;
  /** Headings of groups of flags, by the English ones. */
  readonly groups: Readonly<Record<string, string>>;
  /** What stands for a value, as FILE does in `--config=FILE`, and names of arguments, by the English ones. */
  readonly placeholders: Placeholders;
  /** Of flags and arguments that several commands have, by the English ones. */
  readonly shared: Readonly<Record<string, string>>;
  /** By what comes before the second word of a command: `catalog` of `catalog show`. */
  readonly topics: Readonly<Record<string, string>>;
  /** By the ids of commands: `audit`, `catalog:show`. */
  readonly commands: Readonly<Record<string, CommandHelpTexts>>;
}

export type Placeholders = Readonly<Record<string, string>>;
