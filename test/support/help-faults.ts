import type { HelpTexts, Placeholders } from '../../src/messages/help-texts.js';
import { type English, type EnglishHelp, englishTexts, ownTexts } from './help-texts.js';
import { ENGLISH } from './texts.js';

/** Where texts stand that are rightly the same as in English, as `groups['FORMAT']`. */
const SAME: ReadonlySet<string> = new Set();

const SHARED = ' (or to shared, when several commands have it)';

/**
 * What is wrong with the texts of help in a language, each as what to do: what lacks, is left over, is still English, or
 * names less than the English text does.
 */
export function faultsOfHelp(english: EnglishHelp, texts: HelpTexts): string[] {
  const wanted = englishTexts(english);
  const own = new Map(ownTexts(texts));
  const known = new Set(wanted.flatMap(([place, { orAt }]) => [place, orAt]));
  return [
    ...summarised(english),
    ...[...own.keys()].filter((place) => !known.has(place)).map((place) => `remove ${place}: there is no such text`),
    ...wanted.flatMap(([place, told]) => {
      const text = own.get(place) ?? own.get(told.orAt ?? '');
      if (text === undefined)
        return [`add ${place}, in English: ${JSON.stringify(told.text)}${told.orAt ? SHARED : ''}`];
      // ID and UUID are such in every language.
      const isAsGiven = place.startsWith('placeholders') || (text === told.text && SAME.has(place));
      return isAsGiven ? [] : faultsOf(text, told, texts.placeholders).map((fault) => `change ${place}: it ${fault}`);
    }),
  ];
}

/** The framework shows a summary of a flag beside its description, and there is but one text for both. */
const summarised = ({ commands }: EnglishHelp): string[] =>
  Object.entries(commands).flatMap(([id, { flags }]) =>
    Object.entries(flags)
      .filter(([, { summary }]) => summary !== undefined)
      .map(([name]) => `say what --${name} of ${id} is in its description: its summary is not translated`),
  );

function faultsOf(text: string, english: English, placeholders: Placeholders): readonly string[] {
  if (text === english.text) return ['is still English'];
  const names = namesIn(english).map((name) => placeholders[name] ?? name);
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
  const [word] = ENGLISH.exec(rest) ?? [];
  const codes = codesIn(english.text).join('; ');
  return [
    ...(text.trim() === '' ? ['is empty'] : []),
    ...names.filter((name) => !text.includes(name)).map((name) => `does not name ${name}`),
    ...(word === undefined ? [] : [`has the English word "${word}"`]),
    ...(codesIn(text).join('; ') === codes ? [] : [`must list the exit codes ${codes}, and no others`]),
  ];
}

const NAMES =
  /<%=.*?%>|--[a-z][\w-]*|[\w-]+\.(?:yaml|json)\b|\b\w*\d\w*\b|\b[A-Z][A-Z_]+\b|\b(?:Altinn|Maskinporten|Dialogporten|Excel|Ctrl-C)\b/g;

/** What a text names that each language has to name: flags, settings, values, files, numbers, services. */
function namesIn({ text, values }: English): readonly string[] {
  const isHeading = text === text.toUpperCase();
  if (isHeading) return [];
  const names = text.replace('EXIT CODES', '').match(NAMES) ?? [];
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map(([, inner = '']) => inner);
  const words = new Set(text.match(/[\w-]+/g));
  return [...new Set([...names, ...quoted, ...values.filter((value) => words.has(value))])];
}

/** The exit codes that a description lists, line by line. */
const codesIn = (description: string): readonly string[] =>
  [...description.matchAll(/^ {2}(\d[\d, ]*?) {2}/gm)].map(([, codes = '']) => codes);
