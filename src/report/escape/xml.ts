import { plain } from '../../core/plain.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 forbids beside control characters and lone surrogates. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g;

/** A text from outside as the content of an element, or as an attribute in quotes: well-formed whatever it holds. */
export const xml = (text: string): string =>
  plain(text)
    .toWellFormed()
    .replaceAll(NO_CHARACTERS, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
