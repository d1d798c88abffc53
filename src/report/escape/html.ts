import { plain } from '../../core/plain.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text from outside as the content of an element, or as an attribute in quotes: it is never markup. */
export const html = (text: string): string =>
  plain(text)
    .toWellFormed()
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
