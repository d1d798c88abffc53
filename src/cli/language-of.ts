import { LANGUAGES, type Language, languageFrom } from '../core/language.js';

/** The language that a command line asks for, which may be wrong in all else; without one, that of the locale. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Language {
  const asked = argv.flatMap((argument, at) =>
    argument === '--lang' ? (argv[at + 1] ?? []) : argument.startsWith('--lang=') ? argument.slice(7) : [],
  );
  return LANGUAGES.find((language) => language === asked.at(-1)) ?? languageFrom(env);
}

/**
 * A command line as the framework must get it: where help is asked for, without the language, which is no flag of help
 * and would end the search for the command that help is about. A wrong language stays, to be refused.
 */
export function withoutLanguageOfHelp(argv: readonly string[]): string[] {
  const isLanguage = (text: string | undefined): boolean => LANGUAGES.some((language) => language === text);
  const rest = argv.filter(
    (argument, at) =>
      !(argument === '--lang' && isLanguage(argv[at + 1])) &&
      !(argv[at - 1] === '--lang' && isLanguage(argument)) &&
      !(argument.startsWith('--lang=') && isLanguage(argument.slice(7))),
  );
  const asksForHelp = rest.length === 0 || rest[0] === 'help' || rest.includes('--help');
  return asksForHelp ? rest : [...argv];
}
