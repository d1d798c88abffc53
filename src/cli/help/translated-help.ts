import type { Command } from '@oclif/core/command';
import { CommandHelp, Help } from '@oclif/core/help';
import type { Topic } from '@oclif/core/interfaces';
import type { Language } from '../../core/language.js';
import { HELP } from '../../messages/help.js';
import type { HelpTexts } from '../../messages/help-texts.js';
import { heading, ownWords, placeholder, topicIn, translated } from './translated.js';

type Config = Help['config'];
type Options = Help['opts'];
type Section = Parameters<Help['section']>;
type Rows = ReturnType<CommandHelp['flags']>;

/** Help in a language other than English, whose texts are loaded now. */
export async function helpIn(language: Exclude<Language, 'en'>, config: Config, options: Options): Promise<Help> {
  return new TranslatedHelp(await HELP[language](), config, options);
}

/** The framework's help with other texts: what is listed where, and how it is wrapped, stays the framework's. */
class TranslatedHelp extends Help {
  readonly #texts: HelpTexts;

  constructor(texts: HelpTexts, config: Config, options: Options) {
    super(config, options);
    this.#texts = texts;
  }

  override section(...[header, body]: Section): string {
    return super.section(heading(header, this.#texts), body);
  }

  /** The framework makes this one by a class of its own, which cannot be replaced. */
  override formatRoot(): string {
    const { description } = this.#texts;
    const usage = `$ ${this.config.bin} [${placeholder('COMMAND', this.#texts)}]`;
    const sections = [this.section('VERSION', this.config.userAgent), this.section('USAGE', usage)];
    return [this.render(description), ...sections].join('\n\n');
  }

  protected override formatTopic(topic: Topic): string {
    const command = `${this.config.bin} ${topic.name.replaceAll(':', ' ')} `;
    return super
      .formatTopic(topicIn(topic, this.#texts))
      .replace(`${command}COMMAND`, command + placeholder('COMMAND', this.#texts));
  }

  protected override formatTopics(topics: Topic[]): string {
    return super.formatTopics(topics.map((topic) => topicIn(topic, this.#texts)));
  }

  protected override summary(command: Command.Loadable): string | undefined {
    return super.summary(translated(command, this.#texts));
  }

  protected override getCommandHelpClass(command: Command.Loadable): CommandHelp {
    return new TranslatedCommandHelp(this.#texts, command, this.config, this.opts);
  }
}

class TranslatedCommandHelp extends CommandHelp {
  readonly #texts: HelpTexts;

  constructor(texts: HelpTexts, command: Command.Loadable, config: Config, options: Options) {
    super(translated(command, texts), config, options);
    this.#texts = texts;
  }

  override section(...[header, body]: Section): string {
    return super.section(heading(header, this.#texts), body);
  }

  protected override args(args: Command.Arg.Any[]): Rows {
    return this.#inOwnWords(super.args(args));
  }

  protected override flags(flags: Command.Flag.Any[]): Rows {
    return this.#inOwnWords(super.flags(flags));
  }

  #inOwnWords(rows: Rows): Rows {
    return rows?.map(([left, right]) => ownWords([left, right], this.#texts.words));
  }
}
