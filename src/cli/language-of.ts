import { LANGUAGES, type Language, languageFrom } from '../core/language.js';

/** The language that a command line asks for, which may be wrong in all else; without one, that of the locale. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Language {
  const asked = argv.flatMap((argument, at) =>
    argument === '--lang' ? (argv[at + 1] ?? []) : argument.startsWith('--lang=') ? argument.slice(7) : [],
  );
  return LANGUAGES.find((language) => language === asked.at(-1)) ?? languageFrom(env);
}
