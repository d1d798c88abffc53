import { Help } from '@oclif/core/help';
import { languageOf } from '../language-of.js';

/**
 * What the framework shows help by (package.json, oclif.helpClass): in English it is the framework's own, for which
 * nothing more is loaded; in other languages the same with other texts.
 */
export class HelpOfTheRun extends Help {
  override async showHelp(argv: string[]): Promise<void> {
    // The framework hands over the arguments of help, of which --lang is none.
    const language = languageOf(process.argv.slice(2));
    if (language === 'en') return super.showHelp(argv);
    const { helpIn } = await import('./translated-help.js');
    await (await helpIn(language, this.config, this.opts)).showHelp(argv);
  }
}
